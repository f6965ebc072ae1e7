"""The review: findings gathered under the ten points, and what follows from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from flake8_testquality.points import POINTS, Point
from flake8_testquality.rule import Rule, all_rules

# With so few findings it does not matter in how many files they stand.
_FEW = 3
_SEVERAL = 15
# With fewer files their share says nothing.
_FILES = 5
#: flake8's own codes for a file that is not there, or is no Python.
_UNREAD = frozenset({"E902", "E999"})


class Found(NamedTuple):
    """One finding; ``line`` and ``column`` count from 1, ``source`` is its line of code."""

    path: str
    line: int
    column: int
    code: str
    text: str
    source: str

    @property
    def place(self) -> str:
        """Path and line, as terminals and editors know to open them."""
        return f"{self.path}:{self.line}"


class PointReview:
    """What the review says at one of its points."""

    def __init__(self, point: Point, found: Sequence[Found], reviewed: int) -> None:
        self.point = point
        self.found = found
        self._reviewed = reviewed

    @cached_property
    def files(self) -> list[tuple[str, int]]:
        """Files with findings and how many, most first."""
        return _ranked(Counter(each.path for each in self.found))

    @cached_property
    def rules(self) -> list[tuple[str, int]]:
        """Codes that have findings and how many: default-on rules first, then most first."""
        ranked = _ranked(Counter(each.code for each in self.found))
        return sorted(ranked, key=lambda pair: not _is_default(pair[0]))

    @property
    def verdict(self) -> str:
        """How far the point is met, in a few words."""
        if not self.found:
            return "no findings"
        if len(self.found) <= _FEW:
            return "in a few places"
        if self._reviewed < _FILES:
            return "in several places" if len(self.found) <= _SEVERAL else "in many places"
        share = len(self.files) / self._reviewed
        if share <= 0.05:
            return "in a few places"
        if share <= 0.3:
            return "in several files"
        return "in many files" if share <= 0.7 else "throughout"

    @cached_property
    def examples(self) -> list[Found]:
        """The three clearest findings: of the surest rules, of different rules and files."""
        by_code: dict[str, list[Found]] = {}
        for each in self.found:
            by_code.setdefault(each.code, []).append(each)
        chosen: list[Found] = []
        piles = [sorted(by_code[code], key=_clarity) for code, _ in self.rules]
        while piles and len(chosen) < 3:
            for pile in piles[: 3 - len(chosen)]:
                used = {each.path for each in chosen}
                best = next((each for each in pile if each.path not in used), pile[0])
                pile.remove(best)
                chosen.append(best)
            piles = [pile for pile in piles if pile]
        return chosen

    @property
    def first_step(self) -> str:
        """What to do first, ``""`` when there is nothing to do."""
        if not self.found:
            return ""
        code, count = self.rules[0]
        files = _ranked(Counter(each.path for each in self.found if each.code == code))
        if len(files) == 1:
            where = f"in {files[0][0]}"
        elif files[0][1] > 1:
            where = f"in {len(files)} files, most in {files[0][0]} ({files[0][1]})"
        else:
            where = f"in {len(files)} files"
        rule = _rules().get(code)
        named = f"{code} {rule.slug}" if rule else code
        asks = ": " + rule.title.replace("``", "'") if rule else ""
        return f"{named}, {counted(count, 'finding')} {where}{asks}."


class Review:
    """All ten points over the files that were reviewed."""

    def __init__(self, found: Sequence[Found], reviewed: Sequence[str]) -> None:
        ours = [each for each in found if each.code.startswith("TQ")]
        unread = [each for each in found if each.code in _UNREAD]
        self.found = sorted(ours)
        self.unread = sorted({each.path for each in unread})
        self.others = len(found) - len(ours) - len(unread)
        self.reviewed = sorted({*reviewed, *(each.path for each in ours)} - {*self.unread})
        by_prefix: dict[str, list[Found]] = {}
        for each in self.found:
            by_prefix.setdefault(each.code[:3], []).append(each)
        self.points = [
            PointReview(point, by_prefix.get(point.prefix, []), len(self.reviewed))
            for point in POINTS
        ]

    @cached_property
    def files(self) -> list[tuple[str, int]]:
        """Files with findings and how many, most first."""
        return _ranked(Counter(each.path for each in self.found))

    @cached_property
    def counts(self) -> dict[tuple[str, str], int]:
        """How many findings each file has at each point, by path and prefix of the codes."""
        return Counter((each.path, each.code[:3]) for each in self.found)

    @property
    def summary(self) -> str:
        """One sentence about everything."""
        files = counted(len(self.reviewed), "file")
        if not self.found:
            return f"{files} reviewed, no findings."
        hit = sum(1 for each in self.points if each.found)
        points = "all" if hit == len(self.points) else f"{hit} of the"
        return (
            f"{files} reviewed: {counted(len(self.found), 'finding')}"
            f" in {counted(len(self.files), 'file')}, at {points} ten points."
        )

    @property
    def note(self) -> str:
        """What the review leaves out, ``""`` when that is nothing."""
        said = []
        if self.unread:
            more = ", …" if len(self.unread) > _FEW else ""
            said.append(
                f"{counted(len(self.unread), 'file')} could not be read, and not be reviewed:"
                f" {', '.join(self.unread[:_FEW])}{more}."
            )
        if self.others:
            said.append(
                f"{counted(self.others, 'finding')} of other plugins not shown:"
                " run flake8 with another format to see them."
            )
        return " ".join(said)


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: ``1 file``, ``2 files``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def _clarity(found: Found) -> tuple[bool, int, Found]:
    """Order findings by how well one line of code shows them."""
    return not found.source.strip(), len(found.text) + len(found.source.strip()), found


def _is_default(code: str) -> bool:
    rule = _rules().get(code)
    return rule is not None and rule.default


_known: dict[str, Rule] = {}


def _rules() -> dict[str, Rule]:
    if not _known:
        _known.update((rule.code, rule) for rule in all_rules())
    return _known
