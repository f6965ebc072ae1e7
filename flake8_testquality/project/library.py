"""The library: summaries of modules, read once and kept in memory and on disk."""

from __future__ import annotations

import gc
import logging
import time
from typing import TYPE_CHECKING, Any, Protocol

from flake8_testquality.project.files import State, state_of
from flake8_testquality.project.summaries import KIND, from_json, to_json

if TYPE_CHECKING:
    from flake8_testquality.project.summaries import ModuleSummary

LOG = logging.getLogger("flake8.testquality")

#: Summaries that one process keeps in memory.
_MAX_KEPT = 400
#: Modules that the questions about one file may lead to, and their bytes. These
#: limits make the same findings everywhere, with and without a cache.
MAX_MODULES = 200
MAX_BYTES = 6_000_000
#: Seconds of CPU for parsing on behalf of one file: the last resort, which the
#: limits above leave room for on a machine ten times as slow as today's.
MAX_SECONDS = 120.0
#: Bytes of source that are parsed before memory is cleared of their trees, whose
#: nodes hold each other: the collector of garbage rests during a review.
_LOAD = 250_000
#: What stands in the cache for a file that cannot be read.
_UNREADABLE: list[Any] = []


class Store(Protocol):
    """What we ask of the cache."""

    def get(self, kind: str, path: str) -> Any:
        """Return what is stored for the file as it is now, or ``None``."""

    def put(self, kind: str, path: str, value: object) -> None:
        """Store a value for the file as it is now."""


class Library:
    """The summaries of a process, each for its file as it is on disk."""

    def __init__(self, store: Store | None = None) -> None:
        self.store = store
        self._kept: dict[str, tuple[State, ModuleSummary | None]] = {}
        #: Files parsed, those that the cache knew left out.
        self.parsed = 0
        self._load = 0

    def summary(self, path: str, *, may_parse: bool = True) -> ModuleSummary | None:
        """Return the summary of a file, ``None`` when it cannot be read."""
        state = state_of(path)
        if state is None:
            return None
        known = self._kept.pop(path, None)
        if known is None or known[0] != state:
            stored = None if self.store is None else self.store.get(KIND, path)
            summary = from_json(stored)
            if summary is None and stored != _UNREADABLE:
                if not may_parse:
                    return None
                summary = self._parse(path)
                self._load += state.size
                if self._load > _LOAD:
                    self._load = 0
                    # Nothing has grown old: the collector of garbage rests during a review.
                    gc.collect(0)
            known = (state, summary)
        # The ones used last stay.
        self._kept[path] = known
        if len(self._kept) > _MAX_KEPT:
            self._kept.pop(next(iter(self._kept)))
        return known[1]

    def size(self, path: str) -> int:
        """Return the size in bytes of a file whose summary was asked for, 0 if there is none."""
        known = self._kept.get(path)
        return known[0].size if known is not None else 0

    def _parse(self, path: str) -> ModuleSummary | None:
        # astroid is loaded here and nowhere else: most runs never get so far.
        from flake8_testquality.project.reading import read

        self.parsed += 1
        try:
            summary = read(path)
        except (OSError, MemoryError) as error:
            LOG.info("%s cannot be read: %s", path, type(error).__name__)
            return None
        if self.store is not None:
            self.store.put(KIND, path, _UNREADABLE if summary is None else to_json(summary))
        return summary


class Shelf:
    """The part of the library that the questions about one file lead to, within limits."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._taken: dict[str, ModuleSummary | None] = {}
        self._bytes = 0
        self._spent = 0.0

    def summary(self, path: str) -> ModuleSummary | None:
        """Return the summary of a file, ``None`` past the limits too."""
        if path in self._taken:
            return self._taken[path]
        if len(self._taken) >= MAX_MODULES or self._bytes >= MAX_BYTES:
            return None
        begin = time.process_time()
        found = self._library.summary(path, may_parse=self._spent < MAX_SECONDS)
        self._spent += time.process_time() - begin
        self._bytes += self._library.size(path)
        self._taken[path] = found
        if len(self._taken) == MAX_MODULES or self._bytes >= MAX_BYTES:
            LOG.info("one file leads to too many modules: the rest is unknown")
        elif self._spent >= MAX_SECONDS:
            LOG.info("parsing for one file took %d s: the rest is unknown", MAX_SECONDS)
        return found
