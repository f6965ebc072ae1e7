"""The walk over the tree: the only one there is."""

from __future__ import annotations

import ast
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple, TypeVar, Union, cast

N = TypeVar("N", bound=ast.AST)

FunctionNode = Union[ast.FunctionDef, ast.AsyncFunctionDef]
Scope = Union[ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Module]

_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)

# Operators and contexts say nothing that their parent does not, and are shared.
_SKIPPED = {"ctx", "op", "ops", "kind", "type_comment", "type_ignores"}
# Fields that never hold nodes: asking for their values would only cost time.
_PLAIN_IN = {
    ast.Name: {"id"},
    ast.Constant: {"value"},
    ast.Attribute: {"attr"},
    ast.arg: {"arg"},
    ast.keyword: {"arg"},
    ast.FunctionDef: {"name"},
    ast.AsyncFunctionDef: {"name"},
    ast.ClassDef: {"name"},
    ast.ExceptHandler: {"name"},
    ast.ImportFrom: {"module", "level"},
    ast.FormattedValue: {"conversion"},
}


class _Shape(NamedTuple):
    """What the walk needs to know of a class of nodes."""

    fields: tuple[str, ...]
    is_statement: bool
    is_scope: bool


_shapes: dict[type[ast.AST], _Shape] = {}


def _shape_of(kind: type[ast.AST]) -> _Shape:
    plain = _PLAIN_IN.get(kind, set()) | _SKIPPED
    fields = tuple(name for name in kind._fields if name not in plain)
    if kind in _SCOPES:
        # Decorators and arguments stand before the body in the source.
        head = [name for name in fields if name not in {"decorator_list", "body"}]
        fields = ("decorator_list", *head, "body")
    shape = _Shape(fields, issubclass(kind, ast.stmt), kind in _SCOPES)
    _shapes[kind] = shape
    return shape


