"""TQ015: a test that is parametrized with no case at all."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.rule import Finding, at, rule

_BUILDERS = frozenset({"list", "tuple", "dict", "set"})


@rule(
    "TQ015",
    "test {name!r} is parametrized with an empty list and never runs; give it cases",
    on=TestFunction,
)
def empty_parametrize(test: TestFunction, module: Module) -> Iterator[Finding]:
    """Without cases pytest skips the test, and nobody reads the skip.

    A literal that is empty counts, and a name that the module binds once, to
    an empty literal, and never fills. On a class it is told at its first test.

    Bad::

        import pytest

        @pytest.mark.parametrize("total", [])  # TQ015
        def test_total(total):
            assert basket().total() == total

    Good::

        import pytest

        @pytest.mark.parametrize("total", [3])
        def test_total(total):
            assert basket().total() == total
    """
    if "parametrize" not in module.called_names or test.is_skipped:
        return
    decorators = list(test.node.decorator_list)
    if test.owner is not None and test.owner.tests[0] is test:
        # What stands on the class is told once.
        decorators += test.owner.node.decorator_list
    for decorator in decorators:
        if isinstance(decorator, ast.Call) and last_name(decorator.func) == "parametrize":
            cases = _cases(decorator)
            if cases is not None and _is_empty(cases, module):
                yield at(decorator, name=test.name)
                return


def _cases(mark: ast.Call) -> ast.expr | None:
    if len(mark.args) > 1:
        return mark.args[1]
    return next((item.value for item in mark.keywords if item.arg == "argvalues"), None)


def _is_empty(cases: ast.expr, module: Module) -> bool:
    if isinstance(cases, (ast.List, ast.Tuple, ast.Set)):
        return not cases.elts
    if isinstance(cases, ast.Dict):
        return not cases.keys
    if isinstance(cases, ast.Call) and isinstance(cases.func, ast.Name):
        return cases.func.id in _BUILDERS and not cases.args and not cases.keywords
    return isinstance(cases, ast.Name) and _is_bound_to_nothing(cases.id, module)


def _is_bound_to_nothing(name: str, module: Module) -> bool:
    """Say whether the module binds a name to an empty literal and only reads it."""
    if module.names.is_imported(name):
        return False
    bound: list[ast.expr] = []
    for statement in module.tree.body:
        if isinstance(statement, ast.Assign):
            bound += [statement.value for one in statement.targets if _names(one, name)]
        elif isinstance(statement, ast.AnnAssign) and _names(statement.target, name):
            bound += [statement.value] if statement.value is not None else []
    if len(bound) != 1 or isinstance(bound[0], ast.Name) or not _is_empty(bound[0], module):
        return False
    for use in module.index.named(module.tree, name):
        around = module.index.parent(use)
        if isinstance(around, (ast.Assign, ast.AnnAssign)) and around.value is bound[0]:
            continue
        # Anything but its use as the list of cases may fill it.
        if not isinstance(around, ast.Call) or last_name(around.func) != "parametrize":
            return False
    return True


def _names(target: ast.expr, name: str) -> bool:
    return isinstance(target, ast.Name) and target.id == name
