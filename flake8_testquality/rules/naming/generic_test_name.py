"""TQ803: a test whose name would fit every test."""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator

from flake8_testquality.facts import dummies, titles
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.words import split
from flake8_testquality.rule import Finding, at, rule

_ENOUGH_CONTEXT = 2
#: Words that no context gives a meaning.
_EMPTY = frozenset("foo bar misc stuff tmp something".split())
#: Words that say which kind of definition a test hands over.
_DEFINITIONS = frozenset({"func", "function", "method", "class"})
#: Words that say how something is got at.
_ACCESSES = frozenset({"attribute", "func", "function", "method", "property"})
#: With more tests in a module that are only numbered, as queries of a benchmark, they are meant.
_CONVENTION = 5


@rule(
    "TQ803",
    "test name {name!r} would fit any test; name the behaviour and the case",
    on=TestFunction,
    options=("generic_test_names",),
)
def generic_test_name(test: TestFunction, module: Module) -> Iterator[Finding]:
    """A name like ``test_basic`` does not say what is broken when the test fails.

    It is enough where the class says what is tested: ``TestParseCidr.test_basic`` is
    left alone, ``TestParser.test_basic`` is not, unless it calls ``parser()``. So is a
    name that stands in the body as well, as ``test_main`` for a test of ``main()`` or
    ``-m``, and are numbers of what the tests use, ``test_8`` and ``test_16`` of ``int8``
    and ``int16``, a test that a docstring or a sentence in a comment at its head
    explains, or the docstring of its class where it is the only one,
    ``TestColour.test_method`` beside ``test_property``, a test named after the ticket of
    its file, one that only passes or fails, and one in a class inside another test case,
    which is the subject of a test of tests. A module with more than five tests that are
    only numbered follows a convention and is left alone, and so do those that are
    numbered as the sections of a book, ``test_example02_5``.

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
    if test.is_override or dummies.is_dummy(test) or _is_explained(test):
        return
    if len(titles.of_context(test)) >= _ENOUGH_CONTEXT and _EMPTY.isdisjoint(words):
        return
    title = test.title.lower()
    if title.isdigit():
        if title in titles.numbers_of_file(module):
            # Of a file that is named after a ticket.
            return
        numbered = [each for each in module.tests if each.title.isdigit()]
        if len(numbered) > _CONVENTION or _are_numbers_of_subjects(numbered):
            return
    elif _is_of_a_section(words):
        if sum(_is_of_a_section(titles.of_test(each)) for each in module.tests) > _CONVENTION:
            return
    elif any(title in found.lower() for found in titles.identifiers(test)):
        return
    elif title[:1].isdigit() and words[-1] in titles.identifiers(test):
        # ``test_01_basic`` runs ``basic``.
        return
    if title == "main" and not {"-m", "__main__"}.isdisjoint(titles.identifiers(test)):
        return
    if _has_a_subject_of_its_own(test) or _is_of_a_subject(test, module):
        return
    if _stands_beside_its_kin(test, words) or _hands_over_its_kind(test, words, module):
        return
    yield at(test.node, name=test.name)


def _is_explained(test: TestFunction) -> bool:
    """Say whether a docstring or a comment says what a test checks."""
    if test.docstring is not None or len(titles.comment_of(test)) >= titles.SENTENCE:
        return True
    owner = test.owner
    return owner is not None and owner.docstring is not None and len(owner.tests) == 1


def _are_numbers_of_subjects(tests: list[TestFunction]) -> bool:
    """Say whether each test uses what has its number: ``test_8`` and ``test_16`` of ``int8``."""
    return len(tests) > 1 and all(
        any(name.endswith(test.title) and not name.isdigit() for name in titles.identifiers(test))
        for test in tests
    )


def _is_of_a_section(words: tuple[str, ...]) -> bool:
    """Say whether a name counts in two numbers, as the examples of a book do: ``example02_5``."""
    return len(words) > 2 and words[-1].isdigit() and words[-2].isdigit()


def _has_a_subject_of_its_own(test: TestFunction) -> bool:
    """Say whether class or file are named after the function that it calls: ``TestCompress``."""
    context = titles.of_context(test)
    if not context:
        return False
    called = (last_name(call.func) for call in test.calls)
    return any(name.islower() and split(name) == context for name in called)


def _stands_beside_its_kin(test: TestFunction, words: tuple[str, ...]) -> bool:
    """Say whether ``TestColour`` has ``test_method`` and ``test_property``: ways to get at it."""
    owner = test.owner
    if owner is None or len(words) > 1 or _ACCESSES.isdisjoint(words):
        return False
    return bool(titles.of_context(test)) and any(
        each is not test and not _ACCESSES.isdisjoint(titles.of_test(each)) for each in owner.tests
    )


def _is_of_a_subject(test: TestFunction, module: Module) -> bool:
    """Say whether its class stands in another test case, where no runner looks for it."""
    if test.owner is None:
        return False
    around = module.suite.class_of(module.index.scope(test.owner.node))
    return around is not None and around.is_test_case


def _hands_over_its_kind(test: TestFunction, words: tuple[str, ...], module: Module) -> bool:
    """Say whether ``test_func`` of ``DescriptionTest`` defines the function to describe."""
    if _DEFINITIONS.isdisjoint(words) or not titles.of_context(test):
        return False
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
    return any(module.index.own(test.node, kind) for kind in kinds)


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
