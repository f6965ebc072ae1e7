"""TQ916: a test that expects failures of several functions."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.calls import call_of
from flake8_testquality.facts.expectations import Expectation
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.stories import tells_a_story
from flake8_testquality.rule import Finding, at, rule

_MANY = 3


@rule(
    "TQ916",
    "test expects failures of {count} functions (lines {lines}); give each a test of its own",
    on=TestFunction,
    default=False,
)
def several_raises(test: TestFunction, module: Module) -> Iterator[Finding]:
    """A test expects one failure.

    Reported are three or more blocks that expect an exception of different
    functions. Several refusals of one function belong together, and so do
    blocks in ``subTest``.

    Bad::

        def test_closed(store):  # TQ916
            with pytest.raises(Closed):
                store.read()
            with pytest.raises(Closed):
                store.write(b"x")
            with pytest.raises(Closed):
                store.flush()

    Good::

        def test_read_closed(store):
            with pytest.raises(Closed):
                store.read()

        def test_write_closed(store):
            with pytest.raises(Closed):
                store.write(b"x")
    """
    expected = module.expectations.of(test)
    if len(expected) < _MANY or test.is_skipped or tells_a_story(test):
        return
    first: dict[str, Expectation] = {}
    for expectation in expected:
        callee = _callee(expectation)
        if callee and not _is_told_apart(expectation, test, module):
            first.setdefault(callee, expectation)
    if len(first) >= _MANY:
        lines = ", ".join(str(each.node.lineno) for each in first.values())
        yield at(test.node, count=len(first), lines=lines)


def _callee(expectation: Expectation) -> str:
    """Return the last name of what is to fail, ``""`` when that is no call."""
    if expectation.block is None:
        arguments = expectation.node.args
        return last_name(arguments[1]) if len(arguments) > 1 else ""
    statement = expectation.body[-1]
    if not isinstance(statement, (ast.Expr, ast.Assign)):
        return ""
    call = call_of(statement.value)
    return "" if call is None else last_name(call.func)


def _is_told_apart(expectation: Expectation, test: TestFunction, module: Module) -> bool:
    for around in module.index.ancestors(expectation.node):
        if around is test.node:
            break
        if isinstance(around, (ast.With, ast.AsyncWith)):
            for item in around.items:
                call = item.context_expr
                if isinstance(call, ast.Call):
                    name = module.names.of(call.func)
                    if name.endswith(".subTest") or name == "subtests.test":
                        return True
    return False
