"""TQ004: an assertion of something that is always true."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Iterator
from typing import Any

from flake8_testquality.facts.assertions import Assertion, Kind
from flake8_testquality.facts.claims import is_commented_as_not_raising, is_marked_as_smoke_test
from flake8_testquality.facts.flow import TRIES, fails
from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import dotted
from flake8_testquality.facts.words import shortened
from flake8_testquality.rule import Finding, at, rule

_TRUE = frozenset({"assertTrue", "assert_", "failUnless", "assertIsNotNone", "assert_true", "ok_"})
_FALSE = frozenset({"assertFalse", "failIf", "assert_false"})
_ORDERS: dict[str, type[ast.cmpop]] = {
    "assertIs": ast.Is,
    "assertIsNot": ast.IsNot,
    "assertNotEqual": ast.NotEq,
    "assertLess": ast.Lt,
    "assertLessEqual": ast.LtE,
    "assertGreater": ast.Gt,
    "assertGreaterEqual": ast.GtE,
    "assertIn": ast.In,
}
_COMPARE: dict[type[ast.cmpop], Callable[[Any, Any], bool]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Is: operator.is_,
    ast.IsNot: operator.is_not,
    ast.In: lambda item, items: item in items,
}
_SYMBOLS: dict[type[ast.cmpop], str] = {
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.IsNot: "is not",
    ast.In: "in",
}
# What only running shows: most of what is asserted.
_OPEN = frozenset({ast.Name, ast.Attribute, ast.Call, ast.Subscript, ast.Await})
_LARGEST = 20
_EQUAL = frozenset({"assertEqual", "assertEquals", "failUnlessEqual", "assert_equal", "eq_"})


@rule("TQ004", "this asserts {what}, which always passes; assert on a result", on=Module)
def constant_assertion(module: Module, _: Module) -> Iterator[Finding]:
    """An assertion of a constant cannot fail.

    The usual cause is a pair of parentheses too many, ``assert (a == b, "text")``
    being a tuple, or a message in the place of the condition. ``assertTrue(True)``
    with a text is how some say on purpose that a test comes so far, and so is
    ``assert True`` in a smoke test or below a comment that says that nothing is
    raised, behind a loop or an ``if`` that fails, or where a handler or the other branch of an
    ``if`` or a ``match`` fails. Alone in a ``with``, or in a handler of what asserts
    or sets a flag, it stands for ``pass``.

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
    for function, assertions in module.assertions.by_function:
        for found in assertions:
            what = _constant(found, function, module)
            if what and not _marks_success(found.node, what, function, module):
                if not (isinstance(function, TestFunction) and function.is_skipped):
                    yield at(found.node, what=what)
                break


def _constant(found: Assertion, function: Function, module: Module) -> str:
    """Return what is constant in an assertion that always passes, or nothing."""
    node = found.node
    if isinstance(node, ast.Assert):
        return "" if node.test.__class__ in _OPEN else _always(node.test, True, module)
    if found.kind is not Kind.METHOD or not isinstance(node, ast.Call) or not node.args:
        return ""
    first = node.args[0]
    if first.__class__ in _OPEN or not _is_known(node.func, function, module):
        return ""
    if found.name in _TRUE:
        if found.name == "assertIsNotNone":
            is_none = isinstance(first, ast.Constant) and first.value is None
            return "" if is_none else _value(first)
        if isinstance(first, ast.Constant) and first.value is True and _has_text(node):
            return ""
        return _always(first, True, module)
    if found.name in _FALSE:
        return _always(first, False, module)
    if found.name == "assertIsNone":
        return "None" if isinstance(first, ast.Constant) and first.value is None else ""
    order = ast.Eq if found.name in _EQUAL else _ORDERS.get(found.name)
    if order is not None and len(node.args) > 1:
        return _compared(first, order, node.args[1], module)
    return ""


def _is_known(func: ast.expr, function: Function, module: Module) -> bool:
    """Say whether a method is that of the test case, and no recorder's of the same name."""
    if not isinstance(func, ast.Attribute):
        return True
    if module.suite.receiver(func.value, function) is not None:
        return True
    return module.names.is_imported(dotted(func))


def _has_text(call: ast.Call) -> bool:
    texts = [*call.args[1:2], *(each.value for each in call.keywords if each.arg == "msg")]
    return any(
        isinstance(text, ast.JoinedStr)
        or (isinstance(text, ast.Constant) and isinstance(text.value, str))
        for text in texts
    )


def _always(test: ast.expr, truth: bool, module: Module) -> str:
    """Return what makes a condition constantly true, or false for ``truth=False``."""
    while isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        test, truth = test.operand, not truth
    if isinstance(test, ast.BoolOp) and isinstance(test.op, ast.Or) is truth:
        return next(filter(None, (_always(value, truth, module) for value in test.values)), "")
    if isinstance(test, ast.Compare) and truth and len(test.ops) == 1:
        return _compared(test.left, type(test.ops[0]), test.comparators[0], module)
    return _value(test) if _truth(test) is truth else ""


