"""TQ705: an expected exception that any fault fulfils."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.expectations import Expectation
from flake8_testquality.facts.functions import Function
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule

_EXPLAINING = ("unspecified", "depend", "differ", "exact", "any exception", "either", "varies")


@rule(
    "TQ705",
    "{expectation!r} is fulfilled by any mistake; name the exception or match its text",
    on=Module,
    options=("broad_exceptions",),
)
def raises_too_broad(module: Module, _: Module) -> Iterator[Finding]:
    """A test names the exception that it expects.

    ``Exception`` is also raised by a misspelled name in the test itself. It is
    enough to match the text, to look at what was caught, that the test made
    the very exception, or that a comment says why it cannot be named.

    Bad::

        def test_refused():
            with pytest.raises(Exception):  # TQ705
                parse("x")

    Good::

        def test_refused():
            with pytest.raises(ParseError):
                parse("x")

        def test_refused_with_text():
            with pytest.raises(Exception, match="unknown letter"):
                parse("x")
    """
    for function, expectations in module.expectations.by_function:
        yield from _first_in(function, expectations, module)


def _first_in(
    function: Function, expectations: list[Expectation], module: Module
) -> Iterator[Finding]:
    for expectation in expectations:
        if _is_broad(expectation, module) and not _is_told_apart(expectation, module):
            yield at(expectation.node, expectation=expectation.text)
            return


def _is_broad(expectation: Expectation, module: Module) -> bool:
    # To expect an AssertionError is how assertions are tested.
    listed = set(module.settings.broad_exceptions) - {"AssertionError"}
    return not listed.isdisjoint(expectation.exceptions)


def _is_told_apart(expectation: Expectation, module: Module) -> bool:
    if expectation.is_matched or expectation.is_inspected:
        return True
    if _is_explained(expectation, module):
        return True
    if expectation.name == "raises" and not module.names.of(expectation.node.func).startswith(
        "pytest."
    ):
        return True
    within = module.index.within
    expected = {
        name
        for each in module.expectations.of(expectation.function)
        for name in within(each.given, ast.Name)
    }
    names = within(expectation.function.node, ast.Name)
    if any(name.id in expectation.exceptions and name not in expected for name in names):
        # The test raises it itself, or tells a double to.
        return True
    return bool(expectation.body) and any(
        True for each in expectation.body for _ in within(each, ast.Raise)
    )


def _is_explained(expectation: Expectation, module: Module) -> bool:
    """Say whether a comment at the place says why no exception can be named."""
    first = expectation.node.lineno - 2
    last = expectation.node.end_lineno or expectation.node.lineno
    if expectation.body:
        last = expectation.body[-1].lineno
    if not any("#" in module.source.line(number) for number in range(first, last + 1)):
        return False
    comments = module.source.comments
    text = " ".join(comments.get(number, "") for number in range(first, last + 1)).lower()
    return any(word in text for word in _EXPLAINING)
