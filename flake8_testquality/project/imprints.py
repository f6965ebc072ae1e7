"""Pieces of a test module that stand in another test module of its project too."""

from __future__ import annotations

import ast
import gc
import hashlib
import os
import random
import tokenize
import warnings
from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from flake8_testquality.facts.imprints import Imprint, Print
from flake8_testquality.facts.module import Module
from flake8_testquality.project.cache import cache_for
from flake8_testquality.project.siblings import in_order, root_of, test_files
from flake8_testquality.settings import Settings

#: With a new meaning of the digests comes a new number.
_KIND = "imprints/2"
_PARTS = ("fixtures", "tables", "runs")
#: Bytes of source that are read before memory is cleared of what was made of them.
_LOAD = 4_000_000
#: What flake8 calls standard input that has no name.
_NAMELESS = frozenset({"stdin", "-", "<stdin>", "(none)"})


class Prints(NamedTuple):
    """Pieces of one part of an imprint, in columns: that is what is quick to load."""

    digests: list[str]
    lines: list[int]
    names: list[str]


#: Prints of a file by part.
_Record = Mapping[str, Prints]


class First(NamedTuple):
    """The first place of a piece of code in a project: path from its root, line, name."""

    path: str
    line: int
    name: str


class Earlier:
    """What one module repeats of modules that come before it in the order of their paths.

    The order makes the answer the same for a file alone, for some files and
    for all of them, in any order and with any number of processes.
    """

    def __init__(self, module: Module, project: _Project | None) -> None:
        self._module = module
        self._project = project

    @cached_property
    def imprint(self) -> Imprint:
        """The module's own imprint, read without regard to other modules."""
        return _imprint_of(self._module)

    @cached_property
    def _own(self) -> _Record:
        return {} if self._project is None else self._project.record_of(self._module)

    def found(self, part: str) -> dict[str, First]:
        """Return what was seen before of ``fixtures``, ``tables`` or ``runs``, by digest."""
        own = self._own[part].digests if self._own else ()
        if self._project is None or not own:
            return {}
        before = in_order(os.path.abspath(self._module.path), self._project.root)
        places = self._project.places[part]
        found: dict[str, First] = {}
        for digest in own:
            if places.get(digest, before) < before:
                first = self._project.first(part, digest)
                if first is not None:
                    found[digest] = first
        return found


class _Project:
    """The index of one project's test files; it lives as long as one run of flake8."""

    def __init__(self, root: str, settings: Settings) -> None:
        self.root = root
        self.settings = settings
        self._cache = cache_for(settings)
        self._kind = _kind(settings)
        #: Per path the digest of a file's text and its record. Those of modules
        #: under review may not be as they are on disk.
        self._loaded: dict[str, tuple[str, _Record]] = {}

    @cached_property
    def places(self) -> dict[str, dict[str, str]]:
        """Per part, the first file of each digest, by its path from the root."""
        found: dict[str, dict[str, str]] = {part: {} for part in _PARTS}
        paths = test_files(self.root, self.settings)
        loaded = self._loaded
        for path, value in self._cache.below(self._kind, self.root).items():
            known = _checked(value)
            if known is not None:
                loaded.setdefault(path, known)
        self._read([path for path in paths if path not in loaded])
        for path in reversed(paths):
            shown = in_order(path, self.root)
            record = self._loaded[path][1]
            for part in _PARTS:
                if record[part].digests:
                    found[part].update(dict.fromkeys(record[part].digests, shown))
        return found

    def first(self, part: str, digest: str) -> First | None:
        """Return the place of a digest in its first file, unless that has just been changed."""
        shown = self.places[part][digest]
        prints = self._loaded[os.path.join(self.root, shown.replace("/", os.sep))][1][part]
        if digest not in prints.digests:
            return None
        at = prints.digests.index(digest)
        return First(shown, prints.lines[at], prints.names[at])

    def record_of(self, module: Module) -> _Record:
        """Return the record of a module that may not be as it is on disk."""
        path = os.path.abspath(module.path)
        text = "".join(module.source.lines)
        digest = _digest(text)
        # Once all is loaded, the cache need not be asked again.
        known = self._loaded.get(path) or _checked(self._cache.get(self._kind, path))
        if known is None or known[0] != digest:
            known = digest, _record(_imprint_of(module))
            if _text_of(path) == text:
                self._put(path, known)
        self._loaded[path] = known
        return known[1]

    def _read(self, paths: list[str]) -> None:
        """Read files that the cache does not know.

        Several processes do it at once. Each begins elsewhere, and looks
        whether another one was faster.
        """
        random.shuffle(paths)
        load = 0
        for path in paths:
            known = _checked(self._cache.get(self._kind, path))
            if known is None:
                text = _text_of(path)
                known = _digest(text), _read_record(path, text, self.settings)
                self._put(path, known)
                load += len(text)
            self._loaded[path] = known
            if load > _LOAD:
                gc.collect()
                load = 0
        self._cache.flush()

    def _put(self, path: str, known: tuple[str, _Record]) -> None:
        self._cache.put(self._kind, path, [known[0], *(known[1][part] for part in _PARTS)])


