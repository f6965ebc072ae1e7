"""Pieces of a test module that stand in another test module of its project too."""

from __future__ import annotations

import gc
import os
import random
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property
from typing import Any, NamedTuple

from flake8_testquality.facts.imprints import Imprint, Print
from flake8_testquality.facts.module import Module
from flake8_testquality.project.cache import cache_for
from flake8_testquality.project.files import digest_of, text_of
from flake8_testquality.project.once import OncePerRun
from flake8_testquality.project.siblings import files_to_compare, in_order, root_of
from flake8_testquality.settings import Settings
from flake8_testquality.stdin import is_nameless
from flake8_testquality.trees import lines_of, tree_of

#: With a new meaning of the values comes a new number.
_KIND, _PLACES_KIND = "imprints/6", "imprint places/6"
_PARTS = ("fixtures", "tables", "runs", "tests")
#: Bytes of source that are read before memory is cleared of what was made of them.
_LOAD = 4_000_000
#: Files whose places are kept in memory.
_KEPT = 50

#: Digests of the pieces of one part of a module, in its order; here of none.
_NONE: array[int] = array("Q")


class _Record(NamedTuple):
    """The digest of a file's text, and per part those of its pieces: small, and quick to load."""

    text: str
    parts: tuple[array[int], ...]

    def part(self, name: str) -> array[int]:
        return self.parts[_PARTS.index(name)]


class _Places(NamedTuple):
    """Per part, the lines and the names of the pieces: seldom asked for, one file at a time."""

    text: str
    lines: tuple[list[int], ...]
    names: tuple[list[str], ...]


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
        module = self._module
        # As it is read from disk: what relative imports mean depends on the path.
        path = os.path.abspath(module.path)
        alone = Module(module.tree, path, module.source.lines, module.settings)
        # What a walk over the tree found has nothing to do with other modules.
        alone.index = module.index
        module.at_release.append(alone.release)
        return Imprint(alone)

    @cached_property
    def _own(self) -> _Record | None:
        if self._project is None:
            return None
        module = self._module
        return self._project.record_of(module.path, module.source.text, self)

    def found(self, part: str) -> dict[str, First]:
        """Return what was seen before of one of ``_PARTS``, by digest."""
        known: dict[str, dict[str, First]] = self._module.repeated
        if part not in known:
            known[part] = self._find(part)
        return known[part]

    def _find(self, part: str) -> dict[str, First]:
        if self._project is None or self._own is None:
            return {}
        return self._project.firsts(part, self._own, self._module.path)


class _Project:
    """The index of one project's test files; it lives as long as one run of flake8."""

    def __init__(self, root: str, settings: Settings) -> None:
        self.root = root
        self.settings = settings
        self._cache = cache_for(settings)
        digest = _settings_digest(settings)
        self._kind, self._places_kind = f"{_KIND} {digest}", f"{_PLACES_KIND} {digest}"
        #: By path. Those of modules under review may not be as they are on disk.
        self._records: dict[str, _Record] = {}
        #: By path, those that had to be read because the cache does not keep them.
        self._places: dict[str, _Places] = {}
        #: Per part, the number of the first file with each digest, among so many files.
        self._firsts: tuple[dict[int, int], ...] = tuple({} for _ in _PARTS)
        self._count = 0

    @cached_property
    def _paths(self) -> list[str]:
        return files_to_compare(self.root, self.settings)

    @cached_property
    def _order(self) -> list[str]:
        return [in_order(path, self.root) for path in self._paths]

    def _read_before(self, shown: str) -> None:
        """Know the first places of all digests in the files that come before one.

        Whoever reviews files in their order has read those already.
        """
        end = bisect_left(self._order, shown)
        if end <= self._count:
            return
        if not self._count:
            for path, value in self._cache.below(self._kind, self.root).items():
                known = _checked(value)
                if known is not None:
                    self._records.setdefault(path, known)
        paths = self._paths[self._count : end]
        self._read([path for path in paths if path not in self._records])
        for number, path in enumerate(paths, self._count):
            for firsts, digests in zip(self._firsts, self._records[path].parts, strict=True):
                for digest in digests:
                    firsts.setdefault(digest, number)
        self._count = end

    def firsts(self, part: str, own: _Record, path: str) -> dict[str, First]:
        """Return the first places of what a file repeats of one part, by digest."""
        shown = in_order(os.path.abspath(path), self.root)
        self._read_before(shown)
        found = ((each, self._first(part, each, shown)) for each in own.part(part))
        return {f"{digest:016x}": first for digest, first in found if first is not None}

    def _first(self, part: str, digest: int, before: str) -> First | None:
        """Return the first place of a digest if it is in a file that comes before another one.

        ``None`` too when that file has just been changed.
        """
        number = self._firsts[_PARTS.index(part)].get(digest)
        if number is None or self._order[number] >= before:
            return None
        path = self._paths[number]
        record = self._records[path]
        places = self._places_in(path)
        digests = record.part(part)
        if places.text != record.text or digest not in digests:
            return None
        at = digests.index(digest)
        where = _PARTS.index(part)
        return First(self._order[number], places.lines[where][at], places.names[where][at])

    def _places_in(self, path: str) -> _Places:
        places = self._places.get(path)
        if places is None:
            places = _checked_places(self._cache.get(self._places_kind, path))
            if places is None:
                text = text_of(path) or ""
                places = _read_imprint(path, text, self.settings)[1]
            # Modules that repeat one file stand beside each other.
            if len(self._places) > _KEPT:
                self._places.pop(next(iter(self._places)))
            self._places[path] = places
        return places

    def record_of(self, path: str, text: str, read: Earlier) -> _Record:
        """Return the record of a module under review, whose text may not be that on disk."""
        path = os.path.abspath(path)
        digest = digest_of(text)
        known = self.known_record(path)
        if known is None or known.text != digest:
            known, places = _recorded(digest, read.imprint)
            if text_of(path) == text:
                self._put(path, known, places)
        self._records[path] = known
        return known

    def known_record(self, path: str) -> _Record | None:
        """Return the record of a file by its absolute path, if nobody has to read it for that."""
        # Once all is loaded, the cache need not be asked again.
        return self._records.get(path) or _checked(self._cache.get(self._kind, path))

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
                text = text_of(path) or ""
                known, places = _read_imprint(path, text, self.settings)
                self._put(path, known, places)
                load += len(text)
            self._records[path] = known
            if load > _LOAD:
                # Nothing has grown old since the collector rests.
                gc.collect(0)
                load = 0
        self._cache.flush()

    def _put(self, path: str, known: _Record, places: _Places) -> None:
        packed = [b"".join(digest.to_bytes(8, "big") for digest in each) for each in known.parts]
        self._cache.put(self._kind, path, [known.text, *(each.hex() for each in packed)])
        self._cache.put(self._places_kind, path, [places.text, *places.lines, *places.names])


