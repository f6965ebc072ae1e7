"""The review: ten points, each with verdict, files, examples and a first step."""

from __future__ import annotations

import os
import re
from html.parser import HTMLParser

import pytest
from projects import Project

from flake8_testquality.points import POINTS
from flake8_testquality.reports.html import as_html
from flake8_testquality.reports.markdown import as_markdown, escaped
from flake8_testquality.reports.page import STYLE
from flake8_testquality.reports.review import Found, Review
from flake8_testquality.reports.text import as_text

HOSTILE = "<script>alert('`x`')</script>"
FAULTY = "def test_total_of_a_basket():\n    basket().total()\n"


def found(path: str, line: int, code: str, text: str = "said", source: str = "x = 1") -> Found:
    """Return a finding; most of what it says does not matter."""
    return Found(path, line, 1, code, text, source)


REVIEW = Review(
    [
        found("tests/test_a.py", 3, "TQ001", source="def test_a():"),
        found("tests/test_a.py", 9, "TQ303"),
        found("tests/test_b.py", 4, "TQ001", text=HOSTILE, source=HOSTILE),
        found("tests/test_a.py", 1, "F401"),
    ],
    ["tests/test_a.py", "tests/test_b.py", "tests/test_c.py"],
)


def _contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, as WCAG 2 defines it."""
    bright, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(colour[place : place + 2]) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(digits: str) -> float:
    part = int(digits, 16) / 255
    return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)


class TestReview:
    def test_points_stand_in_the_order_of_the_review(self) -> None:
        assert [each.point for each in REVIEW.points] == list(POINTS)

    def test_summary_counts_findings_files_and_points(self) -> None:
        assert REVIEW.summary == (
            "3 files reviewed: 3 findings in 2 files, at 2 of the ten points."
        )

    def test_summary_of_everything_says_so(self) -> None:
        places = [found("test_a.py", 1, f"{point.prefix}01") for point in POINTS]
        assert Review(places, []).summary.endswith("in 1 file, at all ten points.")

    def test_findings_of_others_are_told(self) -> None:
        assert "1 finding of other plugins" in REVIEW.note

    @pytest.mark.parametrize(("count", "names"), [(1, "t0.py."), (4, "t0.py, t1.py, t2.py, ….")])
    def test_files_that_cannot_be_read_are_not_reviewed(self, count: int, names: str) -> None:
        paths = [f"t{number}.py" for number in range(count)]
        review = Review([found(path, 1, "E999") for path in paths], [*paths, "test_a.py"])
        assert review.summary == "1 file reviewed, no findings."
        files = "1 file" if count == 1 else f"{count} files"
        assert review.note == f"{files} could not be read, and not be reviewed: {names}"

    def test_worst_files_come_first(self) -> None:
        assert REVIEW.files == [("tests/test_a.py", 2), ("tests/test_b.py", 1)]

    @pytest.mark.parametrize(
        ("findings", "reviewed", "verdict"),
        [
            (0, 9, "no findings"),
            (3, 9, "in a few places"),
            (4, 100, "in a few places"),
            (4, 20, "in several files"),
            (8, 20, "in many files"),
            (20, 20, "throughout"),
            (4, 4, "in several places"),
            (16, 4, "in many places"),
        ],
    )
    def test_verdict_follows_from_the_files(
        self, findings: int, reviewed: int, verdict: str
    ) -> None:
        names = [f"test_{number}.py" for number in range(reviewed)]
        places = [names[number % reviewed] for number in range(findings)]
        review = Review([found(name, 1, "TQ001") for name in places], names)
        assert review.points[-1].verdict == verdict

    def test_examples_are_of_different_rules_and_files(self) -> None:
        review = Review(
            [
                found("test_a.py", 1, "TQ001"),
                found("test_a.py", 2, "TQ001"),
                found("test_b.py", 3, "TQ001"),
                found("test_a.py", 4, "TQ004"),
            ],
            [],
        )
        examples = review.points[-1].examples
        assert [(each.code, each.path) for each in examples] == [
            ("TQ001", "test_a.py"), ("TQ004", "test_a.py"), ("TQ001", "test_b.py"),
        ]  # fmt: skip

    def test_first_step_prefers_rules_that_are_on_by_default(self) -> None:
        review = Review(
            [found("test_a.py", n, "TQ303") for n in (1, 2)] + [found("test_a.py", 3, "TQ309")],
            [],
        )
        first = review.points[2].first_step
        assert first.startswith("TQ309 empty-docstring, 1 finding in test_a.py: ")

    def test_first_step_names_the_worst_file(self) -> None:
        places = [("test_a.py", 1), ("test_b.py", 2), ("test_b.py", 3)]
        review = Review([found(path, line, "TQ001") for path, line in places], [])
        assert "3 findings in 2 files, most in test_b.py (2)" in review.points[-1].first_step


class TestText:
    def test_each_point_is_numbered(self) -> None:
        heads = re.findall(r"^ ?(\d+)\. ", as_text(REVIEW, colour=False), re.MULTILINE)
        assert heads == [str(point.number) for point in POINTS]

    def test_example_shows_its_line(self) -> None:
        text = as_text(REVIEW, colour=False)
        assert "    tests/test_a.py:3: TQ001 said\n        def test_a():\n" in text

    def test_points_without_findings_say_so(self) -> None:
        assert as_text(REVIEW, colour=False).count("    No findings.") == 8

    def test_colour_changes_no_word(self) -> None:
        coloured = as_text(REVIEW, colour=True)
        assert "\033[" in coloured
        assert re.sub(r"\033\[\d*m", "", coloured) == as_text(REVIEW, colour=False)


class TestMarkdown:
    def test_table_has_a_row_for_each_point(self) -> None:
        rows = re.findall(r"^\| (\d+) \|", as_markdown(REVIEW), re.MULTILINE)
        assert rows == [str(point.number) for point in POINTS]

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("a_b", "a_b"),
            ("_a and b_", r"\_a and b\_"),
            ("a < b", r"a \< b"),
            ("*args", r"\*args"),
            ("use @patch once", "use `@patch` once"),
            ("as in #12", "as in `#12`"),
        ],
    )
    def test_text_is_shown_as_it_is(self, text: str, expected: str) -> None:
        assert escaped(text) == expected

    def test_source_cannot_end_its_block(self) -> None:
        review = Review([found("test_a.py", 1, "TQ001", source="x = '```'")], [])
        assert "  ````python\n  x = '```'\n  ````" in as_markdown(review)


class _Page(HTMLParser):
    """What an HTML page is made of."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the tag and what it refers to."""
        self.tags.append(tag)
        for name, value in attrs:
            if name in {"src", "href"}:
                self.links.append(value or "")
            elif name == "id":
                self.ids.append(value or "")

    def handle_data(self, data: str) -> None:
        """Keep a piece of text."""
        self.texts.append(data)


