"""The excerpt of a review in the README is the output of the command above it."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).parents[2]
_OMISSION = "…"


def _stretches(lines: list[str]) -> list[str]:
    """Return the texts between lines that say that something is left out."""
    stretches: list[list[str]] = [[]]
    for line in lines:
        if line == _OMISSION:
            stretches.append([])
        else:
            stretches[-1].append(line)
    return ["\n".join(["", *stretch, ""]) for stretch in stretches if stretch]


def test_excerpt_stands_in_the_output() -> None:
    readme = (_ROOT / "README.md").read_text(encoding="utf-8")
    block = re.search(r"```text\n\$ flake8 (.*tq-review.*)\n((?:.*\n)+?)```\n", readme)
    assert block
    done = subprocess.run(
        [sys.executable, "-m", "flake8", *shlex.split(block[1])],
        cwd=_ROOT, capture_output=True, text=True, encoding="utf-8", check=False, timeout=120,
    )  # fmt: skip
    stretches = _stretches(block[2].splitlines())
    missing = [stretch for stretch in stretches if stretch not in f"\n{done.stdout}"]
    assert len(stretches) > 3
    assert missing == []
