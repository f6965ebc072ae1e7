"""Tests that tell one long story, and say so."""

from __future__ import annotations

import re

from flake8_testquality.facts import words
from flake8_testquality.facts.functions import TestFunction

_WORDS = frozenset(
    "workflow roundtrip roundtrips scenario walkthrough story lifecycle crud smoke".split()
)
_PHRASES = (
    "end_to_end",
    "endtoend",
    "_e2e",
    "round_trip",
    "state_machine",
    "walk_through",
    "life_cycle",
)
_SPOKEN = re.compile(
    r"\b(?:workflow|end[ -]to[ -]end|walk[ -]?through|life[ -]?cycle)\b", re.IGNORECASE
)
_STEP = re.compile(r"^\s*\d+[.)]\s", re.MULTILINE)
_FEW = 3


def tells_a_story(test: TestFunction) -> bool:
    """Say whether the name or the docstring of a test announces steps that build on each other.

    The docstring does so by a word such as ``lifecycle``, or by a numbered list of steps.
    """
    if any(phrase in test.name.lower() for phrase in _PHRASES):
        return True
    if not _WORDS.isdisjoint(words.split(test.name)):
        return True
    text = test.docstring
    if not text:
        return False
    return _SPOKEN.search(text) is not None or len(_STEP.findall(text)) >= _FEW
