"""Clones: pieces of code that are the same but for layout, names or literals."""

from __future__ import annotations

import ast
import marshal
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_testquality.digests import blake2b
from flake8_testquality.facts.literals import Literal, Literals

if TYPE_CHECKING:
    from flake8_testquality.facts.index import Index

#: Kinds whose size and children say all that their class does not.
_BARE = frozenset(
    {
        ast.Expr, ast.Assign, ast.Return, ast.Assert, ast.Tuple, ast.List, ast.Subscript,
        ast.Starred, ast.IfExp, ast.withitem, ast.Await, ast.JoinedStr,
    }
)  # fmt: skip

#: Where a node keeps a name that it binds as text: that of a variable, as of any ``Name``.
_BINDING: dict[type[ast.AST], str] = {
    ast.arg: "arg",
    ast.ExceptHandler: "name",
    ast.MatchAs: "name",
    ast.MatchStar: "name",
    ast.MatchMapping: "rest",
}


class Fingerprint(NamedTuple):
    """What a piece of code looks like, apart from its layout and comments.

    ``shape`` is a hash of the classes of its nodes, of operators, attributes,
    called names, keyword names and the types of literals. The names and the
    literals stand beside it in the order of the source, so that one pass
    answers for all three kinds of clones. Two of them that are equal come
    from equal code.
    """

    shape: int
    names: tuple[str, ...]
    literals: tuple[object, ...]


class Clones:
    """Fingerprints of a module's code, each computed when it is first asked for."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._memo: dict[ast.AST, Fingerprint] = {}
        self._loose: dict[ast.AST, Fingerprint] = {}

    @cached_property
    def literals(self) -> Literals:
        """The literals of the module."""
        return Literals(self._index)

    def fingerprint(self, top: ast.AST) -> Fingerprint:
        """Return the fingerprint of a node with all that stands below it."""
        known = self._memo.get(top)
        if known is None:
            known = self._memo[top] = self._read(top)
        return known

    def loose(self, top: ast.AST) -> Fingerprint:
        """Return a fingerprint for which the types of literals do not count either.

        Its literals are ``Literal``, so that ``-1`` is one of them, and ``[1, "a"]`` another.
        """
        known = self._loose.get(top)
        if known is None:
            stretch = self._index.stretch(top)
            literals = self.literals
            written = self._write(literals.nodes(*stretch), literals.ends(*stretch))
            known = self._loose[top] = _fingerprint(*written)
        return known

    def of_all(self, nodes: Iterable[ast.AST]) -> tuple[Fingerprint, ...]:
        """Return the fingerprints of several nodes, in their order."""
        return tuple(map(self.fingerprint, nodes))

    def equal(self, one: ast.AST, other: ast.AST) -> bool:
        """Say whether two nodes are the same code, layout and comments apart."""
        if one.__class__ is not other.__class__ or self._index.size(one) != self._index.size(other):
            return False
        return self.fingerprint(one) == self.fingerprint(other)

    def digest(
        self,
        nodes: Iterable[ast.AST],
        *,
        local: Collection[str] = (),
        literals: bool = True,
    ) -> bytes:
        """Return 16 bytes that stand for a run of code in every process and on every day.

        Two runs with the same bytes are equal code. The names in ``local`` are
        variables that may be called otherwise elsewhere: they count by their
        first use in the run. Without ``literals`` only their types count.
        Nothing is remembered, and this is slower than a fingerprint.
        """
        places: dict[str, int] = {}
        parts: list[object] = []
        for node in nodes:
            labels, names, values = self._write_all(node)
            renamed: list[Any] = names
            if local:
                renamed = [
                    places.setdefault(name, len(places)) if name in local else name
                    for name in names
                ]
            parts += (_steady(labels), renamed, values if literals else None)
        return _digest(parts)

    def shape_and_digest(self, node: ast.AST) -> tuple[int, bytes]:
        """Return the shape of a node's fingerprint, and its digest, from one pass over it."""
        labels, names, values = self._write_all(node)
        return hash(tuple(labels)), _digest([_steady(labels), names, values])

    def _read(self, top: ast.AST) -> Fingerprint:
        return _fingerprint(*self._write_all(top))

    def _write_all(self, top: ast.AST) -> tuple[list[object], list[str], list[object]]:
        index = self._index
        first, last = index.stretch(top)
        return self._write(enumerate(index.nodes[first:last], start=first), index.ends)

    def _write(
        self, nodes: Iterable[tuple[int, Any]], ends: Mapping[int, int]
    ) -> tuple[list[object], list[str], list[object]]:
        """Return the labels, names and literals of a subtree, in the order of the source."""
        # Nodes in the order of the source, each with the size of its subtree,
        # are an unambiguous writing of a tree: no recursion, no inner hashes.
        labels: list[object] = []
        names: list[str] = []
        literals: list[object] = []
        add = labels.append
        end_of = ends.get
        for number, node in nodes:
            kind = node.__class__
            add(kind)
            if kind is ast.Name:
                names.append(node.id)
            elif kind is ast.Attribute:
                add(node.attr)
            elif kind is ast.Constant:
                value = node.value
                # ``1``, ``1.0`` and ``True`` are equal but not the same.
                add(value.__class__)
                literals.append(value)
            elif kind is ast.keyword:
                add(node.arg)
            elif kind is Literal:
                literals.append(node)
            else:
                # Where the subtree ends, as the number of its nodes.
                add(end_of(number, number + 1) - number)
                if kind is ast.Call:
                    func = node.func
                    if func.__class__ is ast.Name:
                        add(func.id)
                elif kind not in _BARE:
                    if kind in _BINDING:
                        names.append(getattr(node, _BINDING[kind]) or "")
                    labels.extend(_details(node))
        return labels, names, literals


def _fingerprint(
    labels: list[object], names: list[str], literals: list[object]
) -> Fingerprint:
    return Fingerprint(hash(tuple(labels)), tuple(names), tuple(literals))


def _steady(labels: list[object]) -> list[object]:
    """Return labels that are the same in every process: a class has a name only."""
    return [each.__name__ if each.__class__ is type else each for each in labels]


def _digest(parts: list[object]) -> bytes:
    # Lengths and types are part of what is written, so no run reads as another cut
    # elsewhere; the second form does not say which of the objects are one.
    return blake2b(marshal.dumps(parts, 2), digest_size=16).digest()


def _details(node: ast.AST) -> Sequence[object]:
    """Return what a node says beside its children: operators, names, lengths of lists."""
    found: list[object] = []
    binding = _BINDING.get(node.__class__)
    for field in node._fields:
        value = getattr(node, field, None)
        if value.__class__ is list:
            # Which field a child belongs to follows from the lengths.
            found.append(len(value))
            for place, item in enumerate(value):
                if not isinstance(item, ast.AST):
                    found.append((place, item))
                elif not item._fields:
                    found.append(item.__class__)
        elif not isinstance(value, ast.AST):
            if field != "type_comment" and field != binding:
                found.append(value)
        elif not value._fields:
            found.append(value.__class__)
        else:
            found.append(field)
    return found
