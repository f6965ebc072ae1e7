"""TQ306: a docstring that only repeats the name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from flake8_testquality.facts import docstrings
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.words import split
from flake8_testquality.rule import Finding, at, rule

_FEWEST = 2
#: Attributes by which code gets at docstrings.
_DOCSTRINGS = frozenset({"__doc__", "shortDescription"})
#: What no name can say.
_COMPARES = frozenset("<>=")
#: Words that say nothing of what a test is about.
_SAYS_NOTHING = frozenset(
    "a an and are as at be been by can case check checks correct correctly do does ensure ensures"
    " for from function how in is it its make makes method of on or properly s should sure test"
    " testing tests that the this to unit using verifies verify was we when whether which will"
    " with work works".split()
)


#: Words of the beginning of a docstring, which may be its subject further on.
_CHECKING = frozenset("check checks ensure ensures verifies verify".split())


@rule(
    "TQ306",
    "docstring {text!r} only repeats the name of {name!r};"
    " say what is expected and why, or drop it",
    on=TestFunction,
)
def docstring_restates_name(test: TestFunction, module: Module) -> Iterator[Finding]:
    """A docstring says more than the name.

    One that puts the words of the name into a sentence is read, and kept up
    to date, for nothing. Docstrings of several lines, those of one word beside
    the usual "tests that", and those that give a condition with "if" or a
    comparison are left alone, and so are those that a decorator, or the test
    itself, reads as data.

    Bad::

        def test_empty_basket_total():
            '''Test the total of an empty basket.'''  # TQ306
            assert total([]) == 0

    Good::

        def test_empty_basket_total():
            '''Delivery is not charged when nothing is delivered.'''
            assert total([]) == 0
    """
    docstring = test.docstring
    if docstring is None:
        return
    text = docstring.strip()
    if not text or "\n" in text or not _COMPARES.isdisjoint(text):
        return
    said = Counter(map(_stem, _content(split(text))))
    # A word that stands twice is two things: "removed when its shop is removed".
    if len(said) < _FEWEST or not said <= Counter(map(_stem, split(test.name))):
        return
    if not docstrings.is_read(test) and not _looks_at_docstrings(test):
        yield at(test.node.body[0], text=text, name=test.name)


def _content(words: tuple[str, ...]) -> Iterator[str]:
    """Yield the words that say something: "verify" does after the first of them."""
    has_begun = False
    for word in words:
        if word not in _SAYS_NOTHING or (has_begun and word in _CHECKING):
            has_begun = True
            yield word


def _stem(word: str) -> str:
    """Return a word without the endings that tell its forms apart."""
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    # "getting" is a form of "get".
    return word[:-1] if word[-2:-1] == word[-1:] else word


def _looks_at_docstrings(test: TestFunction) -> bool:
    """Say whether the docstring is what the test tests."""
    return any(docstrings.looked_up(test.node, test.module, each) for each in _DOCSTRINGS)
