"""TQ613: an object that setUp builds for a few tests only."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts import words
from flake8_testquality.facts.classes import Class
from flake8_testquality.facts.fixtures import Fixture
from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.preparation import attribute_of_self, called
from flake8_testquality.rule import Finding, at, rule

#: Tests that a class must have before a share of them says something.
_TESTS = 4


@rule(
    "TQ613",
    "'self.{attribute}' is built for {tests} tests and used by {count}; build it where it is used",
    on=Class,
    default=False,
)
def setup_mostly_unused(cls: Class, module: Module) -> Iterator[Finding]:
    """What fewer than a third of the tests use does not belong into setUp.

    The others pay for it, and their readers take it for a part of the case.
    Uses through helpers count, and so do those of classes that inherit the
    setUp. What setUp, tearDown or a cleanup uses itself is left alone.

    Bad::

        class BasketTest(unittest.TestCase):
            def setUp(self):
                self.printer = Printer("A4")  # TQ613
                self.basket = Basket(3)

            def test_total(self):
                self.assertEqual(3, self.basket.total())

            def test_size(self):
                self.assertEqual(1, self.basket.size())

            def test_clear(self):
                self.basket.clear()
                self.assertEqual(0, self.basket.total())

            def test_print(self):
                self.assertTrue(self.printer.prints(self.basket))

    Good::

        class BasketTest(unittest.TestCase):
            def setUp(self):
                self.basket = Basket(3)

            def test_total(self):
                self.assertEqual(3, self.basket.total())

            def test_size(self):
                self.assertEqual(1, self.basket.size())

            def test_clear(self):
                self.basket.clear()
                self.assertEqual(0, self.basket.total())

            def test_print(self):
                printer = Printer("A4")
                self.assertTrue(printer.prints(self.basket))
    """
    setups = [each for each in cls.setups if each.is_setup and each.name in _PER_TEST]
    if not setups or not cls.is_test_class:
        return
    family = [cls, *module.suite.heirs(cls)]
    tests = [test for each in family for test in each.tests]
    if len(tests) < _TESTS:
        return
    if _looks_attributes_up(module):
        return
    users = _users(family, module)
    for setup in setups:
        for name, statement in _built(setup):
            using = _tests_behind(users.get(name, set()), tests)
            if using is None or 3 * len(using) >= len(tests):
                continue
            if not using and cls.unknown_bases:
                # A class that we have not seen may use it.
                continue
            yield at(statement, attribute=name, tests=len(tests), count=len(using))


#: Words of calls whose result nobody needs to look at.
_STARTING = frozenset("use enter start run patch mock stub object add set register".split())
_PER_TEST = frozenset({"setUp", "asyncSetUp", "setup_method", "setup"})


def _built(setup: Fixture) -> Iterator[tuple[str, ast.stmt]]:
    for statement in setup.body:
        if isinstance(statement, ast.Assign) and len(statement.targets) == 1:
            name = attribute_of_self(statement.targets[0])
            call = called(statement.value)
            if name is not None and call is not None and not _starts(call):
                yield name, statement


def _looks_attributes_up(module: Module) -> bool:
    """Say whether ``getattr(self, name)`` may use what no test names."""
    if "getattr" not in module.called_names:
        return False
    return any(
        last_name(call.func) == "getattr" and bool(call.args) and last_name(call.args[0]) == "self"
        for call in module.index.all(ast.Call)
    )


def _starts(call: ast.Call) -> bool:
    """Say whether a call does its work by being made: ``useFixture``, ``patcher.start``."""
    return not _STARTING.isdisjoint(words.split(last_name(call.func)))


def _users(family: list[Class], module: Module) -> dict[str, set[Function]]:
    """Return the functions of some classes that read each attribute of the instance."""
    found: dict[str, set[Function]] = {}
    functions = {method.node: method for cls in family for method in cls.methods.values()}
    for attribute in module.index.all(ast.Attribute):
        name = attribute_of_self(attribute)
        if name is None or not isinstance(attribute.ctx, ast.Load):
            continue
        for node in module.index.ancestors(attribute):
            if node in functions:
                found.setdefault(name, set()).add(functions[node])
                break
    return found


def _tests_behind(users: set[Function], tests: list[TestFunction]) -> set[TestFunction] | None:
    """Return the tests that use something themselves or by what they call.

    ``None`` when what prepares or clears away uses it.
    """
    if any(isinstance(user, Fixture) for user in users):
        return None
    found: set[TestFunction] = set()
    for test in tests:
        seen: set[Function] = {test}
        queue: list[Function] = [test]
        for function in queue:
            if function in users:
                found.add(test)
                break
            for other in function.references():
                if other not in seen:
                    seen.add(other)
                    queue.append(other)
    return found
