"""The fixtures that the conftest.py files above a file, and what they load, give it."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator

from flake8_testquality.facts.outside import Given
from flake8_testquality.project.following import Following
from flake8_testquality.project.library import Shelf
from flake8_testquality.project.lookup import Found, Lookup
from flake8_testquality.project.meanings import meanings_of
from flake8_testquality.project.places import Places
from flake8_testquality.project.summaries import FunctionSummary, ModuleSummary, Trait


class Conftests:
    """The conftest.py files for one file; nothing is read before the first question."""

    def __init__(
        self, places: Places, shelf: Shelf, lookup: Lookup, following: Following
    ) -> None:
        self._places = places
        self._shelf = shelf
        self._lookup = lookup
        self._following = following

    def checks_afterwards(self, fixtures: Iterable[str]) -> bool:
        """Say whether one of some fixtures asserts after the test."""
        known = self._known
        queue = list(dict.fromkeys(fixtures))
        seen = set(queue)
        for name in queue:
            place = known.get(name) or (self._imported_fixture(name) if "." in name else None)
            if place is None:
                continue
            if self._following.function(*place):
                return True
            fresh = [each for each in place[1].requests if each not in seen]
            seen.update(fresh)
            queue += fresh
        return False

    def given_by(self, fixture: str) -> Given | None:
        """Return what a fixture of the conftest.py files gives, if that is made by a call."""
        place = self._known.get(fixture)
        if place is None or not place[1].gives:
            return None
        path, function = place
        meanings = meanings_of(function.gives, path, self._shelf)
        return Given(function.gives, meanings, Trait.CONFIGURES in function.traits)

    @functools.cached_property
    def fixtures(self) -> frozenset[str] | None:
        """The names of the fixtures that they define, ``None`` when one cannot be read."""
        found: set[str] = set()
        for _, summary in self._read:
            if summary is None or summary.is_open:
                return None
            found.update(_fixtures_of(summary))
            # Fixtures that are imported, or that a plugin of the project brings.
            found.update(summary.bindings)
        return frozenset(found)

    def _imported_fixture(self, name: str) -> tuple[str, FunctionSummary] | None:
        found = self._lookup.find(name)
        if isinstance(found, Found) and isinstance(found.thing, FunctionSummary):
            if Trait.FIXTURE in found.thing.traits:
                return found.path, found.thing
        return None

    @functools.cached_property
    def _known(self) -> dict[str, tuple[str, FunctionSummary]]:
        """The fixtures of the conftest.py files for this file with their files, nearest first."""
        found: dict[str, tuple[str, FunctionSummary]] = {}
        for path, summary in self._read:
            if summary is None:
                continue
            for function in summary.functions.values():
                if Trait.FIXTURE in function.traits:
                    found.setdefault(function.requested_as, (path, function))
            for name in summary.bindings:
                meant = self._lookup.find_in(path, name)
                if isinstance(meant, Found) and isinstance(meant.thing, FunctionSummary):
                    if Trait.FIXTURE in meant.thing.traits:
                        found.setdefault(meant.thing.requested_as, (meant.path, meant.thing))
        return found

    @functools.cached_property
    def _read(self) -> list[tuple[str, ModuleSummary | None]]:
        """The conftest.py files for this file, nearest first, then what they load whole.

        A module that is not found stands there by its name, with nothing known of it.
        """
        paths = self._places.conftests()
        read: list[tuple[str, ModuleSummary | None]] = []
        for path in paths:
            summary = self._shelf.summary(path)
            read.append((path, summary))
            if summary is None:
                continue
            for name in (*summary.stars, *summary.plugins):
                place = self._places.find(name, path)
                if place is None or place.rest:
                    read.append((name, None))
                elif place.path not in paths:
                    paths.append(place.path)
        return read


def _fixtures_of(summary: ModuleSummary) -> Iterator[str]:
    for function in summary.functions.values():
        if Trait.FIXTURE in function.traits:
            yield function.requested_as
