"""The review for terminals."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from flake8_testquality.facts.words import shortened
from flake8_testquality.reports.review import Found, PointReview, Review, counted

_WIDTH = 100
_WORST = 3
_INDENT = "    "


class Paint:
    """Colours for a terminal, or none."""

    def __init__(self, *, colour: bool) -> None:
        self._colour = colour

    def bold(self, text: str) -> str:
        """Return a text that stands out."""
        return self._with("1", text)

    def dim(self, text: str) -> str:
        """Return a text that stands back."""
        return self._with("2", text)

    def verdict(self, text: str, *, good: bool) -> str:
        """Return a verdict in green or yellow."""
        return self._with("32" if good else "33", text)

    def _with(self, code: str, text: str) -> str:
        return f"\033[{code}m{text}\033[m" if self._colour else text


def as_text(review: Review, *, colour: bool) -> str:
    """Return the whole review, without a line end at its end."""
    paint = Paint(colour=colour)
    parts = [paint.bold("Review of the tests"), review.summary]
    for each in review.points:
        parts += ["", *_point(each, paint)]
    if review.note:
        parts += ["", review.note]
    return "\n".join(parts)


def _point(each: PointReview, paint: Paint) -> Iterator[str]:
    point = each.point
    head = f"{point.number:2}. {point.title} ({point.prefix})"
    yield f"{paint.bold(head)}  {paint.dim(point.question)}"
    if not each.found:
        yield _INDENT + paint.verdict("No findings.", good=True)
        return
    verdict = each.verdict.capitalize()
    yield (
        f"{_INDENT}{paint.verdict(verdict, good=False)}: {counted(len(each.found), 'finding')}"
        f" in {counted(len(each.files), 'file')}."
    )
    worst = ", ".join(f"{path} ({count})" for path, count in each.files[:_WORST])
    yield from _wrapped(f"Worst: {worst}")
    for found in each.examples:
        yield from _example(found, paint)
    yield from _wrapped(f"First: {each.first_step}")


def _example(found: Found, paint: Paint) -> Iterator[str]:
    yield from _wrapped(f"{found.place}: {found.code} {found.text}")
    if found.source.strip():
        yield _INDENT * 2 + paint.dim(shortened(found.source.strip(), _WIDTH - 8))


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=_INDENT,
        subsequent_indent=_INDENT + "  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
