"""Examples in docstrings: cut out with the markers that say what is due where."""

from __future__ import annotations

import re
import textwrap
from typing import NamedTuple

_HEAD = re.compile(r"^(Bad|Good)(?: \((?P<path>[^)]+)\))?::$")
_MARKER = re.compile(r"#.*?\b(TQ\d{3}\b(?:\s*,\s*TQ\d{3}\b)*)")
_CODE = re.compile(r"TQ\d{3}")
# A rule about several modules shows them one after the other.
_FILE = re.compile(r"^# file: (\S+)$", re.MULTILINE)
# A rule about long files shows the beginning of one.
_REST = re.compile(r"^# … and (\d+) more lines$", re.MULTILINE)

#: Where an example lives unless its head names another path, as ``Bad (conftest.py)::``.
DEFAULT_PATH = "tests/test_example.py"


class Example(NamedTuple):
    """One block of code from a rule's documentation."""

    is_bad: bool
    path: str
    source: str

    @property
    def expected(self) -> list[tuple[int, str]]:
        """Pairs of line and code that the markers of the block name, sorted."""
        return marked(self.source)


def marked(source: str) -> list[tuple[int, str]]:
    """Return (line from 1, code) for each ``# TQ701`` or ``# TQ701, TQ702`` in a source."""
    found: list[tuple[int, str]] = []
    for number, line in enumerate(source.splitlines(), start=1):
        match = _MARKER.search(line)
        if match:
            found += [(number, code) for code in _CODE.findall(match.group(1))]
    return sorted(found)


def examples_of(documentation: str) -> list[Example]:
    """Return the Bad and Good blocks of a docstring, in their order."""
    found: list[Example] = []
    lines = documentation.splitlines()
    at = 0
    while at < len(lines):
        head = _HEAD.match(lines[at])
        at += 1
        if head is None:
            continue
        block: list[str] = []
        while at < len(lines) and (not lines[at].strip() or lines[at].startswith(" ")):
            block.append(lines[at])
            at += 1
        source = textwrap.dedent("\n".join(block)).strip("\n") + "\n"
        rest = _REST.search(source)
        if rest is not None:
            source += "\n" * int(rest.group(1))
        found.append(Example(head.group(1) == "Bad", head.group("path") or DEFAULT_PATH, source))
    return found


def files_of(source: str, path: str) -> dict[str, str]:
    """Return the files of an example by their paths: one, unless it says ``# file: a.py``.

    Each line keeps its number.
    """
    heads = list(_FILE.finditer(source))
    if not heads:
        return {path: source}
    ends = [head.start() for head in heads[1:]] + [len(source)]
    return {
        head[1]: "\n" * source.count("\n", 0, head.start()) + source[head.start() : end]
        for head, end in zip(heads, ends, strict=True)
    }


def text_of(documentation: str) -> str:
    """Return a docstring without its examples: title and reasons."""
    kept: list[str] = []
    inside = False
    for line in documentation.splitlines():
        if _HEAD.match(line):
            inside = True
        elif line.strip() and not line.startswith(" "):
            inside = False
        if not inside:
            kept.append(line)
    return "\n".join(kept).strip()
