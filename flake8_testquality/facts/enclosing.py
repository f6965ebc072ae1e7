"""Enclosing: decorators and context managers under which what a function does is checked."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_testquality.facts.assertion_names import Kind, kind_of
from flake8_testquality.facts.calls import callee_of
from flake8_testquality.facts.functions import Function
from flake8_testquality.facts.names import last_name

if TYPE_CHECKING:
    from flake8_testquality.facts.assertions import Assertions
    from flake8_testquality.facts.module import Module

# Decorators that compare the figure that a test draws, under names of a project's own.
_COMPARING = tuple(
    "image_comparison image_compare figures_equal figure_test image_test array_compare".split()
)
# Decorators that fail a test for what it does: ``fail_if_not_removed``.
_FAILING = ("fail_if_", "fail_unless_", "fail_on_", "fails_if_", "fails_on_", "raise_on_")
#: What the name of a manager ends with under which all that is done is checked.
_CHECKS = ("_check", "_checks", "_checker")
#: What a mark is told that expects a failure, of a kind or on a platform.
_EXPECTING = frozenset({"raises", "condition"})


class Enclosing:
    """What stands around the statements of a module's functions and checks them."""

    def __init__(self, module: Module, assertions: Assertions) -> None:
        self._module = module
        self._assertions = assertions
        self._kind_named = assertions.vocabulary.kind_named

    def check(self, function: Function) -> bool:
        """Say whether a decorator, or a context manager in it, checks what a function does."""
        if function.node.decorator_list and self._is_decorated_by_a_check(function):
            return True
        return self._enters_a_check(function)

    def _is_decorated_by_a_check(self, function: Function) -> bool:
        for item in function.node.decorator_list:
            target = callee_of(item)
            last = last_name(target)
            if last == "parametrize" or isinstance(item, ast.Lambda):
                continue
            if last.endswith(_COMPARING) or last.startswith(_FAILING):
                return True
            if self._kind_named(last) is not None:
                if not self._assertions.is_ours(target, None):
                    return True
        return self._is_given_a_check(function)

    def _is_given_a_check(self, function: Function) -> bool:
        """Say whether decorators hand over what asserts, or expects an exception.

        ``parametrize("context", [pytest.raises(KeyError), does_not_raise()])``,
        ``parametrize("same", [assert_array_equal])`` where the test calls it. So
        may what another function makes: ``parametrize("check", all_checks())``.
        """
        index = self._module.index
        for item in function.node.decorator_list:
            for call in index.within(item, ast.Call):
                if last_name(call.func) == "xfail" and (
                    call.args or any(each.arg in _EXPECTING for each in call.keywords)
                ):
                    return True
                found = self._assertions.of_call(call, None)
                if found is not None and found.kind in {Kind.RAISES, Kind.EXPECTATION}:
                    return True
            if isinstance(item, ast.Call) and self._calls_a_parameter(function):
                if len(item.args) > 1 and _is_made(item.args[1]):
                    return True
                given = (*index.within(item, ast.Name), *index.within(item, ast.Attribute))
                names = [last_name(each) for each in given]
                # ``StandardProblems.test_empty``: what others run as a test.
                if any(name.startswith("test_") or kind_of(name) is not None for name in names):
                    return True
        return False

    def _calls_a_parameter(self, function: Function) -> bool:
        asked = {argument.arg for argument in function.parameters}
        return bool(asked) and any(
            isinstance(call.func, ast.Name)
            and call.func.id in asked
            and isinstance(self._module.index.parent(call), ast.Expr)
            for call in function.calls
        )

    def _enters_a_check(self, function: Function) -> bool:
        """Say whether it enters a value, ``with expectation:``, or ``with plot_check():``."""
        for item in self._module.index.own(function.node, ast.withitem):
            manager = item.context_expr
            if isinstance(manager, (ast.Name, ast.Attribute)):
                last = last_name(manager)
                if last.startswith("expect") or self._kind_named(last) is not None:
                    return True
            elif isinstance(manager, ast.Call) and last_name(manager.func).endswith(_CHECKS):
                return True
        return False


def _is_made(values: ast.expr) -> bool:
    return isinstance(values, ast.Call) and isinstance(values.func, (ast.Name, ast.Attribute))
