"""TQ707: an assertion behind the call that raises."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.assertions import Assertion, Kind
from flake8_testquality.facts.expectations import Expectation, calls_nothing
from flake8_testquality.facts.flow import fails
from flake8_testquality.facts.functions import Function
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule

_CHECKS = (Kind.BARE, Kind.METHOD, Kind.MOCK)


@rule(
    "TQ707",
    "never runs: the {expectation!r} block ends at the exception; move the assertion behind it",
    on=Module,
)
def assertion_after_raise(module: Module, _: Module) -> Iterator[Finding]:
    """An assertion does not stand last in a block that expects an exception.

    The exception leaves the block before it: the assertion is dead code. So is
    one that reads what the block catches, wherever it stands in the block. An
    ``assert False`` there only says what the block says, and hides nothing.

    Bad::

        def test_refused():
            with pytest.raises(ValueError) as caught:
                boot("")
                assert "name" in str(caught.value)  # TQ707

    Good::

        def test_refused():
            with pytest.raises(ValueError) as caught:
                boot("")
            assert "name" in str(caught.value)
    """
    for function, expectations in module.expectations.by_function:
        yield from _first_in(function, expectations, module)


def _first_in(
    function: Function, expectations: list[Expectation], module: Module
) -> Iterator[Finding]:
    for expectation in expectations:
        for statement in expectation.body[1:]:
            if expectation.matches(statement):
                yield at(statement, expectation=expectation.text)
                return
        for assertion in function.assertions if expectation.body else ():
            if assertion.kind not in _CHECKS or assertion.name == "raise_for_status":
                # That may be the very call that raises.
                continue
            if _is_last(assertion, expectation, module) or expectation.is_read_by(assertion):
                place = module.index.statement(assertion.node)
                yield at(place, expectation=expectation.text)
                return


def _is_last(assertion: Assertion, expectation: Expectation, module: Module) -> bool:
    body = expectation.body
    if len(body) < 2 or module.index.statement(assertion.node) is not body[-1]:
        return False
    if fails(body[-1]):
        # A marker: the test fails either way if it is reached.
        return False
    return not expectation.is_about_assertions and _is_dead(assertion, expectation, module)


def _is_dead(assertion: Assertion, expectation: Expectation, module: Module) -> bool:
    """Say whether a call above it raises, and not what it asserts on."""
    within = module.index.within
    above = expectation.body[:-1]
    if not any(True for each in above for _ in within(each, ast.Call)):
        return False
    return calls_nothing(assertion, module)
