"""TQ015: a test that is parametrized with no case at all."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.fixtures import is_fixture_decorator
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.rule import Finding, at, rule

_BUILDERS = frozenset({"list", "tuple", "dict", "set"})
# What only reads the list that it is handed.
_READERS = frozenset({"len", "list", "tuple", "set", "sorted", "enumerate", "zip"})


@rule(
    "TQ015",
    "{who} is parametrized with an empty list and never runs; give it cases",
    on=Module,
)
def empty_parametrize(module: Module, _: Module) -> Iterator[Finding]:
    """Without cases pytest skips the test, and nobody reads the skip.

    A literal that is empty counts, and a name that the module binds once, to
    an empty literal, and never fills. On a class it is told at its first test.
    A mark under a name of its own, a ``pytestmark`` and a fixture with
    ``params=[]`` are no better.

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
    for mark in module.calls_of(_spellings(module)):
        cases = _cases(mark)
        if cases is not None and _is_empty(cases, module):
            who = _concerned(mark, module)
            if who:
                yield at(mark, who=who)
    for fixture in module.fixtures:
        for decorator in fixture.node.decorator_list if fixture.is_requested else ():
            params = _params(decorator)
            if params is not None and _is_empty(params, module):
                yield at(decorator, who=f"fixture {fixture.name!r}")


def _spellings(module: Module) -> set[str]:
    """Return ``parametrize`` and the names that the module gives to it."""
    found = {"parametrize"}
    if module.index.attributes_by_name.get("parametrize"):
        for each in module.tree.body:
            if isinstance(each, ast.Assign) and last_name(each.value) == "parametrize":
                found.update(one.id for one in each.targets if isinstance(one, ast.Name))
    return found


def _concerned(mark: ast.Call, module: Module) -> str:
    """Return which tests a mark without cases keeps from running, nothing for none."""
    around = module.index.parent(mark)
    if isinstance(around, (ast.List, ast.Tuple)):
        around = module.index.parent(around)
    if isinstance(around, ast.Assign) and isinstance(around.targets[0], ast.Name):
        return _concerned_by_name(around.targets[0].id, around, module)
    return _decorated(around, mark, module)


def _decorated(around: ast.AST | None, decorator: ast.expr, module: Module) -> str:
    if not isinstance(around, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return ""
    if decorator not in around.decorator_list:
        return ""
    if isinstance(around, ast.ClassDef):
        owner = module.suite.class_of(around)
        tests = list(owner.tests) if owner is not None else []
    else:
        function = module.suite.function_of(around)
        tests = [function] if isinstance(function, TestFunction) else []
    return f"test {tests[0].name!r}" if tests and not tests[0].is_skipped else ""


def _concerned_by_name(name: str, binding: ast.Assign, module: Module) -> str:
    if name == "pytestmark":
        scope = module.index.parent(binding)
        tests = [
            test
            for test in module.tests
            if scope is module.tree or (test.owner is not None and test.owner.node is scope)
        ]
        return f"test {tests[0].name!r}" if tests and not tests[0].is_skipped else ""
    if binding not in module.tree.body:
        return ""
    uses = (
        _decorated(module.index.parent(use), use, module)
        for use in module.index.named(module.tree, name)
    )
    return next(filter(None, uses), "")


def _params(decorator: ast.expr) -> ast.expr | None:
    if not isinstance(decorator, ast.Call) or not is_fixture_decorator(decorator):
        return None
    return next((item.value for item in decorator.keywords if item.arg == "params"), None)


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
        # Anything but a use that reads it may fill it.
        if not _only_reads(around, use, module):
            return False
    return True


def _only_reads(around: ast.AST | None, use: ast.Name, module: Module) -> bool:
    if isinstance(around, (ast.BinOp, ast.Starred)):
        return True
    if isinstance(around, (ast.For, ast.AsyncFor, ast.comprehension)):
        return around.iter is use
    if isinstance(around, ast.keyword):
        return around.arg in {"argvalues", "params"}
    if not isinstance(around, ast.Call) or use not in around.args:
        return False
    return last_name(around.func) in _READERS | _spellings(module)


def _names(target: ast.expr, name: str) -> bool:
    return isinstance(target, ast.Name) and target.id == name
