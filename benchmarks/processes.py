"""Run a command and say what it cost."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


class CommandFailed(Exception):
    """A measured command ended with a status that was not expected."""


@dataclass(frozen=True)
class Cost:
    """What one process cost: user and system CPU seconds, wall seconds, and
    peak resident memory in the platform's unit of ``ru_maxrss``."""

    cpu: float
    wall: float
    peak: int


def measure(
    command: Sequence[str], folder: Path, accepted: Sequence[int], stdin: Path | None = None
) -> Cost:
    """Run ``command`` in ``folder`` with its standard output discarded.

    Its standard input is the file ``stdin``, or empty.

    Keep the calling process small: on Linux the peak of a child is never less
    than the memory of the process that started it.
    Raises ``CommandFailed`` when its exit status is not an ``accepted`` one.
    """
    with open(stdin or os.devnull, "rb") as text:
        started = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=folder,
            stdin=text,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        # wait4() gives the figures of this child alone, RUSAGE_CHILDREN a sum.
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in accepted:
        raise CommandFailed(f"status {process.returncode} from {command[:8]}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss)


def output_of(command: Sequence[str], folder: Path, accepted: Sequence[int]) -> str:
    """Run ``command`` in ``folder`` and return its standard output.

    Raises ``CommandFailed`` when its exit status is not an ``accepted`` one.
    """
    done = subprocess.run(
        command, cwd=folder, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode not in accepted:
        raise CommandFailed(f"status {done.returncode}: {done.stderr.strip()}")
    return done.stdout
