"""The baseline: findings of the day a suite adopted the rules, hidden until their code changes."""

from __future__ import annotations

import ast
import itertools
import json
import os
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from flake8_testquality.facts.extents import is_text
from flake8_testquality.facts.source import first_line
from flake8_testquality.facts.words import shortened
from flake8_testquality.handover import Report
from flake8_testquality.options import Refused

VERSION = 1

# How much of a missing file's entries must stand in a file that takes them over.
_SHARE = 0.7
# So many different lines identify a file; with fewer its base name has to be the same.
_LINES = 3


class Entry(NamedTuple):
    """What a finding is known by: not its line number, which any edit above it changes.

    A finding about the whole module stands on line 1, whatever that holds: a licence, a
    docstring, nothing. Only code on line 1 is taken for what the finding is about.
    """

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
        self._missing: dict[str, set[str]] | None = None
        self._known: tuple[str, Counter[Entry]] = ("", Counter())
        self._scopes: tuple[ast.AST, Scopes] | None = None

    @classmethod
    def at(cls, name: str, *, strict: bool) -> Baseline:
        """Read the baseline that the user named, relative to here or to a folder above.

        Raises ``Refused``, when it is strict also for files that are gone.
        """
        here = Path.cwd()
        places = (folder / name for folder in (here, *here.parents))
        # Unlike ``Path.exists`` this says no to a name that is too long.
        found = cls.read(next(filter(os.path.exists, places), here / name))
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
            content = json.loads(text, object_pairs_hook=_object)
        except (ValueError, RecursionError) as error:
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
        if not ordered or not entries:
            return ordered, Counter(entries)
        if self._scopes is None or self._scopes[0] is not tree:
            self._scopes = (tree, Scopes(tree))
        scopes = self._scopes[1]
        left = Counter(entries)
        new: list[Report] = []
        for report in ordered:
            entry = entry_of(report[2].partition(" ")[0], report[0], lines, scopes)
            if report[0] == 1 and not left[entry]:
                entry = _of_module(entry, left)
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
                line = f" (line '{shortened(entry.line, 60)}')" if entry.line else ""
                text = (
                    f"{entry.code} {self.place.name} lists {count} more{where} than there are"
                    f"{line}; take it out, or write the baseline anew"
                )
                yield 1, 0, text, type(None)

    def _entries_of(self, path: str, lines: Sequence[str], *, wanted: bool) -> Counter[Entry]:
        name = relative_name(path, self.place.parent)
        if name in self.files or not wanted:
            return self.files.get(name, Counter())
        # All points ask for the same file, one after the other.
        if self._known[0] != name:
            self._known = (name, self._followed(name, lines))
        return self._known[1]

    def _followed(self, name: str, lines: Sequence[str]) -> Counter[Entry]:
        """Return the entries of a file that was renamed to ``name``, found by its lines."""
        gone = self._gone()
        if not gone:
            return Counter()
        present = {evened(line) for line in lines}
        best: tuple[float, int, str] | None = None
        for old, wanted in gone.items():
            share = len(wanted & present) / len(wanted)
            same = _same_parts(old, name)
            if share >= _SHARE and (same or len(wanted) >= _LINES):
                best = max(best or (0.0, 0, ""), (share, same, old))
        return self.files[best[2]] if best else Counter()

    def _gone(self) -> dict[str, set[str]]:
        """Return the lines that files had with findings in them, of files that are gone."""
        if self._missing is None:
            folder = self.place.parent
            self._missing = {
                name: {entry.line for entry in entries}
                for name, entries in self.files.items()
                if entries and not os.path.exists(folder / name)
            }
        return self._missing


def _of_module(entry: Entry, left: Counter[Entry]) -> Entry:
    """Return the entry of a finding about the module whose first line is another one now."""
    for other in left:
        same = (other.code, other.scope) == (entry.code, "") == (entry.code, entry.scope)
        if same and not (other.line and entry.line) and left[other]:
            return other
    return entry


def _same_parts(one: str, other: str) -> int:
    """Return how many last parts two paths have in common."""
    pairs = zip(reversed(one.split("/")), reversed(other.split("/")), strict=False)
    return sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs))


class Scopes:
    """Which classes and functions stand around a line."""

    def __init__(self, tree: ast.AST) -> None:
        self._names: dict[int, str] = {}
        begin = next(ast.iter_child_nodes(tree), None)
        #: Whether line 1 holds code: no comment, no docstring.
        self.starts_with_code = (
            isinstance(begin, ast.stmt) and begin.lineno == 1 and not is_text(begin)
        )
        stack: list[tuple[ast.AST, str]] = [(tree, "")]
        # Outer definitions are taken from the stack before inner ones, which then win.
        while stack:
            node, outer = stack.pop()
            for child in ast.iter_child_nodes(node):
                name = outer
                if isinstance(child, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
                    name = f"{outer}.{child.name}" if outer else child.name
                    first = first_line(child)
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
    if line == 1 and not scopes.starts_with_code:
        text = ""
    return Entry(code, scopes.around(line), evened(text))


def evened(line: str) -> str:
    """Return a line with every run of white space as one blank, and none at its ends."""
    return " ".join(line.split())


def relative_name(path: str, folder: Path) -> str:
    """Return a path relative to ``folder``, with ``/`` on every system."""
    name = _relative(os.path.abspath(path), str(folder))
    if name.startswith(".."):
        # The checkout may be known by two names, one of them a link. The file itself stays
        # as it is: build systems link single files into a sandbox.
        parent, base = os.path.split(os.path.abspath(path))
        real = _relative(os.path.join(os.path.realpath(parent), base), os.path.realpath(folder))
        name = min(name, real, key=lambda each: each.count("../"))
    return name


def _relative(path: str, folder: str) -> str:
    try:
        return os.path.relpath(path, folder).replace(os.sep, "/")
    except ValueError:  # on another drive of Windows
        return path.replace(os.sep, "/")


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
    text = json.dumps(value, ensure_ascii=False)
    # Names of files may hold bytes that are no text, and lines what breaks lines elsewhere.
    return text if text.isprintable() else json.dumps(value)


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Make a dictionary; a name that stands there twice is the trace of a merge."""
    made = dict(pairs)
    if len(made) < len(pairs):
        names = [name for name, _ in pairs]
        raise ValueError(f"{max(names, key=names.count)!r} stands there twice")
    return made


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
    return {name: _entries(name, rows, place) for name, rows in files.items()}


def _entries(name: str, rows: object, place: Path) -> Counter[Entry]:
    entries: Counter[Entry] = Counter()
    for row in rows if isinstance(rows, list) else [rows]:
        if isinstance(row, dict):
            count = row.get("count", 1)
            entry = Entry(row.get("code", 0), row.get("in", 0), row.get("line", 0))
            if isinstance(count, int) and count > 0 and all(isinstance(x, str) for x in entry):
                if entry not in entries:
                    entries[entry] = count
                    continue
        raise _refused(f"{place} is no baseline: wrong entry for {name}: {row!r}")
    return entries
