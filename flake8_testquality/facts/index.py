"""The walk over the tree: the only one there is."""

from __future__ import annotations

import ast
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Any, TypeVar, Union

from flake8_testquality.facts.children import CHILDREN, children_of

N = TypeVar("N", bound=ast.AST)
T = TypeVar("T")

FunctionNode = Union[ast.FunctionDef, ast.AsyncFunctionDef]
Scope = Union[ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Module]

_SCOPES = frozenset({ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef})
# Most of a file, and asked for in few functions: not worth grouping.
_COMMONEST = frozenset({ast.Name, ast.Attribute, ast.Constant})
_STATEMENTS = frozenset(ast.stmt.__subclasses__())


class Index:
    """Every node by type, with its parent and the scope it stands in.

    Nodes are numbered in the order of the source, so the nodes below one node
    are one stretch of numbers, and asking for them needs no further walk.
    Operators and expression contexts are left out: they are shared between
    nodes and have no place of their own.
    """

    def __init__(self, tree: ast.Module) -> None:
        nodes: list[Any] = []
        parents: list[int] = []
        # Filled in the walk, so that each number is one object wherever it stands.
        numbers: dict[ast.AST, int] = {}
        ends: dict[int, int] = {}
        by_type: defaultdict[type[ast.AST], list[int]] = defaultdict(list)
        statements: list[int] = []
        names, constants = by_type[ast.Name], by_type[ast.Constant]
        attributes, keywords = by_type[ast.Attribute], by_type[ast.keyword]
        name_kind, constant_kind, attribute_kind = ast.Name, ast.Constant, ast.Attribute
        keyword_kind, arg_kind, alias_kind = ast.keyword, ast.arg, ast.alias
        statement_kinds, scope_kinds, children = _STATEMENTS, _SCOPES, CHILDREN

        # A stack of half-read lists of children, so that depth costs no recursion
        # and leaves, more than half of all nodes, cost next to nothing.
        below: Iterator[ast.AST] = iter((tree,))
        parent, number = -1, -1
        stack: list[tuple[Iterator[ast.AST], int]] = []
        node: Any
        while True:
            for node in below:
                number += 1
                kind = node.__class__
                nodes.append(node)
                parents.append(parent)
                numbers[node] = number
                if kind is name_kind:
                    names.append(number)
                    continue
                if kind is constant_kind:
                    constants.append(number)
                    continue
                if kind is attribute_kind or kind is keyword_kind:
                    # ``self.total``, ``key=1``: the two commonest pairs, without the stack.
                    (attributes if kind is attribute_kind else keywords).append(number)
                    child = node.value
                    below_it = child.__class__
                    if below_it is name_kind:
                        nodes.append(child)
                        parents.append(number)
                        ends[number] = number + 2
                        number += 1
                        numbers[child] = number
                        names.append(number)
                        continue
                    if below_it is constant_kind:
                        nodes.append(child)
                        parents.append(number)
                        ends[number] = number + 2
                        number += 1
                        numbers[child] = number
                        constants.append(number)
                        continue
                    if below_it is attribute_kind and child.value.__class__ is name_kind:
                        # ``self.shop.total``, ``key=self.total``
                        nodes += (child, child.value)
                        parents.append(number)
                        ends[number] = end = number + 3
                        number += 1
                        parents.append(number)
                        ends[number] = end
                        numbers[child] = number
                        attributes.append(number)
                        number += 1
                        numbers[child.value] = number
                        names.append(number)
                        continue
                else:
                    by_type[kind].append(number)
                    if kind is alias_kind or (kind is arg_kind and node.annotation is None):
                        continue
                    if kind in statement_kinds:
                        statements.append(number)
                stack.append((below, parent))
                get = children.get(kind)
                below = iter(get(node) if get is not None else children_of(node))
                parent = number
                if kind in scope_kinds:
                    # Decorators, defaults and annotations of a function belong
                    # to the scope around it, and so do the bases of a class.
                    stack.append((iter(node.body), number))
                break
            else:
                ends[parent] = number + 1
                if not stack:
                    break
                below, parent = stack.pop()

        self._nodes = nodes
        self._parents = parents
        self._numbers = numbers
        self._by_type = by_type
        self._by_scope: dict[type[ast.AST], dict[int, list[Any]]] = {}
        self._lists: dict[type[ast.AST], list[Any]] = {}
        #: Where the nodes below a node end; leaves are not listed.
        self._ends = ends
        self._scopes = self._scopes_of_all()
        self._statements: defaultdict[int, list[int]] = defaultdict(list)
        for number in statements:
            self._statements[self._scopes[number]].append(number)

    def _scopes_of_all(self) -> list[int]:
        """Return the number of the scope of each node: bodies are stretches of numbers."""
        nodes, numbers, ends = self._nodes, self._numbers, self._ends
        scopes = [0] * len(nodes)
        found = [number for kind in _SCOPES for number in self._by_type.get(kind, ())]
        # Outer scopes first: nested ones take their part.
        for number in sorted(found):
            body = nodes[number].body
            first, last = numbers[body[0]] if body else ends[number], ends[number]
            scopes[first:last] = [number] * (last - first)
        return scopes

    def all(self, kind: type[N]) -> list[N]:
        """Return the nodes of exactly this class, in the order of the source; not to be changed."""
        found = self._lists.get(kind)
        if found is None:
            nodes = self._nodes
            found = [nodes[number] for number in self._by_type.get(kind, ())]
            self._lists[kind] = found
        return found

    @property
    def nodes(self) -> list[Any]:
        """All nodes by their numbers; not to be changed."""
        return self._nodes

    def numbers(self, kind: type[ast.AST]) -> Sequence[int]:
        """Return the numbers of the nodes of exactly this class, ascending."""
        return self._by_type.get(kind, ())

    @cached_property
    def attributes(self) -> tuple[str, ...]:
        """The names behind the dots, one for each number of an ``ast.Attribute``."""
        return tuple([attribute.attr for attribute in self.all(ast.Attribute)])

    @cached_property
    def attributes_by_name(self) -> dict[str, list[int]]:
        """The numbers of the ``ast.Attribute`` nodes, ascending, by the name behind the dot."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for name, number in zip(self.attributes, self._by_type.get(ast.Attribute, ())):
            found[name].append(number)
        return dict(found)

    @cached_property
    def names_by_id(self) -> dict[str, list[int]]:
        """The numbers of the ``ast.Name`` nodes, ascending, by the name."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        nodes = self._nodes
        for number in self._by_type.get(ast.Name, ()):
            found[nodes[number].id].append(number)
        return dict(found)

    @cached_property
    def text(self) -> str:
        """All that stands in string literals, one after the other with a line's end between."""
        values = [constant.value for constant in self.all(ast.Constant)]
        return "\n".join([value for value in values if isinstance(value, str)])

    def stretch(self, top: ast.AST) -> tuple[int, int]:
        """Return the number of ``top`` and the one after the last node below it."""
        first = self._numbers[top]
        return first, self._ends.get(first, first + 1)

    @property
    def ends(self) -> dict[int, int]:
        """The numbers after the last node below each node that has some; not to be changed."""
        return self._ends

    def limits(self, siblings: Sequence[ast.AST]) -> list[int]:
        """Return the numbers of nodes that follow one another, and where the last one ends."""
        numbers = self._numbers
        found = [numbers[node] for node in siblings]
        found.append(self._ends.get(found[-1], found[-1] + 1))
        return found

    def within(self, top: ast.AST, *kinds: type[N]) -> list[N]:
        """Return the nodes of these classes below ``top`` and ``top`` itself.

        Several classes come one after the other, each in the order of the source.
        """
        first, last = self.stretch(top)
        nodes = self._nodes
        found: list[N] = []
        for kind in kinds:
            numbers = self._by_type.get(kind)
            if numbers:
                begin = bisect_left(numbers, first)
                end = bisect_left(numbers, last, begin)
                found += [nodes[number] for number in numbers[begin:end]]
        return found

    def mentions(self, name: str) -> bool:
        """Say whether a name stands anywhere, alone or behind a dot."""
        return name in self.names_by_id or name in self.attributes_by_name

    def named(self, top: ast.AST, name: str) -> list[ast.Name]:
        """Return the ``ast.Name`` nodes of one name below ``top``, in the order of the source."""
        return self.within_numbers(top, self.names_by_id.get(name, ()))

    def own_named(self, scope: ast.AST, name: str) -> list[ast.Name]:
        """Return the ``ast.Name`` nodes of one name in a scope, those of nested scopes left out."""
        nodes, scopes, own = self._nodes, self._scopes, self._numbers[scope]
        return [nodes[each] for each in self.names_by_id.get(name, ()) if scopes[each] == own]

    def within_numbers(self, top: ast.AST, numbers: Sequence[int]) -> list[Any]:
        """Return those nodes of some ascending numbers that are below ``top``, or are it."""
        if not numbers:
            return []
        first, last = self.stretch(top)
        nodes = self._nodes
        begin = bisect_left(numbers, first)
        end = bisect_left(numbers, last, begin)
        return [nodes[number] for number in numbers[begin:end]]

    def among(self, top: ast.AST, items: Sequence[T], node: Callable[[T], ast.AST]) -> Sequence[T]:
        """Return those of some items, in the order of the source, whose nodes are below ``top``."""
        first, last = self.stretch(top)
        numbers = self._numbers

        def number(item: T) -> int:
            return numbers[node(item)]

        begin = bisect_left(items, first, key=number)
        return items[begin : bisect_left(items, last, begin, key=number)]

    def between(self, first: ast.AST, last: ast.AST, kind: type[N]) -> list[N]:
        """Return the nodes of a class from where ``first`` begins to where ``last`` ends."""
        numbers = self._by_type.get(kind, ())
        begin = bisect_left(numbers, self._numbers[first])
        end = bisect_left(numbers, self.stretch(last)[1], begin)
        return [self._nodes[number] for number in numbers[begin:end]]

    def own(self, scope: ast.AST, *kinds: type[N]) -> list[N]:
        """Return the nodes below ``scope`` that stand in no scope nested in it."""
        number = self._numbers[scope]
        found: list[N] = []
        for kind in kinds:
            if kind in _COMMONEST:
                found += self._filtered(scope, kind)
                continue
            by_scope = self._by_scope.get(kind)
            if by_scope is None:
                by_scope = self._grouped(kind)
            found += by_scope.get(number, ())
        return found

    def _filtered(self, scope: ast.AST, kind: type[ast.AST]) -> list[Any]:
        first, last = self.stretch(scope)
        nodes, scopes = self._nodes, self._scopes
        numbers = self._by_type.get(kind, ())
        begin = bisect_left(numbers, first + 1)
        end = bisect_left(numbers, last, begin)
        return [nodes[number] for number in numbers[begin:end] if scopes[number] == first]

    def _grouped(self, kind: type[ast.AST]) -> dict[int, list[Any]]:
        """Group the nodes of a class by their scope, once for all functions that ask."""
        nodes, scopes = self._nodes, self._scopes
        groups: defaultdict[int, list[Any]] = defaultdict(list)
        for number in self._by_type.get(kind, ()):
            groups[scopes[number]].append(nodes[number])
        self._by_scope[kind] = groups
        return groups

    def everything_below(self, top: ast.AST) -> list[ast.AST]:
        """Return ``top`` and all nodes below it, in the order of the source."""
        first, last = self.stretch(top)
        return self._nodes[first:last]

    def size(self, top: ast.AST) -> int:
        """Count the nodes below ``top``, with it."""
        first, last = self.stretch(top)
        return last - first

    def statements(self, scope: ast.AST) -> list[ast.stmt]:
        """Return all statements of a scope, nested blocks too, nested scopes not.

        A nested function or class is one statement.
        """
        nodes = self._nodes
        found = self._statements.get(self._numbers[scope], ())
        return [nodes[number] for number in found]

    def statements_below(self, top: ast.AST) -> list[ast.stmt]:
        """Return the statements below ``top`` of the scope that it stands in, without ``top``."""
        first, last = self.stretch(top)
        numbers = self._statements.get(self._scopes[first], ())
        nodes = self._nodes
        begin = bisect_left(numbers, first + 1)
        return [nodes[number] for number in numbers[begin : bisect_left(numbers, last, begin)]]

    def count_own_statements(self, scope: ast.AST) -> int:
        """Count the statements of a scope, nested blocks too, nested scopes not."""
        return len(self._statements.get(self._numbers[scope], ()))

    def count_statements(self, top: ast.stmt) -> int:
        """Count ``top`` and the statements of the same scope below it."""
        first, last = self.stretch(top)
        numbers = self._statements.get(self._scopes[first], ())
        return bisect_left(numbers, last) - bisect_left(numbers, first)

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
        scope: Scope = self._nodes[self._scopes[self._numbers[node]]]
        return scope

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
