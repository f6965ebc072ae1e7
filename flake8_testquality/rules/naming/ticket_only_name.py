"""TQ805: a test that is named after a ticket alone."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts import frameworks, titles, words
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.patterns import regex
from flake8_testquality.rule import Finding, at, rule

_DIGIT = regex(r"\d")
#: Digits from which a number without a word is a ticket rather than a status or a size.
_TICKET_DIGITS = 4
#: Digits from which a number behind a word is not there to tell tests apart.
_COUNTING = 3

#: With more of them in a module it is the project's convention.
_CONVENTION = 5


@rule(
    "TQ805",
    "test {name!r} is named after a ticket only; say which behaviour was broken",
    on=Module,
    options=("ticket_patterns",),
)
def ticket_only_name(module: Module, _: Module) -> Iterator[Finding]:
    """The number of a bug does not say what the test checks.

    Trackers move, and who reads the report of a failure has no time to look the number up.
    Behaviour in the name and the number in a comment serve both. A docstring that
    explains the test is enough, and so is a sentence in a comment at its head. A bare
    number that the body mentions, as that of a map projection, is no ticket, nor is
    that of ``test_fix2``, which calls ``fix``, or that of ``test_bz2``, which uses
    that. A module with more than five such tests follows a convention and is left
    alone, and so is a file that is itself named after a ticket, and a test after that
    of its file, which says more: ``test_issue71_colours.py``.

    Bad::

        def test_issue_4711():  # TQ805
            assert Basket().total() == 0

    Good::

        def test_total_of_empty_basket_is_zero():  # issue 4711
            assert Basket().total() == 0

        def test_issue_4711_empty_basket():
            assert Basket().total() == 0
    """
    if _is_of_a_ticket(module):
        return
    numbers = titles.numbers_of_file(module)
    found = [test for test in module.tests if _names_a_ticket(test, numbers, module)]
    if len(found) <= _CONVENTION:
        for test in found:
            yield at(test.node, name=test.name)


def _is_of_a_ticket(module: Module) -> bool:
    """Say whether the file itself is named after a ticket, as ``test_issue4711.py`` is."""
    said = words.split(module.base_name.partition(".")[0].removeprefix("test_"))
    return any(word.isdigit() for word in said) and all(
        word.isdigit() or frameworks.matches(word, module.settings.ticket_patterns)
        for word in said
    )


def _names_a_ticket(test: TestFunction, of_file: frozenset[str], module: Module) -> bool:
    if _DIGIT.search(test.name) is None or test.docstring is not None or test.is_override:
        return False
    title = titles.of_test(test)
    if not title or not _ends_in_number(title):
        return False
    if of_file.issuperset(word for word in title if word.isdigit()):
        return False
    patterns = module.settings.ticket_patterns
    said = [word for word in title if not word.isdigit()]
    if said:
        if not all(frameworks.matches(word, patterns) for word in said):
            return False
        is_called = len(title[-1]) < _COUNTING and said[-1] in map(last_name, _callees(test))
        if len(title[-1]) == 1 and not is_called:
            # Trackers are past their ninth ticket: ``import bz2``.
            is_called = any(test.title.lower() in found for found in titles.identifiers(test))
        return not (is_called or len(titles.comment_of(test)) >= titles.SENTENCE)
    number = max(title, key=len)
    if len(number) < _TICKET_DIGITS or _is_year(number):
        return False
    constants = (each for part in test.body for each in module.index.within(part, ast.Constant))
    if len(titles.comment_of(test)) >= titles.SENTENCE:
        return False
    return not any(
        number in each.value if isinstance(each.value, str) else str(each.value) == number
        for each in constants
    )


def _ends_in_number(title: tuple[str, ...]) -> bool:
    """Say whether a number stands last, or before one word: ``issue_451_regression``."""
    if title[-1].isdigit():
        return True
    # ``two_fixes`` and ``404_issue`` count and describe.
    return len(title) > 2 and title[-2].isdigit() and len(title[-2]) >= _COUNTING


def _callees(test: TestFunction) -> Iterator[ast.expr]:
    return (call.func for call in test.calls)


def _is_year(number: str) -> bool:
    return len(number) == _TICKET_DIGITS and number[:2] in {"16", "17", "18", "19", "20"}
