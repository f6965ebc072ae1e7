"""The text of a file: lines, tokens and comments, read only when asked for."""

from __future__ import annotations

import tokenize
from collections.abc import Sequence
from functools import cached_property


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
    def comments(self) -> dict[int, str]:
        """Comments by their line, counted from 1, with the ``#``."""
        if not any("#" in line for line in self.lines):
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

    def has(self, text: str) -> bool:
        """Say whether any line holds ``text``."""
        return any(text in line for line in self.lines)
