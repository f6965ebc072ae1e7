"""Temporary projects, and the real flake8 in them."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from flake8.main import cli

_FINDING = re.compile(r"(?P<path>[^:\n]+):(?P<line>\d+):(?P<column>\d+): (?P<code>[A-Z]+\d+) ")

_STARTING = """
import multiprocessing, sys
from flake8.main.cli import main
multiprocessing.set_start_method({!r})
sys.exit(main(sys.argv[1:]))
"""


class Found(NamedTuple):
    """A finding as flake8 prints it; ``path`` is as given, ``line`` counts from 1."""

    path: str
    line: int
    code: str


class Run(NamedTuple):
    """What a run of flake8 left behind."""

    status: int
    output: str
    errors: str

    @property
    def findings(self) -> list[Found]:
        """All findings, of other plugins too, in the order of the output."""
        return [
            Found(match["path"].removeprefix("./"), int(match["line"]), match["code"])
            for match in map(_FINDING.match, self.output.splitlines())
            if match is not None
        ]

    @property
    def codes(self) -> list[str]:
        """The codes of the findings, in the order of the output."""
        return [found.code for found in self.findings]

    @property
    def ours(self) -> list[str]:
        """The codes that begin with ``TQ``."""
        return [code for code in self.codes if code.startswith("TQ")]


class Project:
    """A folder with its own configuration, in which flake8 runs."""

    def __init__(self, root: Path, read_output: Callable[[], tuple[str, str]]) -> None:
        self.root = root
        self._read_output = read_output

    def write(self, path: str, text: str | bytes) -> Path:
        """Write a file below the root; text as UTF-8 with its line ends as they are."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def configure(self, text: str, *, file: str = "setup.cfg") -> None:
        """Write a ``[flake8]`` section; each line of ``text`` is one option."""
        self.write(file, f"[flake8]\n{text}\n")

    def flake8(self, *arguments: str) -> Run:
        """Run flake8 in this process, from its command line to its output."""
        self._read_output()
        try:
            status = cli.main(["-j1", *arguments])
        except SystemExit as stop:
            status = stop.code if isinstance(stop.code, int) else 1
        return Run(status, *self._read_output())

    def flake8_process(
        self, *arguments: str, stdin: bytes = b"", start: str = "", python: Sequence[str] = ()
    ) -> Run:
        """Run flake8 as a process of its own; ``start`` says how it starts others.

        ``python`` are options of the interpreter.
        """
        command = ["-m", "flake8"]
        if start:
            command = ["-c", _STARTING.format(start)]
        done = subprocess.run(
            [sys.executable, *python, *command, *arguments],
            cwd=self.root,
            input=stdin,
            capture_output=True,
            check=False,
            timeout=120,
        )
        return Run(done.returncode, done.stdout.decode(), done.stderr.decode())