_earlier: tuple[Module, Earlier] | None = None


def earlier_for(module: Module) -> Earlier:
    """Return what a module repeats; the project is read when it is first asked."""
    global _earlier
    if _earlier is None or _earlier[0] is not module:
        _earlier = module, Earlier(module, _project_of(module.path, module.settings))
        module.at_release.append(_forget)
    return _earlier[1]


def _forget() -> None:
    global _earlier
    _earlier = None


def earlier_of_text(
    path: str, text: str, settings: Settings, parts: Iterable[str]
) -> dict[str, dict[str, First]] | None:
    """Return what a file repeats, by part, without its facts.

    ``text`` is the digest of its text. ``None`` when its pieces are not known.
    """
    project = _project_of(path, settings)
    known = None if project is None else project.known_record(os.path.abspath(path))
    if project is None or known is None or known.text != text:
        return None
    return {part: project.firsts(part, known, path) for part in parts}


def _project_of(path: str, settings: Settings) -> _Project | None:
    if is_nameless(path):
        return None
    return _project_in(_root_above(os.path.dirname(path), settings), settings)


def _root_of_folder(folder: str, settings: Settings) -> str:
    del settings
    return root_of(os.path.join(folder, "__init__.py"))


#: The index of the project at a root, and the root above a folder.
_project_in, _root_above = OncePerRun(_Project), OncePerRun(_root_of_folder)


def _settings_digest(settings: Settings) -> str:
    """Return what our kinds of values end with: what counts as a test or a fixture."""
    names = (
        *(settings.test_prefixes, settings.test_globs),
        *(settings.test_class_prefixes, settings.test_class_globs),
        settings.testcase_bases,
    )
    return digest_of(repr((settings.test_files, *names)))


def _read_imprint(path: str, text: str, settings: Settings) -> tuple[_Record, _Places]:
    digest = digest_of(text)
    nothing: tuple[list[Any], ...] = ([],) * len(_PARTS)
    found = _Record(digest, (_NONE,) * len(_PARTS)), _Places(digest, nothing, nothing)
    tree = tree_of(text)
    if tree is None:
        return found
    module = Module(tree, path, lines_of(text), settings)
    try:
        return _recorded(digest, Imprint(module))
    except (RecursionError, MemoryError):
        return found
    finally:
        # The collector of garbage rests during a review.
        module.release()


def _recorded(text: str, imprint: Imprint) -> tuple[_Record, _Places]:
    """Return an imprint in columns; ``text`` is the digest of the module's text."""
    runs = [
        Print(trace.digest, trace.block[trace.begin].lineno, trace.function.qualname)
        for trace in imprint.traces
    ]
    tables = [table.print for table in imprint.tables]
    fixtures, tests = list(imprint.fixtures.values()), list(imprint.tests.values())
    parts: list[list[Print]] = [fixtures, tables, runs, tests]
    record = _Record(
        text, tuple(array("Q", [int(each.digest, 16) for each in prints]) for prints in parts)
    )
    lines = tuple([each.line for each in prints] for prints in parts)
    return record, _Places(text, lines, tuple([each.name for each in prints] for prints in parts))


def _checked(value: object) -> _Record | None:
    """Return a value of the cache if it is what we put there."""
    if not isinstance(value, list) or len(value) != 1 + len(_PARTS):
        return None
    if not {str}.issuperset(map(type, value)):
        return None
    text, *columns = value
    try:
        return _Record(text, tuple(map(_unpacked, columns)))
    except ValueError:
        return None


def _unpacked(column: str) -> array[int]:
    """Return digests of 16 hexadecimal digits each; raise ``ValueError`` for anything else."""
    if not column:
        return _NONE
    digests = array("Q")
    digests.frombytes(bytes.fromhex(column))
    if sys.byteorder == "little":
        digests.byteswap()
    return digests


def _checked_places(value: object) -> _Places | None:
    """Return a value of the cache if it is what we put there."""
    count = len(_PARTS)
    if not isinstance(value, list) or [*map(type, value)] != [str, *[list] * (2 * count)]:
        return None
    lines, names = value[1 : 1 + count], value[1 + count :]
    is_whole = all(
        len(here) == len(called)
        and {int}.issuperset(map(type, here))
        and {str}.issuperset(map(type, called))
        for here, called in zip(lines, names, strict=True)
    )
    return _Places(value[0], tuple(lines), tuple(names)) if is_whole else None
