"""The text of a file: lines, tokens, comments and logical lines, read only when asked for.

The only door to pycodestyle.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import inspect
import tokenize
from collections.abc import Callable, Collection, Sequence
from functools import cache, cached_property
from typing import Any, NamedTuple

#: Which of pycodestyle's checks knows a code; older versions had another one for E226.
_CHECKS = {
    "E121": ("continued_indentation",),
    "E123": ("continued_indentation",),
    "E126": ("continued_indentation",),
    "E133": ("continued_indentation",),
    "E226": ("missing_whitespace_around_operator", "missing_whitespace"),
    "E241": ("whitespace_around_comma",),
    "E242": ("whitespace_around_comma",),
    "E704": ("compound_statements",),
    "W503": ("break_before_binary_operator",),
    "W504": ("break_after_binary_operator",),
}


_LAYOUT = frozenset({tokenize.NL, tokenize.NEWLINE, tokenize.COMMENT, tokenize.ENDMARKER})
_CLOSING = frozenset(")]}")


class Place(NamedTuple):
    """A character of a file: ``row`` counts from 1, ``column`` from 0."""

    row: int
    column: int


class LogicalLine:
    """A statement, or the head of a block, as flake8 hands it to pycodestyle's checks.

    The rows of its tokens count from 1 at its own first line, which is line
    ``first`` of the file.
    """

    def __init__(
        self, tokens: list[tokenize.TokenInfo], lines: list[str], first: int
    ) -> None:
        self.tokens = tokens
        self.lines = lines
        self.first = first

    @cached_property
    def _built(self) -> tuple[str, list[tuple[int, tuple[int, int]]]]:
        from flake8.processor import FileProcessor

        options = argparse.Namespace(
            hang_closing=False, indent_size=4, max_line_length=79, max_doc_length=None, verbose=0
        )
        processor = FileProcessor("-", options, list(self.lines))
        processor.tokens = self.tokens
        _, text, mapping = processor.build_logical_line_tokens()
        return "".join(text), mapping

    @property
    def _tail(self) -> str:
        for token in reversed(self.tokens):
            if token.string.strip() and token.type != tokenize.COMMENT:
                return token.string
        return ""

    @property
    def text(self) -> str:
        """The code on one line, strings crossed out, comments left out."""
        return self._built[0]

    def place(self, offset: int) -> Place:
        """Return the place of a character of ``text``."""
        for end, (row, column) in self._built[1]:
            if offset <= end:
                return Place(row + self.first - 1, column + offset - end)
        return Place(self.first, 0)

    def offsets_found(self, text: str, codes: Collection[str]) -> list[int]:
        """Return the offsets at which a check reports ``codes`` in a text like ``text``."""
        return [offset for offset in self._found(codes, logical_line=text) if offset >= 0]

    def found(
        self,
        codes: Collection[str],
        *,
        tokens: Sequence[tokenize.TokenInfo] | None = None,
        indent_size: int = 4,
        hang_closing: bool = False,
    ) -> list[Place]:
        """Return the places where pycodestyle reports ``codes``, all of the same check."""
        line = self.lines[0]
        indent = line[: len(line) - len(line.lstrip())]
        reported = self._found(
            codes,
            # Checks that get tokens look at the end of the text at most.
            logical_line=self._tail if _reads_tokens(codes) else self.text,
            tokens=self.tokens if tokens is None else tokens,
            indent_level=len(indent.expandtabs(8)),
            indent_char="\t" if indent.startswith("\t") else " ",
            indent_size=indent_size,
            hang_closing=hang_closing,
        )
        return [
            self.place(where)
            if isinstance(where, int)
            else Place(where[0] + self.first - 1, where[1])
            for where in reported
        ]

    def _found(self, codes: Collection[str], **state: Any) -> list[Any]:
        check, parameters = _check(next(iter(codes)))
        state.update(noqa=False, verbose=0)
        if check is None or not parameters <= state.keys():
            # pycodestyle moved on: what it would say is unknown.
            return []
        arguments = {name: state[name] for name in parameters}
        return [where for where, text in check(**arguments) if text[:4] in codes]


def _reads_tokens(codes: Collection[str]) -> bool:
    return "tokens" in _check(next(iter(codes)))[1]


@cache
def _check(code: str) -> tuple[Callable[..., Any] | None, frozenset[str]]:
    """Return pycodestyle's check for a code, and the names of its parameters."""
    pycodestyle = importlib.import_module("pycodestyle")
    for name in _CHECKS[code]:
        check = getattr(pycodestyle, name, None)
        if check is not None:
            return check, frozenset(inspect.signature(check).parameters)
    return None, frozenset()


