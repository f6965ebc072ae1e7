"""TQ009: an expected value in the place of the message."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TypeGuard

from flake8_testquality.facts.assertions import Assertion
from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.literals import is_falsy
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.words import split
from flake8_testquality.rule import Finding, at, rule

# Alias and the assertion that two arguments call for.
_ONE_ARGUMENT = {
    "assertTrue": "assertEqual",
    "assert_": "assertEqual",
    "failUnless": "assertEqual",
    "assertIsNotNone": "assertEqual",
    "assertIsNone": "assertEqual",
    "assertFalse": "assertNotEqual",
    "failIf": "assertNotEqual",
}
_NO_TEXTS = frozenset("len int float bool list dict set tuple frozenset sorted sum range".split())
_CONTAINERS = (ast.List, ast.Tuple, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)


@rule(
    "TQ009",
    "{called} takes {second} for its message and compares nothing; use {better}",
    on=Module,
)
def assert_message_as_second_arg(module: Module, _: Module) -> Iterator[Finding]:
    """``assertTrue(a, b)`` does not compare: ``b`` is the message.

    It passes for every true ``a``. Reported when ``b`` is no text: a number, a
    container, a comparison, or a name that says that it is the expected value.
    A ``b`` that shows the very ``a``, or names in it, is a message, and so is a
    tuple of variables. ``assert a, 3`` and ``assert a, b == 3`` compare no more.

    Bad::

        import unittest

        class TotalTest(unittest.TestCase):
            def test_total(self):
                self.assertTrue(basket().total(), 3)  # TQ009

    Good::

        import unittest

        class TotalTest(unittest.TestCase):
            def test_total(self):
                self.assertEqual(basket().total(), 3)
                self.assertTrue(basket().is_open, "closed")
    """
    bare = any(_is_value(each.msg) for each in module.index.all(ast.Assert))
    if not bare and module.called_names.isdisjoint(_ONE_ARGUMENT):
        return
    for function, assertions in module.assertions.by_function:
        yield from _first_in(function, assertions, module)


def _first_in(
    function: Function, assertions: list[Assertion], module: Module
) -> Iterator[Finding]:
    for assertion in assertions:
        node = assertion.node
        found = None
        if isinstance(node, ast.Assert):
            found = _in_statement(node, module)
        elif isinstance(node, ast.Call) and assertion.name in _ONE_ARGUMENT:
            found = _in_call(node, assertion.name, function, module)
        if found is not None:
            if not isinstance(function, TestFunction) or not function.is_skipped:
                yield found
            return


def _in_statement(statement: ast.Assert, module: Module) -> Finding | None:
    """Return what there is to say of ``assert total, 3``."""
    message = statement.msg
    if not _is_value(message):
        return None
    if isinstance(statement.test, (ast.Compare, ast.BoolOp, ast.Constant, *_CONTAINERS)):
        return None
    text = _shown(message, module)
    is_truth = isinstance(message, ast.Constant) and isinstance(message.value, bool)
    better = f"'assert ... {'is' if is_truth else '=='} {text}'"
    if isinstance(message, ast.Compare):
        better = "an 'assert' for each"
    return at(statement, called="assert", second=text, better=better)


def _in_call(call: ast.Call, name: str, function: Function, module: Module) -> Finding | None:
    """Return what there is to say of ``self.assertTrue(total, 3)``."""
    if len(call.args) != 2 or not isinstance(call.func, ast.Attribute) or call.keywords:
        return None
    if module.suite.receiver(call.func.value, function) is None:
        return None
    first, second = call.args
    if isinstance(first, (ast.Constant, *_CONTAINERS)):
        # That it always passes is TQ004.
        return None
    if isinstance(first, (ast.Compare, ast.BoolOp)) or _shows(first, second, module):
        return None
    if not _is_no_text(second, function, module) or _repeats(first, second, module):
        return None
    text = _shown(second, module)
    better = "assertEqual" if is_falsy(second) else _ONE_ARGUMENT[name]
    return at(call, called=name, second=text, better=f"{better}(..., {text})")


def _is_value(message: ast.expr | None) -> TypeGuard[ast.expr]:
    """Say whether the message of an ``assert`` is a value or a comparison, and no text."""
    if isinstance(message, ast.Constant):
        return isinstance(message.value, (bool, int, float, complex))
    if isinstance(message, ast.UnaryOp):
        return _is_value(message.operand)
    if isinstance(message, (ast.List, ast.Tuple, ast.Set)):
        # ``("total", 3)`` and a list of variables are there to be read.
        if isinstance(message, ast.Tuple) and any(map(_is_text, message.elts[:1])):
            return False
        return all(isinstance(each, ast.Constant) or _is_value(each) for each in message.elts)
    return isinstance(message, ast.Compare)


def _shows(first: ast.expr, second: ast.expr, module: Module) -> bool:
    """Say whether the second argument shows values that the first one is about."""
    called = {call.func for call in module.index.within(first, ast.Call)}
    used = {name.id for name in module.index.within(first, ast.Name) if name not in called}
    return any(name.id in used for name in module.index.within(second, ast.Name))


def _repeats(first: ast.expr, second: ast.expr, module: Module) -> bool:
    """Say whether the second argument holds the first one among others: ``f(), (f(), n)``."""
    text = ast.unparse(first)
    return any(
        each is not second and ast.unparse(each) == text
        for each in module.index.within(second, first.__class__)
    )


def _is_no_text(value: ast.expr, function: Function, module: Module) -> bool:
    if isinstance(value, ast.Constant):
        return value.value is not None and not isinstance(value.value, (str, bytes))
    if isinstance(value, ast.UnaryOp):
        return _is_no_text(value.operand, function, module) or isinstance(value.op, ast.Not)
    if isinstance(value, (*_CONTAINERS, ast.Compare)):
        # ``(text, details)`` is a message that unittest shows as it is.
        elements = value.elts if isinstance(value, (ast.Tuple, ast.List)) else []
        if isinstance(value, ast.Tuple) and elements and all(map(_is_name, elements)):
            # So are the variables that a reader will want to see.
            return False
        return not any(_is_text(item) for item in elements[:1])
    if isinstance(value, ast.Call):
        return last_name(value.func) in _NO_TEXTS and isinstance(value.func, ast.Name)
    if isinstance(value, (ast.Name, ast.Attribute)):
        return _is_expected(value, function, module)
    return False


def _is_name(value: ast.expr) -> bool:
    return isinstance(value, (ast.Name, ast.Attribute))


def _is_text(value: ast.expr) -> bool:
    if isinstance(value, ast.BinOp):
        return _is_text(value.left)
    is_string = isinstance(value, ast.Constant) and isinstance(value.value, str)
    return is_string or isinstance(value, ast.JoinedStr)


def _is_expected(value: ast.expr, function: Function, module: Module) -> bool:
    """Say whether a name says that it is the expected value, or is bound to a plain value."""
    words = split(last_name(value))
    if "msg" in words or "message" in words or "reason" in words:
        return False
    if words and words[0] in {"expected", "expect", "exp", "want", "wanted"}:
        return True
    if not isinstance(value, ast.Name):
        return False
    bound = [
        assign.value
        for assign in module.index.own(function.node, ast.Assign)
        for target in assign.targets
        if isinstance(target, ast.Name) and target.id == value.id
    ]
    return bool(bound) and all(
        isinstance(item, (ast.Constant, *_CONTAINERS)) and _is_no_text(item, function, module)
        for item in bound
    )


def _shown(value: ast.expr, module: Module) -> str:
    if module.index.size(value) > 12:
        return "..."
    text = " ".join(ast.unparse(value).split())
    return text if len(text) <= 30 else "..."
