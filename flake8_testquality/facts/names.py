"""Local names and the dotted names that they stand for."""

from __future__ import annotations

import ast

from flake8_testquality.facts.index import FunctionNode, Index

#: Other homes of the same thing; the first part of a dotted name is replaced.
_SAME = {
    "mock": "unittest.mock",
    "asynctest": "unittest.mock",
    "unittest2": "unittest",
    "unittest.case": "unittest",
    "unittest.async_case": "unittest",
    "testtools.testcase": "testtools",
    "django.test.testcases": "django.test",
    "django.contrib.staticfiles.testing": "django.test",
    "_pytest": "pytest",
    "np": "numpy",
}

_ATTRIBUTE, _NAME = ast.Attribute, ast.Name


def dotted(node: ast.AST) -> str:
    """Return ``a.b.c`` as it is written, or ``""`` when it is no such chain."""
    kind = node.__class__
    if kind is _NAME:
        return node.id  # type: ignore[attr-defined, no-any-return]
    found = ""
    while kind is _ATTRIBUTE:
        found = f".{node.attr}{found}"  # type: ignore[attr-defined]
        node = node.value  # type: ignore[attr-defined]
        kind = node.__class__
    return f"{node.id}{found}" if kind is _NAME else ""  # type: ignore[attr-defined]


def last_name(node: ast.AST) -> str:
    """Return the last part of a name or attribute, whatever it hangs on."""
    # The commonest question of all: the class itself is compared, not looked up.
    kind = node.__class__
    if kind is _ATTRIBUTE:
        return node.attr  # type: ignore[attr-defined, no-any-return]
    if kind is _NAME:
        return node.id  # type: ignore[attr-defined, no-any-return]
    return ""


def head(node: ast.expr) -> ast.expr:
    """Return what a chain of attributes and items begins with: ``x`` of ``x.y["z"]``."""
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        node = node.value
    return node


def head_name(node: ast.expr) -> str:
    """Return the name that such a chain begins with, ``""`` if it is none."""
    found = head(node)
    return found.id if isinstance(found, ast.Name) else ""


def member(module: str, name: str) -> str:
    """Return the dotted name of what a module holds, also of a relative one: ``..base``."""
    return f"{module}{name}" if module.endswith(".") else f"{module}.{name}"


class Names:
    """The imports of a module: what a name in it means elsewhere.

    Imports inside functions and branches count for the whole module: tests
    import late, but rarely use one name for two things. Relative imports keep
    their leading dots.
    """

    def __init__(self, index: Index) -> None:
        self.imported: dict[str, str] = {}
        #: What else a name means, as under ``except ImportError: from b import f``.
        self._also: dict[str, list[str]] = {}
        self.star_imports: list[str] = []
        #: Names that surely stand for modules.
        self.modules: set[str] = set()
        for node in index.all(ast.Import):
            for alias in node.names:
                self.modules.add(alias.asname or alias.name.partition(".")[0])
                if alias.asname:
                    self._bind(alias.asname, canonical(alias.name))
                else:
                    first = alias.name.partition(".")[0]
                    self.imported.setdefault(first, first)
        for source in index.all(ast.ImportFrom):
            module = "." * source.level + (source.module or "")
            for alias in source.names:
                if alias.name == "*":
                    self.star_imports.append(module)
                else:
                    full = canonical(member(module, alias.name))
                    self._bind(alias.asname or alias.name, full)
        #: Last names of what was imported under another one: ``from time import sleep as nap``.
        self.renamed = {
            alias: last
            for alias, meant in self.imported.items()
            if (last := meant.rpartition(".")[2]) != alias
        }
        self._memo: dict[ast.AST, str] = {}
        self._resolved: dict[str, str] = {}

    def _bind(self, name: str, meaning: str) -> None:
        known = self.imported.get(name)
        if known is not None and known != meaning:
            self._also.setdefault(name, []).append(known)
        self.imported[name] = meaning

    def alternatives(self, name: str) -> list[str]:
        """Return what other imports than the last one make of a name as it is written."""
        first, dot, rest = name.partition(".")
        return [canonical(f"{each}{dot}{rest}") for each in self._also.get(first, ())]

    def of(self, node: ast.AST) -> str:
        """Return the dotted name of an expression, imports resolved.

        ``""`` when the expression is no chain of names; a name that was not
        imported stays as it is written, and so does ``self.x``.
        """
        known = self._memo.get(node)
        if known is None:
            written = dotted(node)
            known = self._resolved.get(written)
            if known is None:
                known = self._resolved[written] = self.resolve(written)
            self._memo[node] = known
        return known

    def last(self, node: ast.AST) -> str:
        """Return the last part of a name, or the one that it was imported by."""
        name = last_name(node)
        return self.renamed.get(name, name) if node.__class__ is _NAME else name

    def of_decorators(self, node: FunctionNode | ast.ClassDef) -> tuple[str, ...]:
        """Return the dotted names of a definition's decorators, arguments dropped."""
        return tuple(
            self.of(item.func if isinstance(item, ast.Call) else item)
            for item in node.decorator_list
        )

    def resolve(self, name: str) -> str:
        """Return a dotted name with its first part replaced by what it was imported as."""
        if not name:
            return ""
        first, dot, rest = name.partition(".")
        target = self.imported.get(first)
        if target is None:
            return name
        return canonical(f"{target}{dot}{rest}") if rest else target

    def is_imported(self, name: str) -> bool:
        """Say whether the first part of ``name`` comes from an import."""
        return name.partition(".")[0] in self.imported


def canonical(name: str) -> str:
    """Return a dotted name under the one home that the vocabulary knows it by."""
    first = name.partition(".")[0]
    if first not in _FIRST_PARTS:
        return name
    for other, same in _SAME.items():
        if name == other or name.startswith(other + "."):
            return same + name[len(other) :]
    return name


_FIRST_PARTS = {name.partition(".")[0] for name in _SAME}
