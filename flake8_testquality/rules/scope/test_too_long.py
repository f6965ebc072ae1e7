"""TQ901: a test of too many statements."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.stories import tells_a_story
from flake8_testquality.rule import Finding, at, rule

_LITERALS = (
    ast.Constant, ast.List, ast.Tuple, ast.Dict, ast.Set, ast.UnaryOp, ast.Name, ast.Attribute,
    ast.JoinedStr, ast.FormattedValue, ast.Starred, ast.Subscript,
)  # fmt: skip


@rule(
    "TQ901",
    "test {name!r} has {count} statements; split it, or move what prepares it to a fixture",
    on=TestFunction,
    options=("max_test_statements",),
)
def test_too_long(test: TestFunction, module: Module) -> Iterator[Finding]:
    """A test is short enough to be read at a glance.

    Statements of nested blocks count, those of nested functions and classes
    do not; assignments of plain data and the docstring do not either. A test
    whose name or docstring announces a long story may be twice as long.

    Bad::

        def test_basket():  # TQ901
            one(); two(); three(); four(); five(); six(); seven(); eight(); nine(); ten()
            one(); two(); three(); four(); five(); six(); seven(); eight(); nine(); ten()
            one(); two(); three(); four(); five(); six(); seven(); eight(); nine(); ten()
            one(); two(); three(); four(); five(); six(); seven(); eight(); nine(); ten()
            assert basket().total() == 40

    Good::

        def test_basket(full_basket):
            full_basket.remove("apple")
            assert full_basket.total() == 39
    """
    limit = module.settings.max_test_statements
    statements = test.statements
    if len(statements) <= limit or test.is_skipped:
        return
    count = sum(1 for statement in statements if not _is_data(statement, module))
    if count > limit and (count > 2 * limit or not tells_a_story(test)):
        yield at(test.node, name=test.name, count=count)


def _is_data(statement: ast.stmt, module: Module) -> bool:
    if not isinstance(statement, (ast.Assign, ast.AnnAssign)) or statement.value is None:
        return False
    if not isinstance(statement.value, _LITERALS):
        return False
    below = module.index.everything_below(statement.value)
    return all(isinstance(node, _LITERALS) for node in below)
