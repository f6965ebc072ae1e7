"""TQ407: a method that repeats the name of its class."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from flake8_testquality.facts.functions import Function
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.words import split
from flake8_testquality.rule import Finding, at, rule

_LEAST_WORDS = 3
_ROLES = frozenset("test tests case cases base mixin py".split())


@rule(
    "TQ407",
    "{name!r} repeats {words!r} of the {where} {context!r}; leave these words out",
    on=Module,
    default=False,
)
def redundant_context(module: Module, _: Module) -> Iterator[Finding]:
    """A method does not repeat what its class or module already says.

    Reports print both names in one line, so the words that differ from those
    of the neighbours come too late. Three words in a row, or more, are
    reported.

    Bad::

        import unittest

        class ServerVolumeAttachmentTest(unittest.TestCase):
            def test_server_volume_attachment_is_listed(self):  # TQ407
                self.assertTrue(attachments())

    Good::

        import unittest

        class ServerVolumeAttachmentTest(unittest.TestCase):
            def test_is_listed(self):
                self.assertTrue(attachments())
    """
    stem = module.base_name.partition(".")[0]
    said_by_module = _words(stem)
    for function in module.functions:
        owner = function.owner
        said = _words(owner.name) if owner is not None else ()
        if len(said) < _LEAST_WORDS and len(said_by_module) < _LEAST_WORDS:
            continue
        where, context = "class", owner.name if owner is not None else ""
        repeated = _repeated(function.name, said)
        if not repeated:
            where, context = "module", stem
            repeated = _repeated(function.name, said_by_module)
        if repeated and not _is_given(function):
            text = " ".join(repeated)
            yield at(function.node, name=function.name, words=text, where=where, context=context)


def _repeated(name: str, said: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words in a row that a name shares with its context, if they are too many."""
    if len(said) < _LEAST_WORDS:
        return ()
    words = _words(name)
    if len(set(said).intersection(words)) < _LEAST_WORDS:
        return ()
    repeated = _common_run(words, said)
    # A name that holds nothing else would not be left with any word.
    return repeated if _LEAST_WORDS <= len(repeated) < len(words) else ()


def _is_given(function: Function) -> bool:
    return function.is_framework or bool(function.is_override) or function.is_stand_in


@functools.lru_cache(maxsize=8192)
def _words(name: str) -> tuple[str, ...]:
    """Return the words that say something; of a letter or a digit alone none does."""
    return tuple(word for word in split(name) if len(word) > 1 and word not in _ROLES)


def _common_run(words: tuple[str, ...], said: tuple[str, ...]) -> tuple[str, ...]:
    """Return the longest run of words that both names share."""
    best: tuple[str, ...] = ()
    for first in range(len(words)):
        for second in range(len(said)):
            length = 0
            while words[first + length : first + length + 1] == said[
                second + length : second + length + 1
            ] != ():
                length += 1
            if length > len(best):
                best = words[first : first + length]
    return best
