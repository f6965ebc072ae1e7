"""Importers: which test files of a project use what another one defines.

Only import statements are read, of all test files on disk, so that the answer
does not depend on which files a run reviews.
"""

from __future__ import annotations

import ast
import logging
import os
import re
import warnings
from collections.abc import Iterator

from flake8_testquality.facts.names import dotted
from flake8_testquality.facts.testfile import is_named_as_tests
from flake8_testquality.project.places import Places
from flake8_testquality.settings import Settings

LOG = logging.getLogger("flake8.testquality")

#: Files that one project is read for; in a larger one all answers are unknown.
MAX_FILES = 10_000
#: In bytes; what is longer was written by a program.
_MAX_SIZE = 1_000_000
_TEST_FOLDERS = frozenset({"test", "tests", "testing"})
_PASSED_OVER = frozenset(
    "node_modules build dist venv env site-packages dist-packages __pycache__".split()
)
# An import statement at the beginning of a line, names in brackets with it.
_IMPORTS = re.compile(
    rb"^[ \t]*(?:from[ \t]+[.\w]+[ \t]*import[ \t]*(?:\([^)]*\)|.*(?:\\\r?\n.*)*)|import[ \t].*)",
    re.MULTILINE,
)
_WORDS = re.compile(rb"\w+")

_known: dict[str, Importers] = {}
_settings: Settings | None = None


def importers_in(root: str, settings: Settings) -> Importers:
    """Return what the test files below a folder import, read once in a run of flake8."""
    global _settings
    # Each run has its own settings, even if they are equal: files may have
    # changed since the last run of this process.
    if _settings is not settings:
        _settings = settings
        _known.clear()
    if root not in _known:
        _known[root] = Importers(root, settings)
    return _known[root]


class Importers:
    """The imports of names of test modules by other test files, below one folder."""

    def __init__(self, root: str, settings: Settings) -> None:
        self._root = root
        self._settings = settings
        self._found: dict[tuple[str, str], set[str]] = {}
        self._is_read = False
        self._is_complete = True

    def of(self, path: str, name: str) -> tuple[str, ...] | None:
        """Return the files that use ``name`` of the module at ``path``, relative to the root.

        In alphabetical order; ``None`` when the project is too large to tell.
        """
        if not self._is_read:
            self._is_read = True
            self._read()
        if not self._is_complete:
            return None
        return tuple(sorted(self._found.get((os.path.realpath(path), name), ())))

    def _read(self) -> None:
        files: list[str] = []
        for path in self._test_files():
            if len(files) >= MAX_FILES:
                LOG.info("%s holds too many test files", self._root)
                self._is_complete = False
                return
            files.append(path)
        stems = frozenset(os.path.splitext(os.path.basename(path))[0] for path in files)
        wanted = frozenset(map(os.fsencode, stems))
        targets = frozenset(map(os.path.realpath, files))
        for path in files:
            text = _text_of(path)
            # A look at the text spares most files from being parsed.
            if text is not None and any(
                not wanted.isdisjoint(_WORDS.findall(each)) for each in _IMPORTS.findall(text)
            ):
                self._take(path, text, targets)

    def _test_files(self) -> Iterator[str]:
        for folder, below, names in os.walk(self._root):
            below[:] = sorted(
                each
                for each in below
                if each not in _PASSED_OVER
                and not each.startswith(".")
                and not os.path.exists(os.path.join(folder, each, "pyvenv.cfg"))
            )
            parts = os.path.relpath(folder, self._root).split(os.sep)
            is_for_tests = not _TEST_FOLDERS.isdisjoint(parts)
            for name in sorted(names):
                path = os.path.join(folder, name)
                if name.endswith(".py") and (
                    is_for_tests or is_named_as_tests(path, self._settings)
                ):
                    yield path

    def _take(self, path: str, text: bytes, targets: frozenset[str]) -> None:
        user = os.path.relpath(path, self._root).replace(os.sep, "/")
        for target, name in _uses(path, text):
            real = os.path.realpath(target)
            if real in targets and real != os.path.realpath(path):
                self._found.setdefault((real, name), set()).add(user)


def _uses(path: str, text: bytes) -> Iterator[tuple[str, str]]:
    """Yield the files that a module imports from, each with a name that it uses of it."""
    tree = _tree_of(text)
    if tree is None:
        return
    places = Places(path)
    modules: dict[str, str] = {}
    attributes = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            source = "." * node.level + (node.module or "")
            joint = "" if source.endswith(".") else "."
            for alias in node.names:
                place = places.find(f"{source}{joint}{alias.name}", path)
                if place is None:
                    continue
                if not place.rest:
                    modules[alias.asname or alias.name] = place.path
                elif place.rest == (alias.name,):
                    yield place.path, alias.name
        elif isinstance(node, ast.Import):
            for alias in node.names:
                place = places.find(alias.name, path)
                if place is not None and not place.rest:
                    modules[alias.asname or alias.name] = place.path
        elif isinstance(node, ast.Attribute):
            attributes.append(node)
    for attribute in attributes if modules else ():
        module = modules.get(dotted(attribute.value))
        if module is not None:
            yield module, attribute.attr


def _text_of(path: str) -> bytes | None:
    # Neither a folder nor a pipe, which nobody may ever write to.
    if not os.path.isfile(path):
        return None
    try:
        with open(path, "rb") as file:
            text = file.read(_MAX_SIZE + 1)
    except (OSError, ValueError):
        return None
    return text if len(text) <= _MAX_SIZE else None


def _tree_of(text: bytes) -> ast.Module | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
