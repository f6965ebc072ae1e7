"""Tests that tell one long story, and say so."""

from __future__ import annotations

import re

from flake8_testquality.facts import words
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.patterns import regex

_WORDS = frozenset(
    "workflow roundtrip roundtrips scenario walkthrough story lifecycle crud smoke".split()
)
_DOCUMENTS = frozenset("tutorial quickstart doctest doctests readme walkthrough".split())
_PHRASES = (
    "end_to_end",
    "endtoend",
    "_e2e",
    "round_trip",
    "state_machine",
    "walk_through",
    "life_cycle",
)
_SPOKEN = regex(
    r"\b(?:workflow|end[ -]to[ -]end|walk[ -]?through|life[ -]?cycle|following steps)\b",
    re.IGNORECASE,
)
_PROMPT = regex(r"^\s*>>> ", re.MULTILINE)
_STEP = regex(r"^\s*(?:[-*] +)?\d+[.)]\s", re.MULTILINE)
_FEW = 3


def tells_a_story(test: TestFunction) -> bool:
    """Say whether the name or the docstring of a test announces steps that build on each other.

    The docstring does so by a word such as ``lifecycle``, by a numbered list of steps,
    or by the prompts of a session.
    """
    if any(phrase in test.name.lower() for phrase in _PHRASES):
        return True
    if not _WORDS.isdisjoint(words.split(test.name)) or follows_a_document(test):
        return True
    text = test.docstring
    if not text:
        return False
    return _SPOKEN.search(text) is not None or len(_STEP.findall(text)) >= _FEW


def follows_a_document(test: TestFunction) -> bool:
    """Say whether a test walks through what a document shows, by its name or its docstring."""
    if not _DOCUMENTS.isdisjoint(words.split(test.name)):
        return True
    text = test.docstring
    return text is not None and ">>> " in text and len(_PROMPT.findall(text)) >= _FEW
