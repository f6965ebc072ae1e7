"""TQ803: a test whose name would fit every test."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from flake8_testquality.facts import titles
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule

_ENOUGH_CONTEXT = 2
#: Words that no context gives a meaning.
_EMPTY = frozenset("foo bar misc stuff tmp something".split())


@rule(
    "TQ803",
    "test name {name!r} would fit any test; name the behaviour and the case",
    on=TestFunction,
    options=("generic_test_names",),
)
def generic_test_name(test: TestFunction, module: Module) -> Iterator[Finding]:
    """A name like ``test_basic`` does not say what is broken when the test fails.

    It is enough where the class says what is tested: ``TestParseCidr.test_basic``
    is left alone, ``TestParser.test_basic`` is not. So is a name that stands
    in the body as well, as ``test_main`` for a test of ``main()``, and a
    test that a docstring explains.

    Bad::

        class TestBasket:
            def test_basic(self):  # TQ803
                assert Basket(3, 4).total() == 7

            def test_1(self):  # TQ803
                assert Basket().total() == 0

    Good::

        class TestBasket:
            def test_total_is_the_sum_of_prices(self):
                assert Basket(3, 4).total() == 7

            def test_total_of_nothing_is_zero(self):
                assert Basket().total() == 0
    """
    words = titles.of_test(test)
    if not _is_generic(words, module.settings.generic_test_names):
        return
    if test.docstring is not None or test.is_override or test.is_stub:
        return
    if len(titles.of_context(test)) >= _ENOUGH_CONTEXT and _EMPTY.isdisjoint(words):
        return
    title = test.title.lower()
    if not title.isdigit() and any(title in found.lower() for found in titles.identifiers(test)):
        return
    yield at(test.node, name=test.name)


@functools.lru_cache(maxsize=8)
def _first_words(listed: tuple[str, ...]) -> frozenset[str]:
    return frozenset({name.partition("_")[0] for name in listed})


def _is_generic(words: tuple[str, ...], listed: tuple[str, ...]) -> bool:
    """Say whether all words are empty ones, numbers up to 99 left out."""
    for word in words:
        if not word.isdigit() or len(word) > 2:
            # Most names end here, by their first word.
            if word not in _first_words(listed):
                return False
            break
    kept = [word for word in words if not (word.isdigit() and len(word) < 3)]
    if not kept:
        return bool(words)
    return len(kept) == 1 and kept[0] in listed or "_".join(kept) in listed