class TestHtml:
    def test_names_and_sources_cannot_become_markup(self) -> None:
        review = Review([found(HOSTILE, 1, "TQ001", text=HOSTILE, source=HOSTILE)], [])
        page = _Page(as_html(review))
        assert page.tags.count("script") == 1
        assert page.texts.count(HOSTILE) >= 3

    def test_nothing_is_loaded(self) -> None:
        page = _Page(as_html(REVIEW))
        inner = [link.removeprefix("#") for link in page.links]
        assert inner
        assert set(inner) <= set(page.ids)
        assert "url(" not in STYLE

    def test_heat_is_counted_by_column(self) -> None:
        review = Review(
            [found("test_a.py", n, "TQ303") for n in range(8)]
            + [found("test_b.py", n, "TQ303") for n in range(2)]
            + [found("test_b.py", 1, "TQ001")],
            [],
        )
        cells = re.findall(r'<td class="h([1-5])">(\d+)</td>', as_html(review))
        assert cells == [("5", "8"), ("3", "2"), ("5", "1")]

    def test_single_file_is_compared_with_nothing(self) -> None:
        page = as_html(Review([found("test_a.py", 1, "TQ001")], []))
        assert '<td class="h0">1</td>' in page
        assert 'class="h5"' not in page

    def test_review_without_findings_has_no_table_of_files(self) -> None:
        page = as_html(Review([], ["test_a.py"]))
        assert "1 file reviewed, no findings." in page
        assert '<table class="heat">' not in page

    @pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
    @pytest.mark.parametrize(
        ("front", "back"),
        [("text", "back"), ("dim", "back"), ("link", "back"), ("good", "back"), ("text", "code"),
         ("cool", "h1"), ("cool", "h2"), ("cool", "h3"), ("hot", "h4"), ("hot", "h5")],
    )  # fmt: skip
    def test_contrast_is_enough_for_reading(self, scheme: int, front: str, back: str) -> None:
        colours = [
            dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", part))
            for part in STYLE.split("prefers-color-scheme: dark")
        ][scheme]
        assert _contrast(colours[front], colours[back]) >= 4.5


class TestFormatter:
    @pytest.mark.parametrize("jobs", ["-j1", "-j2"])
    def test_real_flake8_prints_the_review(self, project: Project, jobs: str) -> None:
        project.write("test_a.py", FAULTY)
        project.write("test_b.py", "")
        run = project.flake8_process("--select", "TQ001", "--format=tq-review", jobs)
        assert run.status == 1
        assert "2 files reviewed: 1 finding in 1 file, at 1 of the ten points." in run.output
        assert "        def test_total_of_a_basket():" in run.output
        assert "\033[" not in run.output

    def test_exit_zero_is_heeded(self, project: Project) -> None:
        project.write("test_a.py", FAULTY)
        run = project.flake8("--select", "TQ001", "--format=tq-review", "--exit-zero")
        assert run.status == 0

    def test_no_color_is_heeded(self, project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
        project.write("test_a.py", FAULTY)
        always = project.flake8("--format=tq-review", "--color=always")
        monkeypatch.setattr("sys.stdout.isatty", lambda: True)
        monkeypatch.setitem(os.environ, "NO_COLOR", "1")
        auto = project.flake8("--format=tq-review", "--color=auto")
        assert "\033[" in always.output
        assert "\033[" not in auto.output

    @pytest.mark.parametrize(
        ("kind", "start"), [("markdown", "# Review"), ("html", "<!DOCTYPE html>")]
    )
    def test_output_file_is_written_anew(self, project: Project, kind: str, start: str) -> None:
        project.write("test_a.py", FAULTY)
        for _ in range(2):
            project.flake8(
                "--format=tq-review", f"--tq-review-format={kind}", "--output-file=out/review"
            )
        text = (project.root / "out/review").read_text(encoding="utf-8")
        assert text.startswith(start)
        assert text.count(start) == 1

    def test_standard_input_shows_its_source(self, project: Project) -> None:
        run = project.flake8_process(
            "--select", "TQ001", "--format=tq-review", "--stdin-display-name", "tests/test_x.py",
            "-", stdin=FAULTY.encode(),
        )  # fmt: skip
        assert "tests/test_x.py:1: TQ001" in run.output
        assert "        def test_total_of_a_basket():" in run.output
