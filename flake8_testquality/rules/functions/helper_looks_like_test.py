"""TQ404: a helper that a runner takes for a test because of its name."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.calls import callee_of
from flake8_testquality.facts.classes import Class
from flake8_testquality.facts.frameworks import BUILT_IN_FIXTURES
from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.rule import Finding, at, rule

#: Methods that run the tests of a class in a way of their own.
_RUNS = frozenset({"run", "__call__", "_callTestMethod", "__getattribute__"})

#: Metaclasses that leave the methods as they are.
_METACLASSES = frozenset({"abc.ABCMeta", "type"})


@rule(
    "TQ404",
    "{name!r} is collected as a test but nobody provides its parameter {parameter!r};"
    " rename the helper to {better!r}",
    on=TestFunction,
    options=("known_fixtures",),
)
def helper_looks_like_test(test: TestFunction, module: Module) -> Iterator[Finding]:
    """A helper is not named like a test.

    A runner collects whatever begins with ``test``, calls it without arguments and reports
    an error. Only certain cases are reported: a parameter without a default in a test
    case that no decorator or metaclass could fill, or a function that this module
    itself calls with arguments and whose parameter is no fixture of pytest, of the
    module or of a ``conftest.py`` above it. ``--tq-known-fixtures`` names those that
    plugins bring.

    Bad::

        import unittest

        class ServerTest(unittest.TestCase):
            def test_state(self, state):  # TQ404
                self.assertEqual(make_server(state).state, state)

            def test_active(self):
                self.test_state("active")

    Good::

        import unittest

        class ServerTest(unittest.TestCase):
            def check_state(self, state):
                self.assertEqual(make_server(state).state, state)

            def test_active(self):
                self.check_state("active")
    """
    if not test.parameters:
        return
    missing = _unprovided(test)
    if not missing or _is_switched_off(test, module):
        return
    is_unittest = test.owner is not None and test.owner.is_test_case
    if not is_unittest and any(_may_be_fixture(name, module) for name in missing):
        return
    if test.owner is None and not _is_collected_by_pytest(module):
        return
    is_certain = is_unittest and test.owner is not None and not test.owner.unknown_bases
    if is_certain or _is_called_with_arguments(test, module):
        yield at(test.node, name=test.name, parameter=missing[0], better="_" + test.name)


def _may_be_fixture(name: str, module: Module) -> bool:
    """Say whether pytest may provide a parameter: by the module, an import or a conftest.py."""
    if module.suite.fixtures_named(name) or name in module.names.imported:
        return True
    if name in BUILT_IN_FIXTURES or name in module.settings.known_fixtures:
        return True
    if module.names.star_imports:
        return True
    known = module.outside.fixtures()
    return known is None or name in known


def _unprovided(test: TestFunction) -> list[str]:
    """Return the parameters that have no default and that no decorator can fill."""
    if test.node.args.vararg is not None:
        return []
    if not all(map(_only_marks, test.decorators_around)):
        return []
    args = test.node.args
    positional = [*args.posonlyargs, *args.args]
    optional = {arg.arg for arg in positional[len(positional) - len(args.defaults) :]}
    optional |= {
        arg.arg
        for arg, default in zip(args.kwonlyargs, args.kw_defaults, strict=True)
        if default is not None
    }
    return [arg.arg for arg in test.parameters if arg.arg not in optional]


def _only_marks(decorator: ast.expr) -> bool:
    """Say whether a decorator is known to leave the arguments alone."""
    target = callee_of(decorator)
    name = last_name(target)
    if name.lower().startswith("skip") or name in {"expectedFailure", "xfail", "staticmethod"}:
        return True
    above = last_name(target.value) if isinstance(target, ast.Attribute) else ""
    return above == "mark" and name not in {"parametrize", "usefixtures"}


def _is_collected_by_pytest(module: Module) -> bool:
    """Say whether functions without a class are tests here; unittest collects none."""
    if "pytest" in module.names.imported or any(cls.is_pytest_class for cls in module.classes):
        return True
    return any(test.owner is None and not test.parameters for test in module.tests)


def _is_switched_off(test: TestFunction, module: Module) -> bool:
    """Say whether it is not run as a test, or a hook may fill the parameters."""
    if test.name in module.votes.dictated:
        # A test of a runner asks for it by its name.
        return True
    if test.owner is not None and _is_run_specially(test.owner, module):
        return True
    if module.suite.function_named("pytest_generate_tests") is not None:
        return True
    return any(
        isinstance(target, ast.Attribute)
        and target.attr == "__test__"
        and last_name(target.value) == test.name
        for assign in module.index.all(ast.Assign)
        for target in assign.targets
    )


def _is_run_specially(cls: Class, module: Module) -> bool:
    """Say whether the class, or one above it, runs its tests in a way of its own."""
    if any(not _RUNS.isdisjoint(each.defined) for each in cls.lineage):
        return True
    if any(_is_made_specially(each, module) for each in cls.lineage):
        return True
    outside = module.outside
    if any(
        outside.is_known(base) and outside.built_on(base) is None for base in cls.foreign_bases
    ):
        # A metaclass there may wrap the tests of its heirs.
        return True
    return any(
        outside.method(base, name) is not None
        for base in cls.foreign_bases
        for name in _RUNS
    )


def _is_made_specially(cls: Class, module: Module) -> bool:
    """Say whether a metaclass, or an argument of the class, may wrap its tests."""
    return any(
        keyword.arg != "metaclass" or module.names.of(keyword.value) not in _METACLASSES
        for keyword in cls.node.keywords
    )


def _is_called_with_arguments(test: TestFunction, module: Module) -> bool:
    wanted = len(_unprovided(test))
    suite = module.suite
    for call in module.calls_of({test.name}):
        func = call.func
        if len(call.args) + len(call.keywords) < wanted:
            continue
        caller = suite.function_around(call)
        if isinstance(func, ast.Name) and suite.function_named(func.id) is test:
            # Another runner's suite may hand its cases to it.
            if caller is None or not _is_method_of_another_class(caller):
                return True
        if isinstance(func, ast.Attribute):
            owner = suite.receiver(func.value, caller) if caller is not None else None
            if owner is not None and test in suite.methods_meant(owner, test.name):
                return True
    return False


def _is_method_of_another_class(function: Function) -> bool:
    owner = function.owner
    return owner is not None and not isinstance(function, TestFunction) and not owner.tests
