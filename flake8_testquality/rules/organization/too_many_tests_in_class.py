"""TQ507: a class of many tests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from flake8_testquality.facts import titles, words
from flake8_testquality.facts.classes import Class
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule

#: Groups that the message names, and how many tests make one.
_SHOWN = 3
_GROUP = 3
#: Words that say something only together with the next one.
_SMALL = frozenset(
    "with without from by for no not when if of in on at to as and or the an is are via using"
    " that after before".split()
)


@rule(
    "TQ507",
    "class {name!r} has {count} tests, more than {limit}; split it by subject{groups}",
    on=Class,
    options=("max_tests_per_class",),
)
def too_many_tests_in_class(cls: Class, module: Module) -> Iterator[Finding]:
    """A test class tests one subject.

    In a class of a hundred tests nobody finds the one that is needed, or sees
    that it exists already, and its setUp prepares what most tests never use.
    Tests of base classes do not count, and a parametrized test counts once.

    Bad::

        # options: max_tests_per_class=3

        class TestBasket:  # TQ507
            def test_add_apple(self): ...
            def test_add_pear(self): ...
            def test_remove_apple(self): ...
            def test_remove_pear(self): ...

    Good::

        # options: max_tests_per_class=3

        class TestAddingToBasket:
            def test_apple(self): ...
            def test_pear(self): ...

        class TestRemovingFromBasket:
            def test_apple(self): ...
            def test_pear(self): ...
    """
    limit = module.settings.max_tests_per_class
    if len(cls.defined) <= limit:
        return
    # Of two with one name, in two branches or by mistake, only one is run.
    tests = {test.name: test for test in cls.tests}
    if len(tests) <= limit:
        return
    shown = ", ".join(f"{word!r} ({count})" for word, count in _groups(cls, tests.values()))
    yield at(
        cls.node,
        name=cls.name,
        count=len(tests),
        limit=limit,
        groups=f", such as {shown}" if shown else "",
    )


def _groups(cls: Class, tests: Iterable[TestFunction]) -> list[tuple[str, int]]:
    """Return the words that most names begin with, those of the class's name left out."""
    said = words.split(cls.name)
    begins: Counter[str] = Counter()
    for test in tests:
        own = [word for word in titles.of_test(test) if _says(word) and word not in said]
        begins.update(own[:1])
    found = [pair for pair in begins.most_common(_SHOWN) if pair[1] >= _GROUP]
    return found if len(found) > 1 else []


def _says(word: str) -> bool:
    """Say whether a word may name a subject: a letter, ``is`` or ``without`` does not."""
    return len(word) > 2 and word.isalpha() and word not in _SMALL
