"""The two ``flake8.report`` plugins: the review, and the writer of baselines.

flake8 loads all formatters at every start, so what only one of them needs is
imported where it is used.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path

from flake8.exceptions import ExecutionError
from flake8.formatting.base import BaseFormatter
from flake8.violation import Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flake8_testquality.baseline import Entry
    from flake8_testquality.reports.review import Found


class _PageFormatter(BaseFormatter):  # type: ignore[misc]
    """Gathers first, and then writes one whole page."""

    def after_init(self) -> None:
        """Prepare to gather."""
        from flake8_testquality.reports.sources import Sources

        self._sources = Sources(self.options)

    def start(self) -> None:
        """Open nothing: an old page stays until the new one is whole."""

    def publish(self, text: str) -> None:
        """Write the page to the output file, to standard output, or to both.

        Raises ``ExecutionError``, flake8's own, when the output file cannot be written.
        """
        if self.filename:
            try:
                _replace(Path(self.filename), text)
            except OSError as error:
                raise ExecutionError(f"--output-file cannot be written: {error}") from None
        if not self.filename or self.options.tee:
            sys.stdout.buffer.write(text.encode())

    def _write(self, output: str) -> None:
        """Put what flake8 adds, statistics and benchmarks, beside the page, not into it."""
        print(output, file=sys.stderr)


class ReviewFormatter(_PageFormatter):
    """``--format=tq-review``: the findings under the ten points of a review."""

    def after_init(self) -> None:
        """Prepare to gather."""
        super().after_init()
        self._found: list[Found] = []
        self._reviewed: list[str] = []
        # Colour is for people at a terminal, and not for those who said no.
        if self.filename or (self.options.color == "auto" and os.environ.get("NO_COLOR")):
            self.color = False

    def beginning(self, filename: str) -> None:
        """Count a file as reviewed."""
        self._reviewed.append(printable(filename))

    def handle(self, error: Violation) -> None:
        """Keep one finding."""
        from flake8_testquality.reports.review import Found

        source = self._sources.line(error.filename, error.line_number)
        self._found.append(
            Found(
                printable(error.filename), error.line_number, error.column_number,
                error.code, printable(error.text or ""), printable(source.expandtabs(4)),
            )
        )  # fmt: skip

    def stop(self) -> None:
        """Write the review."""
        from flake8_testquality.reports.review import Review

        review = Review(self._found, self._reviewed)
        kind = getattr(self.options, "tq_review_format", "text")
        if kind == "html":
            from flake8_testquality.reports.html import as_html

            text = as_html(review)
        elif kind == "markdown":
            from flake8_testquality.reports.markdown import as_markdown

            text = as_markdown(review)
        else:
            from flake8_testquality.reports.text import as_text

            text = as_text(review, colour=self.color)
        self.publish(f"{text}\n")


class BaselineFormatter(_PageFormatter):
    """``--format=tq-baseline``: the present TQ findings, to be hidden from now on."""

    def after_init(self) -> None:
        """Prepare to gather."""
        super().after_init()
        self._found: dict[str, list[tuple[str, int]]] = {}
        self._others: Counter[str] = Counter()

    def handle(self, error: Violation) -> None:
        """Keep one finding; a rule that failed is no fault of the code."""
        if error.code.startswith("TQ") and not error.code.endswith("00"):
            place = (error.code, error.line_number)
            self._found.setdefault(error.filename, []).append(place)
        else:
            self._others[error.code] += 1

    def stop(self) -> None:
        """Write the baseline, and say on standard error what it holds."""
        from flake8_testquality.baseline import relative_name, written
        from flake8_testquality.reports.review import counted

        folder = Path(self.filename).absolute().parent if self.filename else Path.cwd()
        files = {
            relative_name(path, folder): self._entries(path, places)
            for path, places in self._found.items()
        }
        self.publish(written(files))
        total = sum(map(len, self._found.values()))
        said = f"baseline: {counted(total, 'finding')} in {counted(len(files), 'file')}"
        if self._others:
            codes = ", ".join(f"{code} ({count})" for code, count in sorted(self._others.items()))
            said += f"; not in it, since no findings of TQ rules: {codes}"
        print(said, file=sys.stderr)

    def _entries(self, path: str, places: list[tuple[str, int]]) -> Counter[Entry]:
        import ast

        from flake8_testquality.baseline import Scopes, entry_of
        from flake8_testquality.trees import tree_of

        lines = self._sources.lines(path)
        # There is none when the file was changed since it was checked.
        scopes = Scopes(tree_of("".join(lines)) or ast.Module([], []))
        return Counter(entry_of(code, line, lines, scopes) for code, line in places)


def _replace(place: Path, text: str) -> None:
    """Replace a file as a whole, or write to a pipe or a device."""
    place.parent.mkdir(parents=True, exist_ok=True)
    if place.exists() and not place.is_file():
        place.write_text(text, encoding="utf-8")
        return
    real = Path(os.path.realpath(place))
    draft = real.with_name(f"{real.name}.{os.getpid()}")
    try:
        draft.write_text(text, encoding="utf-8")
        draft.replace(real)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def printable(text: str) -> str:
    """Return a text with escapes in place of what steers terminals or cannot be encoded."""
    if text.isprintable():
        return text
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode()
        for letter in text
    )