class Index:
    """Every node by type, with its parent and the scope it stands in.

    Nodes are numbered in the order of the source, so the nodes below one node
    are one stretch of numbers, and asking for them needs no further walk.
    Operators and expression contexts are left out: they are shared between
    nodes and have no place of their own.
    """

    def __init__(self, tree: ast.Module) -> None:
        nodes: list[ast.AST] = []
        parents: list[int] = []
        scopes: list[int] = []
        numbers: dict[ast.AST, int] = {}
        by_type: dict[type[ast.AST], list[int]] = {}
        statements: dict[int, list[int]] = {}
        shapes = _shapes

        stack: list[tuple[ast.AST, int, int]] = [(tree, -1, 0)]
        while stack:
            node, parent, scope = stack.pop()
            kind = node.__class__
            number = len(nodes)
            nodes.append(node)
            parents.append(parent)
            scopes.append(scope)
            numbers[node] = number
            if kind in by_type:
                by_type[kind].append(number)
            else:
                by_type[kind] = [number]
            fields, is_statement, is_scope = shapes.get(kind) or _shape_of(kind)
            if is_statement:
                if scope in statements:
                    statements[scope].append(number)
                else:
                    statements[scope] = [number]
            below = len(stack)
            for name in fields:
                value = getattr(node, name, None)
                if value.__class__ is list:
                    # Decorators, defaults and annotations of a function
                    # belong to the scope around it.
                    inner = number if is_scope and name == "body" else scope
                    for item in value:
                        if isinstance(item, ast.AST):
                            stack.append((item, number, inner))
                elif isinstance(value, ast.AST):
                    stack.append((value, number, scope))
            if len(stack) - below > 1:
                stack[below:] = stack[:below - 1 if below else None:-1]

        ends = list(range(1, len(nodes) + 1))
        for number in range(len(nodes) - 1, 0, -1):
            parent = parents[number]
            if ends[number] > ends[parent]:
                ends[parent] = ends[number]

        self._nodes = nodes
        self._parents = parents
        self._scopes = scopes
        self._numbers = numbers
        self._by_type = by_type
        self._statements = statements
        self._ends = ends

    def all(self, kind: type[N]) -> Iterator[N]:
        """Yield the nodes of exactly this class, in the order of the source."""
        nodes = self._nodes
        for number in self._by_type.get(kind, ()):
            yield cast(N, nodes[number])

    def within(self, top: ast.AST, *kinds: type[N]) -> Iterator[N]:
        """Yield the nodes of these classes below ``top`` and ``top`` itself.

        Several classes come one after the other, each in the order of the source.
        """
        first = self._numbers[top]
        last = self._ends[first]
        nodes = self._nodes
        for kind in kinds:
            numbers = self._by_type.get(kind)
            if numbers:
                for at in range(bisect_left(numbers, first), len(numbers)):
                    if numbers[at] >= last:
                        break
                    yield cast(N, nodes[numbers[at]])

    def own(self, scope: ast.AST, *kinds: type[N]) -> Iterator[N]:
        """Yield the nodes below ``scope`` that stand in no scope nested in it."""
        number = self._numbers[scope]
        last = self._ends[number]
        nodes, scopes = self._nodes, self._scopes
        for kind in kinds:
            numbers = self._by_type.get(kind)
            if numbers:
                for at in range(bisect_left(numbers, number), len(numbers)):
                    found = numbers[at]
                    if found >= last:
                        break
                    if scopes[found] == number and found != number:
                        yield cast(N, nodes[found])

    def everything_below(self, top: ast.AST) -> list[ast.AST]:
        """Return ``top`` and all nodes below it, in the order of the source."""
        first = self._numbers[top]
        return self._nodes[first : self._ends[first]]

    def size(self, top: ast.AST) -> int:
        """Count the nodes below ``top``, with it."""
        first = self._numbers[top]
        return self._ends[first] - first

    def sizes(self, top: ast.AST) -> list[int]:
        """Count the nodes of each subtree below ``top``, as ``everything_below`` lists them."""
        first = self._numbers[top]
        last = self._ends[first]
        return [end - number for number, end in enumerate(self._ends[first:last], first)]

    def statements(self, scope: ast.AST) -> list[ast.stmt]:
        """Return all statements of a scope, nested blocks too, nested scopes not.

        A nested function or class is one statement.
        """
        nodes = self._nodes
        found = self._statements.get(self._numbers[scope], ())
        return [cast(ast.stmt, nodes[number]) for number in found]

    def parent(self, node: ast.AST) -> ast.AST | None:
        """Return the node that ``node`` stands in, ``None`` for the module."""
        number = self._parents[self._numbers[node]]
        return self._nodes[number] if number >= 0 else None

    def ancestors(self, node: ast.AST) -> Iterator[ast.AST]:
        """Yield the nodes around ``node``, innermost first, up to the module."""
        number = self._parents[self._numbers[node]]
        while number >= 0:
            yield self._nodes[number]
            number = self._parents[number]

    def scope(self, node: ast.AST) -> Scope:
        """Return the function, class or module whose body ``node`` stands in."""
        return cast(Scope, self._nodes[self._scopes[self._numbers[node]]])

    def enclosing_function(self, node: ast.AST) -> FunctionNode | None:
        """Return the innermost function whose body ``node`` stands in."""
        number = self._scopes[self._numbers[node]]
        while number > 0:
            found = self._nodes[number]
            if isinstance(found, (ast.FunctionDef, ast.AsyncFunctionDef)):
                return found
            number = self._scopes[number]
        return None

    def statement(self, node: ast.AST) -> ast.stmt:
        """Return the innermost statement that ``node`` is part of.

        Raises ``ValueError`` for the module itself.
        """
        number = self._numbers[node]
        while number >= 0:
            found = self._nodes[number]
            if isinstance(found, ast.stmt):
                return found
            number = self._parents[number]
        raise ValueError("the module is no statement")

    def __contains__(self, node: ast.AST) -> bool:
        return node in self._numbers

    def number(self, node: ast.AST) -> int:
        """Return the place of ``node`` in the order of the source, from 0."""
        return self._numbers[node]