_project: _Project | None = None
#: The roots of the folders that this run has seen.
_roots: dict[str, str] = {}
_earlier: tuple[Module, Earlier] | None = None


def earlier_for(module: Module) -> Earlier:
    """Return what a module repeats; the project is read when it is first asked."""
    global _earlier
    if _earlier is None or _earlier[0] is not module:
        _earlier = module, Earlier(module, _project_of(module))
    return _earlier[1]


def _project_of(module: Module) -> _Project | None:
    global _project
    if module.base_name in _NAMELESS:
        return None
    # Each run of flake8 has its own settings, even if they are equal: what
    # was read for the last run may have changed on disk.
    if _project is None or _project.settings is not module.settings:
        _roots.clear()
        _project = None
    folder = os.path.dirname(module.path)
    root = _roots.get(folder)
    if root is None:
        root = _roots[folder] = root_of(module.path)
    if _project is None or _project.root != root:
        _project = _Project(root, module.settings)
    return _project


def _kind(settings: Settings) -> str:
    """Return the kind of our values: they depend on what counts as a test or a fixture."""
    text = repr((settings.test_files, settings.test_prefixes, settings.testcase_bases))
    return f"{_KIND} {_digest(text)}"


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _text_of(path: str) -> str:
    """Return a file's text as flake8 reads it, ``""`` if that cannot be done."""
    try:
        with tokenize.open(path) as file:
            return file.read()
    except (OSError, SyntaxError, ValueError, LookupError):
        return ""


def _read_record(path: str, text: str, settings: Settings) -> _Record:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(text)
        module = Module(tree, path, text.splitlines(keepends=True), settings)
        record = _record(Imprint(module))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return {part: Prints([], [], []) for part in _PARTS}
    # The collector of garbage rests during a review: undo the circles here.
    for each in (*module.functions, *module.classes, module):
        vars(each).clear()
    return record


def _imprint_of(module: Module) -> Imprint:
    """Return an imprint that does not depend on what the resolver knows by now."""
    alone = Module(module.tree, module.path, module.source.lines, module.settings)
    # What a walk over the tree found has nothing to do with other modules.
    alone.index = module.index
    return Imprint(alone)


def _record(imprint: Imprint) -> _Record:
    runs = [
        Print(trace.digest, trace.block[trace.begin].lineno, trace.function.qualname)
        for trace in imprint.traces
    ]
    tables = [table.print for table in imprint.tables]
    parts: list[list[Print]] = [list(imprint.fixtures.values()), tables, runs]
    return {
        part: Prints(
            [each.digest for each in prints],
            [each.line for each in prints],
            [each.name for each in prints],
        )
        for part, prints in zip(_PARTS, parts, strict=True)
    }


def _checked(value: object) -> tuple[str, _Record] | None:
    """Return a value of the cache if it is what we put there."""
    if not isinstance(value, list) or len(value) != 1 + len(_PARTS):
        return None
    text, *parts = value
    if not isinstance(text, str) or not all(map(_is_prints, parts)):
        return None
    return text, {part: Prints(*columns) for part, columns in zip(_PARTS, parts, strict=True)}


def _is_prints(value: object) -> bool:
    if not isinstance(value, list) or [type(column) for column in value] != [list] * 3:
        return False
    digests, lines, names = value
    return (
        len(digests) == len(lines) == len(names)
        and {str}.issuperset(map(type, digests))
        and {int}.issuperset(map(type, lines))
        and {str}.issuperset(map(type, names))
    )
