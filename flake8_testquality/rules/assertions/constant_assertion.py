"""TQ004: an assertion of something that is always true."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.assertions import Assertion, Kind
from flake8_testquality.facts.flow import TRIES
from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule

_TRUE = frozenset({"assertTrue", "assert_", "failUnless", "assertIsNotNone", "assert_true", "ok_"})
_FALSE = frozenset({"assertFalse", "failIf", "assert_false"})
_EQUAL = frozenset({"assertEqual", "assertEquals", "failUnlessEqual", "assert_equal", "eq_"})


@rule("TQ004", "this asserts {what}, which always passes; assert on a result", on=Function)
def constant_assertion(function: Function, module: Module) -> Iterator[Finding]:
    """An assertion of a constant cannot fail.

    The usual cause is a pair of parentheses too many, ``assert (a == b, "text")``
    being a tuple, or a message in the place of the condition.

    Bad::

        def test_total():
            assert (basket().total() == 3, "wrong total")  # TQ004

    Good::

        def test_total():
            assert basket().total() == 3, "wrong total"

        def test_fails():
            if not basket():
                assert False, "no basket"
    """
    if isinstance(function, TestFunction) and function.is_skipped:
        return
    for found in function.assertions:
        what = _constant(found)
        if what and not _marks_success(found.node, what, module):
            yield at(found.node, what=what)
            return


def _constant(found: Assertion) -> str:
    """Return what is constant in an assertion that always passes, or nothing."""
    node = found.node
    if isinstance(node, ast.Assert):
        return _always(node.test, True)
    if not isinstance(node, ast.Call) or found.kind is not Kind.METHOD or not node.args:
        return ""
    first = node.args[0]
    if found.name in _TRUE:
        if found.name == "assertIsNotNone":
            is_none = isinstance(first, ast.Constant) and first.value is None
            return "" if is_none else _value(first)
        return _always(first, True)
    if found.name in _FALSE:
        return _always(first, False)
    if found.name in _EQUAL and len(node.args) > 1:
        return _equal(first, node.args[1])
    return ""


def _always(test: ast.expr, truth: bool) -> str:
    """Return what makes a condition constantly true, or false for ``truth=False``."""
    while isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        test, truth = test.operand, not truth
    if isinstance(test, ast.BoolOp) and isinstance(test.op, ast.Or) is truth:
        return next(filter(None, (_always(value, truth) for value in test.values)), "")
    if isinstance(test, ast.Compare) and truth and len(test.ops) == 1:
        return _equal(test.left, test.comparators[0]) if isinstance(test.ops[0], ast.Eq) else ""
    return _value(test) if _truth(test) is truth else ""


def _equal(left: ast.expr, right: ast.expr) -> str:
    if isinstance(left, ast.Constant) and isinstance(right, ast.Constant):
        if left.value == right.value:
            return f"{_short(left)} twice"
    return ""


def _truth(node: ast.expr) -> bool | None:
    if isinstance(node, ast.Constant):
        return bool(node.value)
    if isinstance(node, (ast.Tuple, ast.List, ast.Set)):
        if any(isinstance(item, ast.Starred) for item in node.elts):
            return None
        return bool(node.elts)
    if isinstance(node, ast.Dict):
        return None if None in node.keys else bool(node.keys)
    if isinstance(node, ast.JoinedStr):
        texts = [item for item in node.values if isinstance(item, ast.Constant)]
        return True if texts else None
    return True if isinstance(node, (ast.Lambda, ast.GeneratorExp)) else None


def _value(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return _short(node)
    for kinds, what in _KINDS:
        if isinstance(node, kinds):
            return what
    return ""


_KINDS: tuple[tuple[type[ast.expr], str], ...] = (
    (ast.Tuple, "a tuple"),
    (ast.List, "a list"),
    (ast.Set, "a set"),
    (ast.Dict, "a dictionary"),
    (ast.JoinedStr, "an f-string"),
    (ast.Lambda, "a lambda, which is not called"),
    (ast.GeneratorExp, "a generator, which is not run"),
)


def _short(node: ast.Constant) -> str:
    text = repr(node.value)
    return text if len(text) <= 30 else text[:27] + "..."


def _marks_success(node: ast.AST, what: str, module: Module) -> bool:
    """Say whether it is ``assert True`` where a handler before it fails the test."""
    if what not in {"True", "1"}:
        return False
    statement = module.index.statement(node)
    around = module.index.parent(statement)
    if isinstance(around, TRIES) and statement in (*around.body, *around.orelse):
        return _has_failing_handler(around, module)
    block = getattr(around, "body", [])
    if statement not in block:
        return False
    before = block[: block.index(statement)]
    return any(isinstance(item, TRIES) and _has_failing_handler(item, module) for item in before)


def _has_failing_handler(node: ast.Try, module: Module) -> bool:
    for handler in node.handlers:
        for call in module.index.within(handler, ast.Call):
            found = module.assertions.of_call(call, None)
            if found is not None and found.kind is Kind.FAIL:
                return True
        if next(iter(module.index.within(handler, ast.Raise, ast.Assert)), None) is not None:
            return True
    return False
