"""The review for pull requests."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flake8_testquality.facts.words import shortened
from flake8_testquality.reports.review import Found, PointReview, Review, counted

_WORST = 5
_LONGEST = 160
# An underscore inside a word is plain text; a mention or a reference to an issue is none in code.
_SPECIAL = re.compile(r"[\\`*\[\]<|~!&]|(?<!\w)_|_(?!\w)")
_REFERENCE = re.compile(r"@\w[\w.-]*|#\d+")


def as_markdown(review: Review) -> str:
    """Return the whole review, without a line end at its end."""
    parts = ["# Review of the tests", "", review.summary, ""]
    parts += ["| | point | findings | files | verdict |", "|--:|---|--:|--:|---|"]
    parts += [
        f"| {each.point.number} | {each.point.title} ({each.point.prefix}) | {len(each.found)}"
        f" | {len(each.files)} | {each.verdict} |"
        for each in review.points
    ]
    for each in review.points:
        parts += ["", *_point(each)]
    if review.note:
        parts += ["", escaped(review.note)]
    return "\n".join(parts)


def _point(each: PointReview) -> Iterator[str]:
    yield f"## {each.point.number}. {each.point.title}"
    yield ""
    yield f"*{each.point.question}*"
    yield ""
    if not each.found:
        yield "No findings."
        return
    yield (
        f"**{each.verdict.capitalize()}**: {counted(len(each.found), 'finding')}"
        f" in {counted(len(each.files), 'file')}."
    )
    yield ""
    worst = ", ".join(f"{_code(path)} ({count})" for path, count in each.files[:_WORST])
    yield f"Worst: {worst}"
    for found in each.examples:
        yield ""
        yield from _example(found)
    yield ""
    yield f"First: {escaped(each.first_step)}"


def _example(found: Found) -> Iterator[str]:
    yield f"- {_code(found.place)}: {found.code} {escaped(found.text)}"
    source = found.source.strip()
    if source:
        fence = "`" * max(3, _longest_run(source) + 1)
        yield ""
        yield f"  {fence}python"
        yield f"  {shortened(source, _LONGEST)}"
        yield f"  {fence}"


def escaped(text: str) -> str:
    """Return a text so that Markdown shows it as it is, HTML and mentions too."""
    return _REFERENCE.sub(r"`\g<0>`", _SPECIAL.sub(r"\\\g<0>", text))


def _code(text: str) -> str:
    """Return a text as inline code, whatever back quotes it holds."""
    fence = "`" * (_longest_run(text) + 1)
    pad = " " if "`" in text else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _longest_run(text: str) -> int:
    return max(map(len, re.findall("`+", text)), default=0)
