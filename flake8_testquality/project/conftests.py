"""Conftests: the fixtures that a file sees without importing them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from flake8_testquality.facts.outside import Given
from flake8_testquality.project.following import Following
from flake8_testquality.project.library import Shelf
from flake8_testquality.project.lookup import Found, Lookup, Meaning
from flake8_testquality.project.meanings import meanings_of
from flake8_testquality.project.places import Places
from flake8_testquality.project.summaries import FunctionSummary, ModuleSummary, Trait


class Conftests:
    """The conftest.py files for one file, and what they load whole."""

    def __init__(
        self, places: Places, shelf: Shelf, lookup: Lookup, following: Following
    ) -> None:
        self._places = places
        self._shelf = shelf
        self._lookup = lookup
        self._following = following

    @cached_property
    def fixtures(self) -> frozenset[str] | None:
        """The names of the fixtures that they define, ``None`` if unknown."""
        found: set[str] = set()
        for _, summary in self._read:
            if summary is None or summary.is_open:
                return None
            found.update(each.requested_as for each in _fixtures_of(summary))
            # Fixtures that are imported, or that a plugin of the project brings.
            found.update(summary.bindings)
        return frozenset(found)

    def check_afterwards(self, fixtures: Iterable[str]) -> bool:
        """Say whether one of some fixtures asserts after the test.

        A dotted name is that of a fixture that the file imports.
        """
        known = self._by_name
        queue = list(dict.fromkeys(fixtures))
        seen = set(queue)
        for name in queue:
            found = known.get(name)
            if found is None and "." in name:
                found = _fixture(self._lookup.find(name))
            if found is None:
                continue
            if self._following.function(*found):
                return True
            fresh = [each for each in found[1].requests if each not in seen]
            seen.update(fresh)
            queue += fresh
        return False

    def given_by(self, fixture: str) -> Given | None:
        """Return what one of their fixtures gives, if that is made by a call."""
        known = self._by_name.get(fixture)
        if known is None or not known[1].gives:
            return None
        path, function = known
        meanings = meanings_of(function.gives, path, self._shelf)
        return Given(function.gives, meanings, Trait.CONFIGURES in function.traits)

    @cached_property
    def _by_name(self) -> dict[str, tuple[str, FunctionSummary]]:
        """The fixtures of the conftest.py files for this file with their files, nearest first."""
        found: dict[str, tuple[str, FunctionSummary]] = {}
        for path, summary in self._read:
            if summary is None:
                continue
            for function in _fixtures_of(summary):
                found.setdefault(function.requested_as, (path, function))
            for name in summary.bindings:
                imported = _fixture(self._lookup.find_in(path, name))
                if imported is not None:
                    found.setdefault(imported[1].requested_as, imported)
        return found

    @cached_property
    def _read(self) -> list[tuple[str, ModuleSummary | None]]:
        """The conftest.py files for this file, nearest first, then what they load whole.

        A module that is not found stands there by its name, with nothing known of it.
        """
        paths = [*self._places.conftests()]
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


def _fixture(meaning: Meaning) -> tuple[str, FunctionSummary] | None:
    """Return the file and the function if a name means a fixture."""
    if isinstance(meaning, Found) and isinstance(meaning.thing, FunctionSummary):
        if Trait.FIXTURE in meaning.thing.traits:
            return meaning.path, meaning.thing
    return None


def _fixtures_of(summary: ModuleSummary) -> Iterator[FunctionSummary]:
    return (each for each in summary.functions.values() if Trait.FIXTURE in each.traits)
