"""Unclear: what a function of a test module runs that may assert, and that nobody can read."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_testquality.facts import frameworks
from flake8_testquality.facts.assertion_names import TEST_CASES, only_prepares
from flake8_testquality.facts.calls import arguments_of
from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.names import dotted, last_name

if TYPE_CHECKING:
    from flake8_testquality.facts.assertions import Assertions
    from flake8_testquality.facts.module import Module

# Handing ``self`` to these lets nobody assert on it.
_BUILTINS = frozenset(
    "super isinstance issubclass setattr hasattr type id repr str print vars dir delattr"
    " object ref proxy".split()
)


class Unclear:
    """Calls of a module that lead where its file does not tell, and that other files do not either.

    A name that says that it checks is believed elsewhere; these say nothing.
    """

    def __init__(self, module: Module, assertions: Assertions) -> None:
        self._module = module
        self._suite = module.suite
        self._assertions = assertions
        self._elsewhere = assertions.elsewhere

    def runs(self, function: Function) -> bool:
        """Say whether a function runs something that may assert and cannot be read."""
        asked = {argument.arg for argument in function.parameters}
        for call in self._module.index.within(function.node, ast.Call):
            func = call.func
            if isinstance(func, ast.Attribute) and self._is_unknown_method(func, function):
                return True
            if isinstance(func, ast.Name) and func.id in asked:
                if self._is_unknown_fixture(call, func.id, function):
                    return True
            if call.args and self._gives_itself_away(call, function):
                return True
            name = last_name(func).lstrip("_")
            if name.startswith("compare") and self._compares_elsewhere(call, function):
                return True
            if self._runs_a_test_elsewhere(call):
                return True
            if self._elsewhere.is_missing(call, function):
                return True
        return False

    def _runs_a_test_elsewhere(self, call: ast.Call) -> bool:
        """Say whether an imported function is called that is named as a test."""
        if not last_name(call.func).lstrip("_").startswith("test_"):
            return False
        names = self._module.names
        return names.is_imported(dotted(call.func)) and isinstance(
            self._module.index.parent(call), ast.Expr
        )

    def _compares_elsewhere(self, call: ast.Call, function: Function) -> bool:
        """Say whether a call has other code compare two things, and nobody looks at the answer.

        ``compare(actual, expected)`` is there to raise, also if it is of the code that is
        tested, and so is ``compare_files("run.cmd")``.
        """
        given = len(arguments_of(call)) + ("_" in last_name(call.func))
        return (
            given > 1
            and isinstance(self._module.index.parent(call), ast.Expr)
            and not self._assertions.is_ours(call.func, function)
        )

    def _is_unknown_method(self, func: ast.Attribute, function: Function) -> bool:
        owner = self._suite.receiver(func.value, function)
        if owner is None or frameworks.is_framework_method(func.attr):
            return False
        if isinstance(func.value, ast.Call):
            if any(func.attr in above.defined for above in owner.ancestors):
                return False
        elif self._suite.methods_meant(owner, func.attr):
            return False
        if owner.is_test_case or owner.is_pytest_class:
            return self._elsewhere.is_unclear(func, function)
        # A mixin: what it is mixed with may define anything.
        return True

    def _is_unknown_fixture(self, call: ast.Call, name: str, function: Function) -> bool:
        """Say whether a fixture of another file is called for its effect alone."""
        if not isinstance(function, TestFunction) or name in function.injected_mocks:
            return False
        if not isinstance(self._module.index.parent(call), (ast.Expr, ast.Await)):
            return False
        if self._suite.fixtures_named(name):
            return False
        return name in self._module.requests.by(function)

    def _gives_itself_away(self, call: ast.Call, function: Function) -> bool:
        """Say whether the test case is handed to code elsewhere, which may assert on it."""
        first = call.args[0]
        if not isinstance(first, ast.Name) or first.id not in TEST_CASES:
            return False
        last = last_name(call.func)
        if last in _BUILTINS or only_prepares(last):
            return False
        owner = function.owner
        if (owner is None or not owner.is_test_class) and first.id == "self":
            return False
        if self._assertions.is_ours(call.func, function):
            return False
        if isinstance(call.func, ast.Name) and self._is_handed_from_around(call.func, call):
            # A decorator's wrapper runs the test itself.
            return False
        return isinstance(call.func, ast.Call) or self._suite.class_named(last) is None

    def _is_handed_from_around(self, name: ast.Name, call: ast.Call) -> bool:
        """Say whether a name is a parameter of a function around the one that a call stands in."""
        inner = self._suite.function_around(call)
        outer = inner.outer if inner is not None else None
        while outer is not None:
            # A decorator in the body of a class has the test as its first parameter.
            if any(each.arg == name.id for each in outer.args.args):
                return True
            outer = self._suite.functions_by_node[outer].outer
        return False
