"""TQ513: a test case that prepares its tests in a constructor."""

from __future__ import annotations

import ast
import os
from collections.abc import Iterator

from flake8_testquality.facts.classes import Class
from flake8_testquality.facts.functions import Function
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.testfile import lies_among_tests
from flake8_testquality.facts.words import shortened, split
from flake8_testquality.rule import Finding, at, rule

_LONGEST = 60
_NAMES = frozenset("name names method methodname test tests testname".split())
#: ``set()`` is as ``[]``.
_PLAIN = frozenset("getattr dict list set tuple".split())
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@rule(
    "TQ513",
    "test case {name!r} prepares its tests in __init__ ({what}); do that in setUp",
    on=Class,
)
def testcase_with_init(cls: Class, module: Module) -> Iterator[Finding]:
    """A test case prepares its tests in ``setUp``.

    The runner makes all test cases before it runs the first one: what ``__init__`` opens
    stays open all the time, is not cleaned up, and an error in it ends the whole run;
    where it does not call the constructor above, no test runs at all. A constructor
    that passes its arguments on and sets attributes to values that call nothing but
    ``set()`` and its kin is left alone. It may import, take its own arguments apart, as
    ``kwargs.pop("size")`` does, read attributes, and define functions that wrap
    ``setUp``, or replace the method of the test, which no ``setUp`` can. A class that
    takes more than the name of a test, or of which the module itself makes instances,
    is for a suite that somebody puts together, and may do anything; so is one with
    ``runTest``, or without tests and of an unknown base, that takes no name or requires
    something else. So may a class without tests that is handed to other code, or that
    inherits from code under test besides: it takes the place of something and only
    borrows the assertions.

    Bad::

        import unittest

        class BasketTest(unittest.TestCase):
            def __init__(self, *args):  # TQ513
                super().__init__(*args)
                self.basket = open_basket()

            def test_empty(self):
                self.assertEqual(self.basket.total(), 0)

    Good::

        import unittest

        class BasketTest(unittest.TestCase):
            def setUp(self):
                self.basket = open_basket()

            def test_empty(self):
                self.assertEqual(self.basket.total(), 0)
    """
    constructor = cls.methods.get("__init__") if "__init__" in cls.defined else None
    if constructor is None or not cls.is_test_case or cls.outer is not None:
        # No runner collects a class that is made in a function.
        return
    if _takes_no_name(constructor) and (
        "runTest" in cls.defined
        or not (cls.frameworks or any(each.has_test_names for each in cls.lineage))
    ):
        # So it is for a runner of its own, or no test case at all.
        return
    if cls.name in module.called_names or _takes_more_than_a_name(constructor):
        # A suite is put together by hand, and hands its cases over here.
        return
    if _wraps_the_test(constructor, module):
        return
    if not cls.has_test_names and _takes_the_place_of_another(cls, module):
        return
    for statement in constructor.statements:
        if not _passes_on(statement, constructor):
            break
    else:
        if not _is_cut_off(constructor, module) or not cls.tests:
            return
        statement = constructor.statements[0]
    what = shortened(ast.unparse(statement).partition("\n")[0], _LONGEST)
    yield at(constructor.node, name=cls.name, what=what)


def _takes_more_than_a_name(constructor: Function) -> bool:
    """Say whether no runner can make it, which hands over nothing but the name of a test."""
    arguments = constructor.node.args
    positional = [*arguments.posonlyargs, *arguments.args]
    required = len(positional) - len(arguments.defaults)
    return required > 2 or any(default is None for default in arguments.kw_defaults)


def _takes_no_name(constructor: Function) -> bool:
    """Say whether it takes nothing by position, or requires what is no name: ``arguments``."""
    arguments = constructor.node.args
    positional = [*arguments.posonlyargs, *arguments.args]
    if len(positional) == 1:
        return arguments.vararg is None and arguments.kwarg is not None
    required = len(positional) - len(arguments.defaults)
    return required == 2 and _NAMES.isdisjoint(split(positional[1].arg))


def _takes_the_place_of_another(cls: Class, module: Module) -> bool:
    """Say whether a class is a value for other code, or a kind of what is tested."""
    index = module.index
    for name in index.named(module.tree, cls.name):
        above = index.parent(name)
        if isinstance(above, (ast.Assign, ast.keyword, ast.Return, ast.Dict)):
            return True
    for base in cls.foreign_bases:
        found = module.outside.refers_to(base)
        if found is not None and not lies_among_tests(os.path.dirname(found.path)):
            if module.outside.framework_of(base) is None:
                return True
    return False


def _wraps_the_test(constructor: Function, module: Module) -> bool:
    """Say whether it replaces the method that is to run: ``setattr(self, name, wrapper)``."""
    own = {parameter.arg for parameter in constructor.parameters}
    return any(
        isinstance(call.func, ast.Name)
        and call.func.id == "setattr"
        and len(call.args) > 1
        and isinstance(call.args[1], ast.Name)
        and call.args[1].id in own
        for call in module.index.within(constructor.node, ast.Call)
    )


def _is_cut_off(constructor: Function, module: Module) -> bool:
    """Say whether the name of the test, which the runner hands over, reaches no base class."""
    if not constructor.statements or constructor.is_stub:
        return False
    calls = module.index.within(constructor.node, ast.Call)
    return not any(last_name(call.func) == "__init__" for call in calls)


def _passes_on(statement: ast.stmt, constructor: Function) -> bool:
    """Say whether a statement calls the constructor above, or binds a value that calls nothing."""
    if isinstance(statement, (ast.Pass, ast.Import, ast.ImportFrom, *_FUNCTIONS)):
        # What is defined here wraps setUp and its kin, and runs with them.
        return True
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
        func = statement.value.func
        if isinstance(func, ast.Attribute) and func.attr == "__init__":
            return True
    if isinstance(statement, (ast.Assign, ast.AnnAssign, ast.Expr)):
        calls = constructor.module.index.within(statement, ast.Call)
        return all(_takes_apart(call, constructor) for call in calls)
    return False


def _takes_apart(call: ast.Call, constructor: Function) -> bool:
    """Say whether a call reads an attribute or an argument, or makes a plain container."""
    func, arguments = call.func, constructor.node.args
    if isinstance(func, ast.Name) and func.id in _PLAIN:
        return True
    if not isinstance(func, ast.Attribute) or func.attr not in {"get", "pop"}:
        return False
    known = [*constructor.parameters, arguments.vararg, arguments.kwarg]
    return isinstance(func.value, ast.Name) and func.value.id in {
        argument.arg for argument in known if argument is not None
    }