def _compared(
    left: ast.expr, order: type[ast.cmpop], right: ast.expr, module: Module
) -> str:
    """Return what is constant in a comparison of two literals that holds."""
    compare = _COMPARE.get(order)
    if compare is None or not (_is_literal(left, module) and _is_literal(right, module)):
        return ""
    first, second = ast.literal_eval(left), ast.literal_eval(right)
    if order in (ast.Is, ast.IsNot) and not (first is None or isinstance(first, bool)):
        return ""
    try:
        if not compare(first, second):
            return ""
    except TypeError:
        # ``1 < "a"``: it fails, and loudly.
        return ""
    if order in (ast.Eq, ast.Is):
        return f"{_shortened(left)} twice"
    return f"{_shortened(left)} {_SYMBOLS[order]} {_shortened(right)}"


def _is_literal(node: ast.expr, module: Module) -> bool:
    if isinstance(node, ast.Constant):
        return True
    if not isinstance(node, (ast.List, ast.Tuple)) or module.index.size(node) > _LARGEST:
        return False
    return all(isinstance(item, ast.Constant) for item in node.elts)


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
    (ast.Lambda, "a lambda that nobody calls"),
    (ast.GeneratorExp, "a generator that nobody runs"),
)


def _shortened(node: ast.expr) -> str:
    return shortened(ast.unparse(node), 30)


def _short(node: ast.Constant) -> str:
    return shortened(repr(node.value), 30)


def _marks_success(node: ast.AST, what: str, function: Function, module: Module) -> bool:
    """Say whether it is ``assert True`` where a handler or the other branch fails the test."""
    if what not in {"True", "1"}:
        return False
    statement = module.index.statement(node)
    if is_commented_as_not_raising(module, statement.lineno):
        return True
    if isinstance(function, TestFunction) and is_marked_as_smoke_test(function):
        return True
    around = module.index.parent(statement)
    handler = module.index.parent(around) if isinstance(around, ast.If) else around
    if isinstance(handler, ast.ExceptHandler):
        # ``try: …; assert False; except E: assert True``
        guarding = module.index.parent(handler)
        return isinstance(guarding, TRIES) and _is_judged(guarding, module)
    if isinstance(around, (ast.With, ast.AsyncWith)) and around.body == [statement]:
        # ``with lock: assert True``: to come so far is the point.
        return function.body != [around]
    if isinstance(around, TRIES) and statement in (*around.body, *around.orelse):
        return _has_failing_handler(around, module)
    if isinstance(around, ast.If) and _has_failing_branch(around, module):
        # ``if found: assert True``, ``else: assert False``
        return True
    if isinstance(around, ast.match_case):
        # ``case Found(): assert True``, ``case _: assert False``
        match = module.index.parent(around)
        return isinstance(match, ast.Match) and any(fails(each.body[-1]) for each in match.cases)
    block = getattr(around, "body", [])
    if statement not in block:
        return False
    before = block[: block.index(statement)]
    return any(
        (isinstance(item, TRIES) and _has_failing_handler(item, module))
        or (isinstance(item, (ast.For, ast.AsyncFor)) and fails(item.body[-1]))
        or (isinstance(item, ast.If) and _has_failing_branch(item, module))
        for item in before
    )


def _has_failing_branch(node: ast.If, module: Module) -> bool:
    """Say whether a branch of an ``if`` fails, or one of those joined to it by ``elif``."""
    above = module.index.parent(node)
    while isinstance(above, ast.If) and above.orelse == [node]:
        node, above = above, module.index.parent(above)
    branch: ast.If | None = node
    while branch is not None:
        if fails(branch.body[-1]):
            return True
        last = branch.orelse[-1] if branch.orelse else None
        if isinstance(last, ast.If) and len(branch.orelse) == 1:
            branch = last
        else:
            return last is not None and fails(last)
    return False


def _is_judged(guarding: ast.Try, module: Module) -> bool:
    """Say whether what a ``try`` holds fails or asserts itself, or sets a flag when it is done."""
    if any(map(fails, (*guarding.body[-1:], *guarding.orelse))):
        return True
    done = (*guarding.body, *guarding.orelse)
    last = done[-1]
    if isinstance(last, ast.Assign) and isinstance(last.value, ast.Constant):
        return isinstance(last.value.value, bool)
    within = module.index.within
    return any(
        within(each, ast.Assert)
        or any(module.assertions.of_call(call, None) for call in within(each, ast.Call))
        for each in done
    )


def _has_failing_handler(node: ast.Try, module: Module) -> bool:
    for handler in node.handlers:
        for call in module.index.within(handler, ast.Call):
            found = module.assertions.of_call(call, None)
            if found is not None and found.kind is Kind.FAIL:
                return True
        if next(iter(module.index.within(handler, ast.Raise, ast.Assert)), None) is not None:
            return True
    return False
