"""The index: every node once, in order, with what is around and below it."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

from flake8_testquality.facts.index import Index

SOURCE = '''
@first(lambda a: a)
@second
class Basket(Base, metaclass=Meta):
    """Text."""

    size: int = 3

    @third
    async def total(self, items: list = [n for n in range(3)], *rest, key=None) -> int:
        def inner(x=default()):
            return [y for y in x if y]
        with lock as held, other:
            for item in items:
                yield item
        try:
            pass
        except (A, B) as error:
            raise C from error
        else:
            class Local:
                value = f"{items!r:>{size}}"
        match items:
            case [1, *rest] if rest:
                del rest
            case {"a": Point(x=0), **more}:
                pass
        return (total := sum(items))
'''
EXAMPLE = Path(__file__).parents[2] / "examples" / "test_server_migration.py"
_SHARED = (ast.expr_context, ast.operator, ast.cmpop, ast.unaryop, ast.boolop)


@pytest.fixture(scope="module")
def tree() -> ast.Module:
    """Return a tree with most kinds of statements."""
    return ast.parse(SOURCE)


@pytest.fixture(scope="module")
def index(tree: ast.Module) -> Index:
    """Return the index of the tree."""
    return Index(tree)


def _one(index: Index, kind: type[ast.AST], name: str) -> ast.AST:
    return next(
        node for node in index.all(kind) if getattr(node, "name", getattr(node, "id", "")) == name
    )


@pytest.mark.parametrize("source", [SOURCE, EXAMPLE.read_text(encoding="utf-8"), "", "x"])
def test_every_node_is_there_once(source: str) -> None:
    tree = ast.parse(source)
    index = Index(tree)
    expected = {node for node in ast.walk(tree) if not isinstance(node, _SHARED)}
    everything = index.everything_below(tree)
    assert set(everything) == expected
    assert len(everything) == len(expected) == index.size(tree)
    assert all(node in index for node in expected)


def test_nodes_are_numbered_in_the_order_of_the_source(tree: ast.Module, index: Index) -> None:
    everything = index.everything_below(tree)
    starts = [
        min((item.lineno, item.col_offset) for item in [node, *getattr(node, "decorator_list", [])])
        for node in everything
        if isinstance(node, ast.stmt)
    ]
    assert starts == sorted(starts)
    assert [index.number(node) for node in everything] == list(range(len(everything)))


def test_parents_and_ancestors_lead_to_the_module(tree: ast.Module, index: Index) -> None:
    pairs = [
        (child, parent)
        for parent in index.everything_below(tree)
        for child in ast.iter_child_nodes(parent)
        if not isinstance(child, _SHARED)
    ]
    assert [index.parent(child) for child, _ in pairs] == [parent for _, parent in pairs]
    assert index.parent(tree) is None
    assert list(index.ancestors(tree)) == []
    (deepest,) = (node for node in index.all(ast.Name) if node.id == "held")
    around = [type(node).__name__ for node in index.ancestors(deepest)]
    assert around == ["withitem", "With", "AsyncFunctionDef", "ClassDef", "Module"]


@pytest.mark.parametrize(
    ("name", "scope"),
    [
        ("first", ""),
        ("Base", ""),
        ("Meta", ""),
        ("third", "Basket"),
        ("range", "Basket"),
        ("default", "total"),
        ("y", "inner"),
        ("held", "total"),
        ("A", "total"),
        ("size", "Basket"),
        ("value", "Local"),
    ],
)
def test_scope_is_the_body_that_a_node_stands_in(index: Index, name: str, scope: str) -> None:
    found = index.scope(_one(index, ast.Name, name))
    assert getattr(found, "name", "") == scope


def test_module_is_its_own_scope(tree: ast.Module, index: Index) -> None:
    assert index.scope(tree) is tree
    assert index.enclosing_function(tree) is None


@pytest.mark.parametrize(
    ("name", "function"), [("y", "inner"), ("default", "total"), ("value", "total"), ("third", "")]
)
def test_enclosing_function_sees_through_classes(index: Index, name: str, function: str) -> None:
    found = index.enclosing_function(_one(index, ast.Name, name))
    assert (found.name if found else "") == function


def test_own_nodes_stand_in_no_nested_scope(index: Index) -> None:
    total = _one(index, ast.AsyncFunctionDef, "total")
    inner = _one(index, ast.FunctionDef, "inner")
    basket = _one(index, ast.ClassDef, "Basket")
    assert [type(node).__name__ for node in index.own(total, ast.Return, ast.Yield)] == [
        "Return",
        "Yield",
    ]
    assert len(list(index.own(inner, ast.Return))) == 1
    assert [node.name for node in index.own(basket, ast.AsyncFunctionDef)] == ["total"]
    assert list(index.own(basket, ast.Return, ast.ClassDef)) == []


def test_nodes_within_come_kind_by_kind(index: Index) -> None:
    total = _one(index, ast.AsyncFunctionDef, "total")
    found = list(index.within(total, ast.Return, ast.FunctionDef, ast.AsyncFunctionDef, ast.While))
    assert [type(node).__name__ for node in found] == [
        "Return",
        "Return",
        "FunctionDef",
        "AsyncFunctionDef",
    ]
    decorator = next(iter(index.all(ast.Lambda)))
    assert list(index.within(decorator, ast.Return)) == []


def test_statements_of_a_scope_leave_nested_scopes_out(index: Index) -> None:
    total = _one(index, ast.AsyncFunctionDef, "total")
    assert [type(node).__name__ for node in index.statements(total)] == [
        "FunctionDef", "With", "For", "Expr", "Try", "Pass", "Raise", "ClassDef", "Match",
        "Delete", "Pass", "Return",
    ]  # fmt: skip
    assert index.statements(next(iter(index.all(ast.Lambda)))) == []


def test_statement_is_the_innermost_around(tree: ast.Module, index: Index) -> None:
    statement = index.statement(_one(index, ast.Name, "held"))
    assert isinstance(statement, ast.With)
    assert index.statement(statement) is statement
    with pytest.raises(ValueError, match="no statement"):
        index.statement(tree)


def test_siblings_follow_one_another(tree: ast.Module, index: Index) -> None:
    *begins, end = index.limits(tree.body)
    assert begins == [index.number(node) for node in tree.body]
    assert end == index.size(tree) == len(index.nodes)
    assert [b - a for a, b in zip(begins, [*begins[1:], end], strict=True)] == [
        index.size(node) for node in tree.body
    ]
    assert index.limits(index.nodes[-1:]) == [end - 1, end]


def test_numbers_and_ends_belong_to_nodes(tree: ast.Module, index: Index) -> None:
    assert [index.nodes[number] for number in index.numbers(ast.Name)] == index.all(ast.Name)
    assert all(
        index.stretch(index.nodes[number]) == (number, end)
        for number, end in index.ends.items()
        if number >= 0
    )
    assert index.stretch(tree) == (0, len(index.nodes))


def test_statements_are_counted_by_scope() -> None:
    tree = ast.parse("def f():\n    a\n    with b:\n        c\n        d\n    def g():\n        e")
    index = Index(tree)
    function = tree.body[0]
    assert isinstance(function, ast.FunctionDef)
    assert index.count_own_statements(function) == len(index.statements(function)) == 5
    assert [index.count_statements(each) for each in function.body] == [1, 3, 1]


def test_foreign_node_is_not_in_the_index(index: Index) -> None:
    assert ast.Pass() not in index


def test_deep_trees_need_no_recursion() -> None:
    depth = sys.getrecursionlimit() * 3
    node: ast.expr = ast.Constant(1)
    for _ in range(depth):
        node = ast.UnaryOp(ast.Not(), node)
    tree = ast.Module([ast.Expr(node)], [])
    assert Index(tree).size(tree) == depth + 3


def test_named_lists_the_names_below_a_node_in_order() -> None:
    tree = ast.parse("x = y\ndef f():\n    x = x + y\n    return x\nx")
    index = Index(tree)

    lines = [each.lineno for each in index.named(tree.body[1], "x")]

    assert lines == [3, 3, 4]
    assert [each.lineno for each in index.named(tree, "x")] == [1, 3, 3, 4, 5]
    assert index.named(tree, "z") == []


def test_attributes_are_named_in_the_order_of_the_source() -> None:
    index = Index(ast.parse("a.b.c(d.e)\nf = g"))

    assert index.attributes == ("c", "b", "e")
    assert index.attributes is index.attributes
    assert [index.nodes[number].attr for number in index.numbers(ast.Attribute)] == ["c", "b", "e"]
