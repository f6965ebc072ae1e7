"""TQ308: a docstring that is about another test."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.patterns import regex
from flake8_testquality.rule import Finding, at, rule

_IDENTIFIERS = regex(r"[^\W\d]\w*")
#: Words that may stand before the name of the test that a docstring is about.
_BEFORE = frozenset("test tests testing case check checks verify verifies for the of this".split())
#: Words behind the name that relate the two tests.
_RELATES = frozenset(
    "but with without for except excluding using in on when if plus and or also only where while"
    " as than though minus instead above below does do already covers has is was verifies".split()
)


@rule(
    "TQ308",
    "docstring of {name!r} is about {other!r} (line {line}); describe this test",
    on=Module,
    default=False,
)
def docstring_names_other_test(module: Module, _: Module) -> Iterator[Finding]:
    """A docstring describes its own test.

    One that names another test of the module was mostly copied with it and
    never adapted, or the tests were renamed since. Only a docstring that
    begins with the name is reported: one that points to the other test, as
    "like test_empty, but with a voucher" does, is left alone.

    Bad::

        def test_empty():
            '''test_empty: nothing costs nothing.'''
            assert total([]) == 0

        def test_one():
            '''test_empty: nothing costs nothing.'''  # TQ308
            assert total([1]) == 1

    Good::

        def test_empty():
            '''Nothing costs nothing.'''
            assert total([]) == 0

        def test_one():
            '''Like test_empty, but with one item.'''
            assert total([1]) == 1
    """
    known: dict[str, TestFunction] = {}
    for test in module.tests:
        known.setdefault(test.name, test)
    for test in module.tests:
        text = test.docstring
        if text is None:
            continue
        other = _subject(text, test, known)
        if other is not None:
            yield at(
                test.node.body[0], name=test.name, other=other.name, line=other.node.lineno
            )


def _subject(
    text: str, test: TestFunction, known: dict[str, TestFunction]
) -> TestFunction | None:
    """Return the other test that a docstring begins with, unless it relates the two."""
    words = _IDENTIFIERS.findall(text)
    for place, word in enumerate(words):
        # ``test`` and ``testing`` are words before they are names.
        if word in known and ("_" in word.strip("_") or not word.islower()):
            is_related = "".join(words[place + 1 : place + 2]).lower() in _RELATES
            return None if is_related or test.name in words else known[word]
        if word.lower() not in _BEFORE and word[:1] not in "LC":
            return None
    return None
