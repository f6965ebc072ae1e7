"""The two ``flake8.report`` plugins: the review, and the writer of baselines."""

from __future__ import annotations

import ast
import os
import sys
from collections import Counter
from pathlib import Path

from flake8.formatting.base import BaseFormatter
from flake8.violation import Violation

from flake8_testquality.baseline import Entry, Scopes, entry_of, relative_name, written
from flake8_testquality.reports.review import Found, Review, counted
from flake8_testquality.reports.sources import Sources


class ReviewFormatter(BaseFormatter):  # type: ignore[misc]
    """``--format=tq-review``: the findings under the ten points of a review."""

    def after_init(self) -> None:
        """Prepare to gather."""
        self._sources = Sources(self.options)
        self._found: list[Found] = []
        self._reviewed: list[str] = []
        # Colour is for people at a terminal, and not for those who said no.
        if self.filename or (self.options.color == "auto" and os.environ.get("NO_COLOR")):
            self.color = False

    def start(self) -> None:
        """Open the output file anew: a review is a whole page."""
        if self.filename:
            place = Path(self.filename).absolute()
            place.parent.mkdir(parents=True, exist_ok=True)
            self.output_fd = place.open("w", encoding="utf-8")

    def beginning(self, filename: str) -> None:
        """Count a file as reviewed."""
        self._reviewed.append(filename)

    def handle(self, error: Violation) -> None:
        """Keep one finding."""
        source = self._sources.line(error.filename, error.line_number)
        self._found.append(
            Found(
                error.filename, error.line_number, error.column_number,
                error.code, error.text or "", source,
            )
        )  # fmt: skip

    def stop(self) -> None:
        """Write the review."""
        review = Review(self._found, self._reviewed)
        kind = getattr(self.options, "tq_review_format", "text")
        if kind == "html":
            from flake8_testquality.reports.html import as_html

            self._write(as_html(review))
        elif kind == "markdown":
            from flake8_testquality.reports.markdown import as_markdown

            self._write(as_markdown(review))
        else:
            from flake8_testquality.reports.text import as_text

            self._write(as_text(review, colour=self.color))
        super().stop()


class BaselineFormatter(BaseFormatter):  # type: ignore[misc]
    """``--format=tq-baseline``: the present TQ findings, to be hidden from now on."""

    def after_init(self) -> None:
        """Prepare to gather."""
        self._sources = Sources(self.options)
        self._found: dict[str, list[tuple[str, int]]] = {}
        self._others: Counter[str] = Counter()

    def start(self) -> None:
        """Open nothing: an old baseline stays until the new one is whole."""

    def handle(self, error: Violation) -> None:
        """Keep one finding; a rule that failed is no fault of the code."""
        if error.code.startswith("TQ") and not error.code.endswith("00"):
            place = (error.code, error.line_number)
            self._found.setdefault(error.filename, []).append(place)
        else:
            self._others[error.code] += 1

    def stop(self) -> None:
        """Write the baseline, and say on standard error what it holds."""
        folder = Path(self.filename).absolute().parent if self.filename else Path.cwd()
        files = {
            relative_name(path, folder): self._entries(path, places)
            for path, places in self._found.items()
        }
        text = written(files)
        if self.filename:
            place = Path(self.filename).absolute()
            place.parent.mkdir(parents=True, exist_ok=True)
            draft = place.with_name(f"{place.name}.{os.getpid()}")
            draft.write_text(text, encoding="utf-8")
            draft.replace(place)
        if not self.filename or self.options.tee:
            sys.stdout.buffer.write(text.encode())
        total = sum(map(len, self._found.values()))
        said = f"baseline: {counted(total, 'finding')} in {counted(len(files), 'file')}"
        if self._others:
            codes = ", ".join(f"{code} ({count})" for code, count in sorted(self._others.items()))
            said += f"; not in it, since no findings of TQ rules: {codes}"
        print(said, file=sys.stderr)

    def _entries(self, path: str, places: list[tuple[str, int]]) -> Counter[Entry]:
        lines = self._sources.lines(path)
        tree = ast.parse("".join(lines))
        scopes = Scopes(tree)
        return Counter(entry_of(code, line, lines, scopes) for code, line in places)
