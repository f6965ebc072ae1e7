"""The source lines that findings stand on."""

from __future__ import annotations

import argparse

from flake8.processor import FileProcessor


class Sources:
    """Lines of the reviewed files, decoded as flake8 decodes them; of standard input too."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options
        names = getattr(options, "filenames", None) or []
        self._stdin = options.stdin_display_name if "-" in names else None
        # Findings come file by file, so that one file is enough to remember.
        self._path: str | None = None
        self._lines: list[str] = []

    def lines(self, path: str) -> list[str]:
        """Return all lines of a file, none when it cannot be read."""
        if path != self._path:
            self._path, self._lines = path, self._read(path)
        return self._lines

    def line(self, path: str, number: int) -> str:
        """Return the code of one line, counted from 1, ``""`` when it has none."""
        lines = self.lines(path)
        found = lines[number - 1].rstrip() if 0 < number <= len(lines) else ""
        return "" if found.lstrip().startswith("#") else found

    def _read(self, path: str) -> list[str]:
        try:
            read: list[str] = FileProcessor(
                "-" if path == self._stdin else path, self._options
            ).lines
        except OSError:
            return []
        return read
