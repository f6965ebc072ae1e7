"""The baseline: findings of the day a suite adopted the rules, hidden until their code changes."""

from __future__ import annotations

import ast
import json
import os
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from flake8_testquality.settings import Refused

VERSION = 1

#: Line from 1, column from 0, text that begins with the code, type: as flake8 takes it.
Report = tuple[int, int, str, type[object]]

# How much of a missing file's entries must stand in a file that takes them over.
_SHARE = 0.7
# So many different lines identify a file; with fewer its base name has to be the same.
_LINES = 3


class Entry(NamedTuple):
    """What a finding is known by: not its line number, which any edit above it changes."""

    code: str
    #: Dotted names of the classes and functions around it, ``""`` for the module.
    scope: str
    #: The source line, white space evened out.
    line: str


class Baseline:
    """The known findings of all files, by path relative to the baseline's folder."""

    def __init__(self, place: Path, files: dict[str, Counter[Entry]]) -> None:
        self.place = place
        self.files = files
        self._missing: dict[str, Counter[Entry]] | None = None

    @classmethod
    def at(cls, name: str, *, strict: bool) -> Baseline:
        """Read the baseline that the user named, relative to here or to a folder above.

        Raises ``Refused``, when it is strict also for files that are gone.
        """
        here = Path.cwd()
        places = (folder / name for folder in (here, *here.parents))
        found = cls.read(next((place for place in places if place.exists()), here / name))
        if strict and (gone := found.gone()):
            raise _refused(
                f"{found.place} lists findings of files that do not exist any more"
                f" ({shortened(', '.join(gone), 200)}); write it anew"
            )
        return found

    @classmethod
    def read(cls, place: Path) -> Baseline:
        """Read a file that ``written`` made.

        Raises ``Refused`` when it is missing, broken or of a later version.
        """
        try:
            text = place.read_text(encoding="utf-8")
        except FileNotFoundError:
            raise _refused(
                f"{place} does not exist; write it with"
                f" --format=tq-baseline --output-file={place.name}"
            ) from None
        except (OSError, UnicodeDecodeError) as error:
            raise _refused(f"{place} cannot be read: {error}") from None
        try:
            content = json.loads(text)
        except ValueError as error:
            raise _refused(f"{place} is no baseline: {error}; write it anew") from None
        return cls(place, _files_of(content, place))

    def gone(self) -> list[str]:
        """Return the files that it names and that do not exist any more, sorted."""
        return sorted(self._gone())

    def remaining(
        self, path: str, lines: Sequence[str], tree: ast.AST, reports: Iterable[Report]
    ) -> tuple[list[Report], Counter[Entry]]:
        """Return the reports that are not known, and the entries that no report matched.

        Of equal findings the first ones are the known ones. ``path`` is absolute or
        relative to the working directory; ``lines`` are those of the source.
        """
        ordered = sorted(reports, key=lambda report: report[:2])
        entries = self._entries_of(path, lines, wanted=bool(ordered))
        if not entries:
            return ordered, Counter()
        scopes = Scopes(tree)
        left = Counter(entries)
        new: list[Report] = []
        for report in ordered:
            entry = entry_of(report[2].partition(" ")[0], report[0], lines, scopes)
            if left[entry] > 0:
                left[entry] -= 1
            else:
                new.append(report)
        return new, +left

    def stale(self, left: Counter[Entry], codes: Collection[str]) -> Iterator[Report]:
        """Yield a report for each entry of these codes that no finding matched."""
        for entry, count in sorted(left.items()):
            if entry.code in codes:
                where = f" in {entry.scope!r}" if entry.scope else ""
                text = (
                    f"{entry.code} {self.place.name} lists {count} more{where} than there are"
                    f" (line '{shortened(entry.line)}'); take it out, or write the baseline anew"
                )
                yield 1, 0, text, type(None)

    def _entries_of(
        self, path: str, lines: Sequence[str], *, wanted: bool
    ) -> Counter[Entry] | None:
        name = relative_name(path, self.place.parent)
        known = self.files.get(name)
        return known if known or not wanted else self._followed(name, lines)

    def _followed(self, name: str, lines: Sequence[str]) -> Counter[Entry] | None:
        """Return the entries of a file that was renamed to ``name``, found by its lines."""
        gone = self._gone()
        if not gone:
            return None
        present = {evened(line) for line in lines}
        best: tuple[float, str] | None = None
        for old, entries in gone.items():
            wanted = {entry.line for entry in entries}
            share = len(wanted & present) / len(wanted)
            same_name = old.rpartition("/")[2] == name.rpartition("/")[2]
            if share >= _SHARE and (same_name or len(wanted) >= _LINES):
                best = max(best or (0.0, ""), (share, old))
        return gone[best[1]] if best else None

    def _gone(self) -> dict[str, Counter[Entry]]:
        if self._missing is None:
            folder = self.place.parent
            self._missing = {
                name: entries
                for name, entries in self.files.items()
                if entries and not (folder / name).exists()
            }
        return self._missing


