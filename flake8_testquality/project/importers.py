"""Importers: which test files of a project use what another one defines.

Only import statements are read, of all test files on disk, so that the answer
does not depend on which files a run reviews. They are kept in the cache; what
they lead to is looked up when somebody asks.
"""

from __future__ import annotations

import ast
import logging
import os
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from flake8_testquality.facts.names import dotted, member
from flake8_testquality.facts.patterns import regex
from flake8_testquality.project.cache import cache_for
from flake8_testquality.project.files import state_of
from flake8_testquality.project.once import OncePerRun
from flake8_testquality.project.places import Place, Places
from flake8_testquality.project.siblings import MAX_FILE_BYTES, listing_of
from flake8_testquality.settings import Settings
from flake8_testquality.trees import tree_of

LOG = logging.getLogger("flake8.testquality")

_KIND = "imports/1"
# An import statement at the beginning of a line, names in brackets with it.
_IMPORTS = regex(
    rb"^[ \t]*(from[ \t]+[.\w]+[ \t]*import[ \t]*(?:\([^)]*\)|(?:.*\\\r?\n)*.*)"
    rb"|import[ \t](?:.*\\\r?\n)*.*)",
    re.MULTILINE,
)


class _Import(NamedTuple):
    """``from source import name as alias``, or ``import source as alias`` with no name."""

    source: str
    name: str
    alias: str

    @property
    def target(self) -> str:
        """The dotted name that is imported."""
        if not self.name:
            return self.source
        return member(self.source, self.name)


class Importers:
    """The imports of names of test modules by other test files, below one folder."""

    def __init__(self, root: str, settings: Settings) -> None:
        self._root = root
        self._settings = settings
        self._cache = cache_for(settings)
        self._answers: dict[tuple[str, str], tuple[str, ...]] = {}
        self._places: dict[str, Places] = {}

    def of(self, path: str, name: str) -> tuple[str, ...] | None:
        """Return the files that use ``name`` of the module at ``path``, relative to the root.

        In alphabetical order; ``None`` when the project is too large to tell.
        """
        imports = self._by_stem
        if imports is None:
            return None
        key = (os.path.realpath(path), name)
        if key not in self._answers:
            found = {
                os.path.relpath(user, self._root).replace(os.sep, "/")
                for user in self._users(imports.get(_stem(path), {}), *key)
            }
            self._answers[key] = tuple(sorted(found))
        return self._answers[key]

    @cached_property
    def _by_stem(self) -> dict[str, dict[str, list[_Import]]] | None:
        """Per last part of a module's name, the imports that may mean it, by file."""
        listing = listing_of(self._root, self._settings)
        if not listing.is_whole:
            LOG.info("%s holds too many test files", self._root)
            return None
        files = [each.path for each in listing.files]
        known = self._cache.below(_KIND, self._root)
        wanted = frozenset(map(_stem, files))
        found: defaultdict[str, dict[str, list[_Import]]] = defaultdict(dict)
        for path in files:
            imports = _checked(known.get(path))
            if imports is None:
                self._cache.get(_KIND, path)  # it is stored as it is now, before it is read
                imports = _imports_of(_text_of(path) or b"")
                self._cache.put(_KIND, path, imports)
            for each in imports:
                last = each.source.rpartition(".")[2]
                for stem in {last, each.name} & wanted if last else {each.name, ""}:
                    found[stem].setdefault(path, []).append(each)
        self._cache.flush()
        return found

    def _users(
        self, imports: dict[str, list[_Import]], path: str, name: str
    ) -> Iterator[str]:
        for user, statements in imports.items():
            if os.path.realpath(user) == path:
                continue
            likely = [each for each in statements if self._may_mean(each, user, path, name)]
            # Text in a string may look like an import.
            if likely and _uses(_text_of(user), likely, name):
                yield user

    def _may_mean(self, statement: _Import, user: str, path: str, name: str) -> bool:
        if statement.name == "*":
            place = self._find(statement.source, user)
        else:
            place = self._find(statement.target, user)
            if place is not None and place.rest == (name,) == (statement.name,):
                place = Place(place.path, ())
        return place is not None and not place.rest and os.path.realpath(place.path) == path

    def _find(self, name: str, user: str) -> Place | None:
        if user not in self._places:
            self._places[user] = Places(user, self._settings.run)
        return self._places[user].find(name, user)


#: What the test files below a folder import.
importers_in = OncePerRun(Importers)


def _stem(path: str) -> str:
    """Return the last part of the name under which a file is imported."""
    stem = os.path.splitext(os.path.basename(path))[0]
    return os.path.basename(os.path.dirname(path)) if stem == "__init__" else stem


def _imports_of(text: bytes) -> list[_Import]:
    """Return what looks like import statements, without parsing all of the text."""
    found: list[_Import] = []
    statements = _IMPORTS.findall(text)
    tree = tree_of(b"\n".join(statements))
    trees = [tree] if tree is not None else map(tree_of, statements)
    for each in trees:
        for node in each.body if each is not None else ():
            if isinstance(node, ast.ImportFrom):
                source = "." * node.level + (node.module or "")
                found += [_Import(source, item.name, item.asname or "") for item in node.names]
            elif isinstance(node, ast.Import):
                found += [_Import(item.name, "", item.asname or "") for item in node.names]
    return list(dict.fromkeys(found))


def _checked(value: object) -> list[_Import] | None:
    """Return a value of the cache if it is what we put there."""
    if not isinstance(value, list):
        return None
    found = []
    for each in value:
        if not isinstance(each, list) or [*map(type, each)] != [str] * 3:
            return None
        found.append(_Import(*each))
    return found


def _uses(text: bytes | None, statements: list[_Import], name: str) -> bool:
    """Say whether a module imports ``name`` by one of some statements, or uses it through one."""
    if text is None or name.encode() not in text:
        return False
    tree = tree_of(text)
    if tree is None:
        return False
    nodes = list(ast.walk(tree))
    imported: set[tuple[str, str, str]] = set()
    for node in nodes:
        if isinstance(node, ast.ImportFrom):
            source = "." * node.level + (node.module or "")
            imported.update((source, item.name, item.asname or "") for item in node.names)
        elif isinstance(node, ast.Import):
            imported.update((item.name, "", item.asname or "") for item in node.names)
    real = [each for each in statements if each in imported]
    if any(each.name == name for each in real):
        return True
    if any(each.name == "*" for each in real) and any(
        isinstance(node, ast.Name) and node.id == name for node in nodes
    ):
        return True
    modules = {each.alias or each.name or each.source for each in real}
    return any(
        isinstance(node, ast.Attribute) and node.attr == name and dotted(node.value) in modules
        for node in nodes
    )


def _text_of(path: str) -> bytes | None:
    if state_of(path, MAX_FILE_BYTES) is None:
        return None
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return None
