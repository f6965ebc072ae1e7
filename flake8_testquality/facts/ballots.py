"""Ballots: how often a file chose each of two ways to lay out code."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from flake8_testquality.facts.source import Place

#: Fewer places than this show no habit.
MIN_PLACES = 5


class Odd(NamedTuple):
    """The first place that is laid out unlike most others of its file.

    ``way`` says in which of the two ways it is, 0 or 1; ``others`` counts the
    other places of the file, ``unlike`` those among them in the other way.
    """

    place: Place
    way: int
    unlike: int
    others: int


class Ballot(NamedTuple):
    """The places of a file where it chose one of two ways."""

    ways: tuple[Sequence[Place], Sequence[Place]]

    def odd(self, margin: int) -> Odd | None:
        """Return a place in the minority, if the majority has ``margin`` percent."""
        total = sum(map(len, self.ways))
        for way, other in ((0, 1), (1, 0)):
            places, unlike = self.ways[way], len(self.ways[other])
            if places and len(places) < unlike and unlike * 100 >= total * margin:
                if total >= MIN_PLACES:
                    return Odd(min(places), way, unlike, total - 1)
        return None
