"""The source lines that findings stand on."""

from __future__ import annotations

import argparse
import linecache

from flake8.utils import stdin_get_lines


class Sources:
    """Lines of the reviewed files; with standard input those that flake8 read there."""

    def __init__(self, options: argparse.Namespace) -> None:
        names = getattr(options, "filenames", None) or []
        self._stdin = options.stdin_display_name if "-" in names else None

    def lines(self, path: str) -> list[str]:
        """Return all lines of a file, none when it cannot be read."""
        if path == self._stdin:
            return list(stdin_get_lines())
        return linecache.getlines(path)

    def line(self, path: str, number: int) -> str:
        """Return the code of one line, counted from 1, ``""`` when it has none."""
        lines = self.lines(path)
        found = lines[number - 1].rstrip() if 0 < number <= len(lines) else ""
        return "" if found.lstrip().startswith("#") else found
