"""Modules of a suite as text, and longer modules made from them."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sources import parse_source, read_source

_STRING = re.compile(r"[^\W\d]*(?P<quote>'''|\"\"\"|'|\")")


@dataclass(frozen=True)
class Source:
    """A module that parses."""

    filename: str
    text: str
    lines: list[str]


def read_sources(filenames: Sequence[str]) -> list[Source]:
    """Return the modules among ``filenames`` that can be read and parsed."""
    texts = ((name, read_source(Path(name))) for name in filenames)
    return [
        _source(name, text)
        for name, text in texts
        if text is not None and parse_source(text) is not None
    ]


def _source(filename: str, text: str) -> Source:
    # Cut at \n only, as flake8 does; splitlines() also cuts at form feeds.
    lines = [f"{line}\n" for line in text.split("\n")]
    return Source(filename, text, lines[:-1] if text.endswith("\n") else lines)


def edited(source: Source) -> Source:
    """Return a module with one more line, a comment, as in an editor before it is saved."""
    end = "" if source.text.endswith("\n") else "\n"
    return _source(source.filename, f"{source.text}{end}# edited\n")


def tree_of(source: Source) -> ast.Module:
    """Return a new tree of a module."""
    tree = parse_source(source.text)
    if tree is None:
        raise ValueError(f"{source.filename} does not parse")
    return tree


def in_groups(sources: Sequence[Source], size: int, total: int) -> list[list[Source]]:
    """Group modules so that each group has about ``size`` lines.

    Modules longer than ``size`` are left out; no more groups are made once they
    hold ``total`` lines together.
    """
    groups: list[list[Source]] = [[]]
    in_group = taken = 0
    for source in sources:
        length = len(source.lines)
        if not 0 < length <= size or taken >= total:
            continue
        if groups[-1] and in_group + length > size * 1.1:
            groups.append([])
            in_group = 0
        groups[-1].append(source)
        in_group += length
        taken += length
    return [group for group in groups if group]


def joined(sources: Sequence[Source]) -> Source:
    """Return all modules as one, without their ``__future__`` imports."""
    first = Path(sources[0].filename)
    text = "".join(line for each in sources for line in _without_future(each))
    return _source(str(first.with_name("test_joined.py")), text)


def _without_future(source: Source) -> Iterator[str]:
    dropped: set[int] = set()
    for node in tree_of(source).body:
        if isinstance(node, ast.ImportFrom) and node.module == "__future__":
            dropped.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    for number, line in enumerate(source.lines, start=1):
        if number not in dropped:
            yield line if line.endswith("\n") else f"{line}\n"


def copies(source: Source, count: int) -> list[Source]:
    """Return ``count`` copies that can stand in one module.

    The names of its functions and classes and the ends of its strings carry the
    copy's number, so that the copies neither hide nor repeat each other.
    """
    names = {
        node.name
        for node in tree_of(source).body
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
    }
    pieces = _pieces(source.text, names)
    return [
        _source(source.filename, f"{number}".join(pieces))
        for number in range(100, 100 + count)
    ]


def _pieces(text: str, names: set[str]) -> list[str]:
    """Cut a module where a copy's number goes."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    pieces: list[str] = []
    done = 0
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        end = starts[token.end[0] - 1] + token.end[1]
        if token.type == tokenize.STRING:
            opening = _STRING.match(token.string)
            end -= len(opening["quote"]) if opening else 0
        elif token.type != tokenize.NAME or token.string not in names:
            continue
        pieces.append(text[done:end])
        done = end
    return [*pieces, text[done:]]
