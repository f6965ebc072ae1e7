"""TQ021: many unittest assertions, none of which says what it is about."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.assertions import Assertion, Kind
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule

_ONE = frozenset(
    "assertTrue assertFalse assertIsNone assertIsNotNone assert_ failUnless failIf".split()
)
_PLACES = frozenset({"assertAlmostEqual", "assertNotAlmostEqual", "assertAlmostEquals"})
_MESSAGES = frozenset({"msg", "message", "err_msg"})
_LARGEST = 60


@rule(
    "TQ021",
    "test {name!r} has {count} unittest assertions without a message (more than {limit}); "
    "add messages or split it",
    on=TestFunction,
    default=False,
    options=("max_plain_assertions",),
)
def assertion_roulette(test: TestFunction, module: Module) -> Iterator[Finding]:
    """When one of many assertions fails, its message says which.

    Counted are assertion methods of test cases about different subjects, those
    with a message left out. pytest shows what a bare ``assert`` compared, so
    it needs no message, and a mock's assertions name the mock.

    Bad::

        # options: max_plain_assertions=2
        import unittest

        class OrderTest(unittest.TestCase):
            def test_order(self):  # TQ021
                order = place_order()
                self.assertEqual(order.total, 3)
                self.assertEqual(order.items, 2)
                self.assertTrue(order.is_open)

    Good::

        # options: max_plain_assertions=2
        import unittest

        class OrderTest(unittest.TestCase):
            def test_order(self):
                order = place_order()
                self.assertEqual(order.total, 3, "total")
                self.assertEqual(order.items, 2, "number of items")
                self.assertTrue(order.is_open)
    """
    limit = module.settings.max_plain_assertions
    found = test.assertions
    if len(found) <= limit:
        return
    plain = [each for each in found if _is_plain(each, test, module)]
    if len(plain) <= limit or test.is_skipped:
        return
    subjects = {_subject(each, module) for each in plain}
    if len(subjects) > limit:
        yield at(test.node, name=test.name, count=len(subjects), limit=limit)


def _is_plain(found: Assertion, test: TestFunction, module: Module) -> bool:
    """Say whether it is an assertion method of the test case without a message."""
    call = found.node
    if found.kind is not Kind.METHOD or not isinstance(call, ast.Call):
        return False
    if not isinstance(call.func, ast.Attribute) or not call.args:
        return False
    if module.suite.receiver(call.func.value, test) is None:
        return False
    if any(each.arg is None or each.arg in _MESSAGES for each in call.keywords):
        return False
    if any(isinstance(each, ast.Starred) for each in call.args):
        return False
    most = 1 if found.name in _ONE else 3 if found.name in _PLACES else 2
    return len(call.args) <= most


def _subject(found: Assertion, module: Module) -> str:
    """Return what an assertion is about: its first argument that is no literal."""
    call = found.node
    arguments = call.args if isinstance(call, ast.Call) else []
    computed = [each for each in arguments if each.__class__ is not ast.Constant]
    subject = (computed or arguments)[0]
    if module.index.size(subject) > _LARGEST:
        return str(module.index.number(subject))
    return _written(subject)


def _written(node: ast.expr) -> str:
    """Return a text that tells expressions apart; a dump of the usual ones is slow."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{_written(node.value)}.{node.attr}"
    if isinstance(node, ast.Constant):
        return f"{node.kind or ''}{node.value!r}"
    if isinstance(node, ast.Subscript):
        return f"{_written(node.value)}[{_written(node.slice)}]"
    if isinstance(node, ast.Call):
        given = [_written(each) for each in node.args]
        given += [f"{each.arg or '**'}={_written(each.value)}" for each in node.keywords]
        return f"{_written(node.func)}({', '.join(given)})"
    return ast.dump(node)
