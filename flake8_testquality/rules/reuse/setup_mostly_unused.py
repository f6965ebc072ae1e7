"""TQ613: an object that setUp builds for a few tests only."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from flake8_testquality.facts import words
from flake8_testquality.facts.calls import call_of
from flake8_testquality.facts.classes import Class
from flake8_testquality.facts.fixtures import Fixture
from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.preparation import attribute_of_self
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
    setUp. What setUp, tearDown or a cleanup uses itself is left alone, and so
    is what a helper uses that no test calls: something else will.

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
    built = [pair for setup in setups for pair in _built(setup)]
    if not built:
        return
    users = _users({name for name, _ in built}, [*family, *cls.ancestors], tests, module)
    for name, statement in built:
        count = _count_tests_behind(users.get(name, set()), tests, cls.setups)
        if count is None or 3 * count >= len(tests):
            continue
        if not count and not cls.frameworks <= _PLAIN:
            # tornado's ``fetch`` uses ``self.http_client``.
            continue
        elsewhere = {module.outside.uses(base, name) for base in cls.foreign_bases}
        if True not in elsewhere and (count or None not in elsewhere):
            # What no test names, a class that we have not seen may use.
            yield at(statement, attribute=name, tests=len(tests), count=count)


#: Words of calls whose result nobody needs to look at.
_STARTING = frozenset("use enter start run patch mock stub object add set register".split())
#: Frameworks whose classes use no attribute that tests may set.
_PLAIN = frozenset({"unittest", "testtools", "trial"})
_PER_TEST = frozenset({"setUp", "asyncSetUp", "setup_method", "setup"})


def _built(setup: Fixture) -> Iterator[tuple[str, ast.stmt]]:
    for statement in setup.body:
        if isinstance(statement, ast.Assign) and len(statement.targets) == 1:
            name = attribute_of_self(statement.targets[0])
            call = call_of(statement.value)
            if name is not None and call is not None and not _starts(call):
                yield name, statement


def _looks_attributes_up(module: Module) -> bool:
    """Say whether ``getattr(self, name)`` may use what no test names."""
    if "getattr" not in module.called_names:
        return False
    return any(
        bool(call.args) and last_name(call.args[0]) == "self"
        for call in module.calls_by_name["getattr"]
    )


def _starts(call: ast.Call) -> bool:
    """Say whether a call does its work by being made: ``useFixture``, ``patcher.start``."""
    return not _STARTING.isdisjoint(words.split(last_name(call.func)))


def _users(
    names: set[str], family: list[Class], tests: list[TestFunction], module: Module
) -> dict[str, set[Function]]:
    """Return the methods of some classes that read each of these attributes of the instance.

    Of an attribute that a third of the tests reads not all are looked up.
    """
    found: dict[str, set[Function]] = {}
    counted = set(tests)
    methods: dict[ast.AST, Function] = {
        method.node: method for cls in family for method in cls.methods.values()
    }
    index = module.index
    for name in names:
        reading: set[Function] = set()
        found[name] = reading
        for attribute in chain.from_iterable(
            index.within_numbers(cls.node, index.attributes_by_name.get(name, ()))
            for cls in family
        ):
            method = _reader(attribute, methods, module)
            if method is not None and method not in reading:
                reading.add(method)
                if 3 * len(reading & counted) >= len(tests):
                    break
    return found


def _reader(
    attribute: ast.Attribute, methods: Mapping[ast.AST, Function], module: Module
) -> Function | None:
    """Return the method that reads an attribute if that is one of the instance."""
    if not isinstance(attribute.ctx, ast.Load) or attribute_of_self(attribute) is None:
        return None
    around = module.index.enclosing_function(attribute)
    while around is not None and around not in methods:
        around = module.index.enclosing_function(around)
    return None if around is None else methods[around]


def _count_tests_behind(
    users: set[Function], tests: list[TestFunction], setups: Sequence[Fixture]
) -> int | None:
    """Count the tests that use something themselves or by what they call.

    ``None`` when what prepares or clears away uses it, or who uses it is unknown.
    """
    if any(isinstance(user, Fixture) for user in users):
        return None
    count = len(users.intersection(tests))
    if users.issubset(tests) or 3 * count >= len(tests):
        return count
    if any(not users.isdisjoint(_reached(setup)) for setup in setups):
        return None
    unknown = users.difference(tests)
    for test in tests:
        reached = _reached(test)
        unknown -= reached
        if test not in users and not users.isdisjoint(reached):
            count += 1
    return None if unknown else count


def _reached(start: Function) -> set[Function]:
    """Return the functions that a test or a setup runs, as far as the module shows it."""
    seen: set[Function] = {start}
    queue: list[Function] = [start]
    for function in queue:
        fresh = [other for other in function.references() if other not in seen]
        seen.update(fresh)
        queue += dict.fromkeys(fresh)
    return seen
