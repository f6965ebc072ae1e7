"""Scripts: files that call their tests themselves, and know no framework that has assertions."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_testquality.facts.frameworks import TEST_CASES
from flake8_testquality.facts.functions import Function, TestFunction

if TYPE_CHECKING:
    from flake8_testquality.facts.module import Module

_FRAMEWORKS = {name.partition(".")[0] for name in TEST_CASES} | {"pytest", "nose", "nose2"}
_MOCKS = "unittest.mock"


def is_script(module: Module) -> bool:
    """Say whether a file runs its tests below ``if __name__ == "__main__"``, without a framework.

    pytest may find them by their names all the same, but they can do without.
    """
    if any(cls.is_test_case for cls in module.classes) or _imports_a_framework(module):
        return False
    within, suite = module.index.within, module.suite
    return any(
        _leads_to_a_test(suite.function_named(call.func.id))
        for statement in module.tree.body
        if isinstance(statement, ast.If) and _asks_for_main(statement.test, module)
        for call in within(statement, ast.Call)
        if isinstance(call.func, ast.Name)
    )


def _imports_a_framework(module: Module) -> bool:
    names = (*module.names.imported.values(), *module.names.star_imports)
    return any(
        name.partition(".")[0] in _FRAMEWORKS and not name.startswith(_MOCKS) for name in names
    )


def _asks_for_main(condition: ast.expr, module: Module) -> bool:
    return any(name.id == "__name__" for name in module.index.within(condition, ast.Name))


def _leads_to_a_test(function: Function | None) -> bool:
    """Say whether it is a test, or ``main()`` that runs some."""
    if function is None or isinstance(function, TestFunction):
        return function is not None
    return any(isinstance(each, TestFunction) for each in function.references())
