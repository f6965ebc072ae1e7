"""Run the real flake8 over a path and read its findings back."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass

_FORMAT = "%(path)s\t%(row)d\t%(col)d\t%(code)s\t%(text)s"
_BROKEN = ("E902", "E999")
# Everything flake8 itself reports, except E9: a file that cannot be read or
# parsed has no findings, and the reader of the numbers has to know that.
_FLAKE8_OWN = "E1,E2,E3,E4,E5,E7,W,F,C"


class Flake8Failed(Exception):
    """flake8 ended with an error of its own; the text is what it said."""


@dataclass(frozen=True, order=True)
class Finding:
    """One line of flake8's output; ``line`` and ``column`` count from 1."""

    path: str
    line: int
    column: int
    code: str
    message: str


@dataclass(frozen=True)
class Report:
    """What one flake8 run said: TQ findings, and files it could not parse."""

    findings: tuple[Finding, ...]
    broken: tuple[Finding, ...]


def run_flake8(path: str, codes: Sequence[str], extra: Sequence[str] = ()) -> Report:
    """Return the TQ findings of ``path``, sorted by file and line.

    ``codes`` are codes or prefixes for ``--select``; with none of them only
    the rules that are on by default run. ``extra`` is passed to flake8 as is.
    Raises ``Flake8Failed`` when flake8 does not finish.
    """
    if codes:
        chosen = ["--select", ",".join([*codes, *_BROKEN])]
    else:
        chosen = ["--extend-ignore", _FLAKE8_OWN]
    command = [sys.executable, "-m", "flake8", "--isolated", "-j2"]
    command += [*chosen, "--format", _FORMAT, *extra, path]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8:backslashreplace"}
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", env=environment, check=False
    )
    # Status 1 means findings, or a traceback and no findings. Warnings about the
    # reviewed source (an invalid escape, say) also stand in stderr: no failure.
    if done.returncode not in (0, 1) or (done.returncode and not done.stdout):
        raise Flake8Failed(done.stderr or f"flake8 ended with status {done.returncode}")
    return _parse(done.stdout)


def _parse(output: str) -> Report:
    """Split flake8's output; a line that is no finding raises ``Flake8Failed``."""
    findings: list[Finding] = []
    broken: list[Finding] = []
    # Not splitlines(): it also cuts at form feeds and other separators that a
    # message may quote from the source.
    for text in output.split("\n"):
        if not text:
            continue
        fields = text.split("\t", 4)
        if len(fields) != 5:
            raise Flake8Failed(f"unexpected output: {text}")
        path, line, column, code, message = fields
        finding = Finding(path, int(line), int(column), code, message)
        if code in _BROKEN:
            broken.append(finding)
        elif code.startswith("TQ"):
            findings.append(finding)
    return Report(tuple(sorted(findings)), tuple(sorted(broken)))
