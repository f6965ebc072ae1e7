"""Layout: what a file does in one way and in another, as pycodestyle sees it."""

from __future__ import annotations

import weakref
from pathlib import Path

import pycodestyle
import pytest
from reviewing import module_of

from flake8_testquality.facts import layout, source
from flake8_testquality.facts.ballots import Ballot
from flake8_testquality.facts.source import Place, Source

CASES = Path(__file__).parents[1] / "cases" / "style"


class _Report(pycodestyle.BaseReport):  # type: ignore[misc]
    """Keeps what pycodestyle reports, by code."""

    def __init__(self, options: object) -> None:
        super().__init__(options)
        self.places: dict[str, list[Place]] = {}

    def error(self, line_number: int, offset: int, text: str, check: object) -> None:
        self.places.setdefault(text[:4], []).append(Place(line_number, offset))


def _reported(path: Path, code: str, **options: object) -> list[Place]:
    """Return where pycodestyle itself reports a code on a file."""
    style = pycodestyle.StyleGuide(reporter=_Report, select=["E", "W"], **options)
    checker = pycodestyle.Checker(str(path), options=style.options)
    checker.check_all()
    return list(checker.report.places.get(code, []))


def _ballot(path: Path, name: str) -> Ballot:
    ballot = getattr(module_of(path.read_text(encoding="utf-8")).layout, name)
    assert isinstance(ballot, Ballot)
    return ballot


@pytest.mark.parametrize(
    ("case", "name", "way", "code", "options"),
    [
        ("mixed_operator_break", "operator_breaks", 0, "W503", {}),
        ("mixed_operator_break", "operator_breaks", 1, "W504", {}),
        ("mixed_closing_bracket", "closing_brackets", 0, "E133", {"hang_closing": True}),
        ("mixed_closing_bracket", "closing_brackets", 1, "E123", {}),
        ("mixed_closing_bracket__two_columns", "closing_brackets", 1, "E123", {"indent_size": 2}),
        ("mixed_continuation_indent__wide", "continuation_indents", 1, "E126", {}),
        ("mixed_separator_spacing__tab", "separator_spacing", 1, "E242", {}),
        ("mixed_one_line_def", "short_functions", 1, "E704", {}),
    ],
)
def test_places_are_those_that_pycodestyle_reports(
    case: str, name: str, way: int, code: str, options: dict[str, object]
) -> None:
    path = CASES / f"{case}.py"
    reported = _reported(path, code, **options)
    stubs = [place for place in reported if "..." in Source(_lines(path)).line(place.row)]
    assert reported
    assert list(_ballot(path, name).ways[way]) == [each for each in reported if each not in stubs]


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines(keepends=True)


def test_a_file_with_one_way_alone_is_not_tokenized(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Source, "logical_line", None)
    module = module_of("x = (1 +\n     2)\ny = [\n    1,\n]\nz = f(\n    1 + 2,\n)\n")
    names = [name for name in vars(layout.Layout) if not name.startswith("_") and name != "hangs"]
    assert len(names) == 6
    assert [getattr(module.layout, name).ways for name in names] == [((), ())] * 6


@pytest.mark.parametrize(
    ("ways", "margin", "odd"),
    [
        ((4, 1), 80, (1, 4, 4)),
        ((1, 4), 80, (0, 4, 4)),
        ((4, 1), 81, None),
        ((3, 1), 50, None),
        ((3, 3), 50, None),
        ((5, 0), 80, None),
    ],
)
def test_minority_is_odd_when_the_majority_is_clear(
    ways: tuple[int, int], margin: int, odd: tuple[int, int, int] | None
) -> None:
    first, second = ([Place(row, 0) for row in range(count, 0, -1)] for count in ways)
    found = Ballot((first, second)).odd(margin)
    assert (found and (found.way, found.unlike, found.others)) == odd
    assert found is None or found.place == Place(1, 0)


def test_logical_line_is_the_statement_with_its_strings_crossed_out() -> None:
    line = Source(["if x:\n", "    y = f('a',  # why\n", "          b)\n", "    z\n"]).logical_line(
        2, 4, opens_block=True
    )
    assert line is not None
    assert line.text == "y = f('x', b)"
    assert line.place(0) == Place(2, 4)


@pytest.mark.parametrize("text", ["x = (\n", "'''\n", "x = 1"])
def test_what_ends_too_early_is_no_logical_line(text: str) -> None:
    line = Source([text]).logical_line(1, 1, opens_block=False)
    assert (line is None) is (text != "x = 1")


def test_a_check_that_asks_for_something_new_finds_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def check(logical_line: str, tokens: object, something_new: int) -> list[tuple[int, str]]:
        return [(something_new, f"W503 {logical_line} {tokens}")]

    line = Source(["x = (1\n", "     + 2)\n"]).logical_line(1, 2, opens_block=False)
    assert line is not None and line.found(["W503"]) == [Place(2, 5)]
    monkeypatch.setattr(pycodestyle, "break_before_binary_operator", check)
    source._check.cache_clear()
    assert line.found(["W503"]) == []
    monkeypatch.delattr(pycodestyle, "break_before_binary_operator")
    source._check.cache_clear()
    assert line.found(["W503"]) == []
    source._check.cache_clear()


def test_what_is_forgotten_is_free_at_once() -> None:
    module = module_of((CASES / "mixed_operator_break.py").read_text(encoding="utf-8"))
    assert module.layout.operator_breaks.odd(80) is not None
    known = weakref.ref(module.layout)
    module.forget_layout()
    assert known() is None
