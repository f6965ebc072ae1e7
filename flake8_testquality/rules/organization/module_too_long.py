"""TQ506: a test module of many lines."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from typing import Any

from flake8_testquality.facts.index import Index
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at_line, rule

_STATEMENTS: list[type[Any]] = ast.stmt.__subclasses__()
#: Statements that may have ``else:`` or ``finally:``.
_BRANCHING: list[type[Any]] = [ast.If, ast.For, ast.AsyncFor, ast.While, ast.Try]
if sys.version_info >= (3, 11):
    _BRANCHING.append(ast.TryStar)


@rule(
    "TQ506",
    "module has {count} logical lines with {tests} tests, more than {limit} lines; "
    "split it by subject",
    on=Module,
    default=False,
    options=("max_module_lines",),
)
def module_too_long(module: Module, _: Module) -> Iterator[Finding]:
    """A test module is short enough to find one's way in it.

    Counted are logical lines, as pycodestyle does: a call or a table over ten
    lines is one, comments and blank lines are none.

    Bad::

        from shop import total  # TQ506
        # options: max_module_lines=3

        def test_empty():
            assert total([]) == 0

        def test_one():
            assert total([1]) == 1

    Good::

        # options: max_module_lines=3
        def test_table():
            assert total(
                [
                    1,
                    2,
                    3,
                ]
            ) == 6
    """
    limit = module.settings.max_module_lines
    # The cheapest question first: few files are as long.
    if len(module.source.lines) <= limit or not module.tests:
        return
    if _count_statements(module.index) <= limit:
        return
    count = count_logical_lines(module.index)
    if count > limit:
        yield at_line(1, count=count, limit=limit, tests=len(module.tests))


def _count_statements(index: Index) -> int:
    """Count statements and all else that may begin a logical line: there are no more of those."""
    kinds = [*_STATEMENTS, *_BRANCHING, *_BRANCHING, ast.ExceptHandler, ast.match_case]
    decorators = sum([len(node.decorator_list) for node in _definitions(index)])
    return decorators + sum([len(index.numbers(kind)) for kind in kinds])


def _definitions(index: Index) -> list[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    return [
        *index.all(ast.FunctionDef),
        *index.all(ast.AsyncFunctionDef),
        *index.all(ast.ClassDef),
    ]


def count_logical_lines(index: Index) -> int:
    """Count the logical lines of a module, by its tree rather than by its tokens."""
    # Several statements on one line are one logical line.
    begins = {each.lineno for kind in _STATEMENTS for each in index.all(kind)}
    begins.update(item.lineno for node in _definitions(index) for item in node.decorator_list)
    begins.update(handler.lineno for handler in index.all(ast.ExceptHandler))
    begins.update(case.pattern.lineno for case in index.all(ast.match_case))
    return len(begins) + _count_tails(index)


def _count_tails(index: Index) -> int:
    """Count ``else:`` and ``finally:``, which have no node of their own."""
    nodes: list[Any] = [node for kind in _BRANCHING for node in index.all(kind)]
    count = sum(bool(node.orelse) and not _is_elif(node, node.orelse) for node in nodes)
    return count + sum(bool(getattr(node, "finalbody", ())) for node in nodes)


def _is_elif(node: ast.AST, tail: list[ast.stmt]) -> bool:
    only = tail[0]
    return (
        isinstance(node, ast.If)
        and len(tail) == 1
        and isinstance(only, ast.If)
        and only.col_offset == node.col_offset
    )
