"""Regular expressions that are compiled when they are first used."""

from __future__ import annotations

import re
from typing import Any

import pytest

from flake8_testquality.facts.patterns import regex


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give the expressions that were compiled, in their order."""
    texts: list[str] = []
    compile_now = re.compile

    def note(text: str, flags: int = 0) -> re.Pattern[str]:
        texts.append(text)
        return compile_now(text, flags)

    monkeypatch.setattr(re, "compile", note)
    return texts


def test_nothing_is_compiled_before_its_use(compiled: list[str]) -> None:
    regex("a+")
    assert compiled == []


def test_each_method_is_looked_up_once(compiled: list[str]) -> None:
    pattern = regex("a+")
    assert [bool(pattern.match(text)) for text in ("aa", "b", "ab")] == [True, False, True]
    assert compiled == ["a+"]


@pytest.mark.parametrize(("text", "subject"), [("x.y", "X\nY"), (b"x.y", b"X\nY")])
def test_flags_and_bytes(text: Any, subject: Any) -> None:
    assert regex(text, re.IGNORECASE | re.DOTALL).fullmatch(subject)
    assert not regex(text).fullmatch(subject)