class Source:
    """Lines as flake8 read them, each with its line end."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines

    @cached_property
    def tokens(self) -> tuple[tokenize.TokenInfo, ...]:
        """All tokens; none when the tokenizer cannot read what the parser could."""
        lines = iter(self.lines)
        try:
            return tuple(tokenize.generate_tokens(lambda: next(lines, "")))
        except (tokenize.TokenError, SyntaxError):
            return ()

    @cached_property
    def text(self) -> str:
        """All lines in one piece."""
        return "".join(self.lines)

    def logical_line(self, first: int, last: int, *, opens_block: bool) -> LogicalLine | None:
        """Return the logical line that begins on line ``first`` and ends by line ``last``.

        ``opens_block`` says that it is the first one of an indented block.
        ``None`` when it cannot be read apart from the rest of the file.
        """
        lines = list(self.lines[first - 1 : last])
        readline = iter(lines)
        tokens = []
        try:
            for token in tokenize.generate_tokens(lambda: next(readline, "")):
                # Cut out of its file, every line that is indented seems to open a block.
                if token.type != tokenize.INDENT or opens_block:
                    tokens.append(token)
                if token.type == tokenize.NEWLINE:
                    return LogicalLine(tokens, lines, first)
        except (tokenize.TokenError, SyntaxError):
            pass
        return None

    @cached_property
    def comments(self) -> dict[int, str]:
        """Comments by their line, counted from 1, with the ``#``."""
        if "#" not in self.text:
            return {}
        return {
            token.start[0]: token.string
            for token in self.tokens
            if token.type == tokenize.COMMENT
        }

    def line(self, number: int) -> str:
        """Return a line, counted from 1, without its line end; ``""`` past the end."""
        if 0 < number <= len(self.lines):
            return self.lines[number - 1].rstrip("\r\n")
        return ""

    def comment(self, number: int) -> str:
        """Return the comment of a line, counted from 1, with the ``#``; ``""`` for none."""
        text = self.line(number).strip()
        if "#" not in text or text.startswith("#"):
            return text if text.startswith("#") else ""
        # Only a line that may hold a ``#`` in a string is worth all tokens.
        has_a_string = '"' in text or "'" in text
        if has_a_string:
            return self.comments.get(number, "").rstrip()
        return text[text.index("#") :]

    def is_comment(self, number: int) -> bool:
        """Say whether a line, counted from 1, holds nothing but a comment."""
        return self.line(number).lstrip().startswith("#")

    def comments_within(self, first: int, last: int) -> str:
        """Return the comments of some lines, counted from 1, as one text in lower case."""
        found = filter(None, map(self.comment, range(first, last + 1)))
        return " ".join([text.lstrip("#!: ") for text in found]).lower()

    def silences(self, number: int, *codes: str) -> bool:
        """Say whether a ``noqa`` on a line answers one of these remarks of other linters."""
        if "noqa" not in self.line(number).lower():
            return False
        _, _, answered = self.comments_within(number, number).partition("noqa")
        return any(code.lower() in answered for code in codes)

    def comment_above(self, number: int) -> str:
        """Return the block of comment lines that ends right above a line, in lower case."""
        return self.comments_within(self.first_comment_above(number), number - 1)

    def first_comment_above(self, number: int) -> int:
        """Return the line where that block begins, the line itself if there is none."""
        while self.is_comment(number - 1):
            number -= 1
        return number

    def is_explained(
        self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    ) -> bool:
        """Say whether a comment stands right above a definition, or at the head of its body."""
        above = first_line(node) - 1
        # From the line before the first statement to the one before the third.
        head = range(node.body[0].lineno - 1, node.body[min(2, len(node.body) - 1)].lineno)
        return any(map(self.is_comment, (above, *head)))

    def written(self, node: ast.expr | ast.stmt) -> str:
        """Return the text of a node as it stands."""
        last = node.end_lineno or node.lineno
        lines = [line.encode("utf-8") for line in self.lines[node.lineno - 1 : last]]
        if not lines:
            return ""
        lines[-1] = lines[-1][: node.end_col_offset]
        lines[0] = lines[0][node.col_offset :]
        return b"".join(lines).decode("utf-8", "replace")

    def spelling(self, node: ast.expr | ast.stmt) -> str:
        """Return the text of a node, apart from its layout and the kind of its quotes.

        Equal code that is spelled in two ways, ``a[:]`` and ``a[::]``, is not an accident.
        """
        rest = iter(self.written(node).splitlines(keepends=True))
        found: list[str] = []
        try:
            for token in tokenize.generate_tokens(lambda: next(rest, "")):
                if token.type in _LAYOUT:
                    continue
                if token.string in _CLOSING and found and found[-1] == ",":
                    found.pop()
                found.append(token.string.replace('"', "'"))
        except (tokenize.TokenError, SyntaxError):
            pass
        return " ".join(found)

    def has(self, text: str) -> bool:
        """Say whether any line holds ``text``."""
        return text in self.text


def first_line(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> int:
    """Return the line of a definition, that of its first decorator if it has some."""
    return min([node.lineno, *(each.lineno for each in node.decorator_list)])