class Scopes:
    """Which classes and functions stand around a line."""

    def __init__(self, tree: ast.AST) -> None:
        self._names: dict[int, str] = {}
        stack: list[tuple[ast.AST, str]] = [(tree, "")]
        # Outer definitions are taken from the stack before inner ones, which then win.
        while stack:
            node, outer = stack.pop()
            for child in ast.iter_child_nodes(node):
                name = outer
                if isinstance(child, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
                    name = f"{outer}.{child.name}" if outer else child.name
                    first = min([child.lineno, *(item.lineno for item in child.decorator_list)])
                    lines = range(first, (child.end_lineno or first) + 1)
                    self._names.update(dict.fromkeys(lines, name))
                if isinstance(child, (ast.stmt, ast.ExceptHandler, ast.match_case)):
                    stack.append((child, name))

    def around(self, line: int) -> str:
        """Return the dotted name of the innermost one, ``""`` outside of all."""
        return self._names.get(line, "")


def _refused(text: str) -> Refused:
    return Refused(f"argument --tq-baseline: {text}")


def entry_of(code: str, line: int, lines: Sequence[str], scopes: Scopes) -> Entry:
    """Return what a finding is known by; ``line`` counts from 1."""
    text = lines[line - 1] if 0 < line <= len(lines) else ""
    return Entry(code, scopes.around(line), evened(text))


def evened(line: str) -> str:
    """Return a line with every run of white space as one blank, and none at its ends."""
    return " ".join(line.split())


def relative_name(path: str, folder: Path) -> str:
    """Return a path relative to ``folder``, with ``/`` on every system."""
    absolute = os.path.abspath(path)
    try:
        absolute = os.path.relpath(absolute, folder)
    except ValueError:  # on another drive of Windows
        pass
    return absolute.replace(os.sep, "/")


def written(files: dict[str, Counter[Entry]]) -> str:
    """Return a baseline as text: sorted, one entry a line, so that diffs stay small."""
    parts = ["{", f' "version": {VERSION},', ' "files": {']
    named = [(name, entries) for name, entries in sorted(files.items()) if entries]
    for number, (name, entries) in enumerate(named, start=1):
        parts.append(f"  {_json(name)}: [")
        rows = [_row(entry, count) for entry, count in sorted(entries.items())]
        parts += [f"   {row}," for row in rows[:-1]] + [f"   {rows[-1]}"]
        parts.append("  ]," if number < len(named) else "  ]")
    return "\n".join([*parts, " }", "}"]) + "\n"


def _row(entry: Entry, count: int) -> str:
    row: dict[str, str | int] = {"code": entry.code, "in": entry.scope, "line": entry.line}
    if count > 1:
        row["count"] = count
    return _json(row)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _files_of(content: object, place: Path) -> dict[str, Counter[Entry]]:
    version = content.get("version") if isinstance(content, dict) else None
    if isinstance(version, int) and version > VERSION:
        raise _refused(
            f"{place} has version {version}; this release of flake8-testquality reads"
            f" version {VERSION}: upgrade it, or write the baseline anew"
        )
    files = content.get("files") if isinstance(content, dict) and version == VERSION else None
    if not isinstance(files, dict):
        raise _refused(f'{place} is no baseline: no "version" and "files"; write it anew')
    return {name: Counter(dict(_entries(name, rows, place))) for name, rows in files.items()}


def _entries(name: str, rows: object, place: Path) -> Iterator[tuple[Entry, int]]:
    for row in rows if isinstance(rows, list) else [rows]:
        if isinstance(row, dict):
            count = row.get("count", 1)
            entry = Entry(row.get("code", 0), row.get("in", 0), row.get("line", 0))
            if isinstance(count, int) and count > 0 and all(isinstance(x, str) for x in entry):
                yield entry, count
                continue
        raise _refused(f"{place} is no baseline: wrong entry for {name}: {row!r}")


def shortened(text: str, longest: int = 60) -> str:
    """Return a text with its end left out when it is long."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
