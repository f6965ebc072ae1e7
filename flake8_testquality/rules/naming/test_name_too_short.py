"""TQ802: a test whose name is too short to say what it checks."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts import titles
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule

_ENOUGH_CONTEXT = 2
#: Subjects that one word names: protocols of Python and of storing things.
_WHOLE_TOPICS = frozenset(
    "repr eq ne lt le gt ge hash len iter copy deepcopy pickle pickling str bytes bool int float"
    " init new call contains getitem setitem delitem getattr setattr delattr equality inequality"
    " equals identity ordering comparison slots roundtrip immutable immutability doctest doctests"
    " version imports import typing format sort reversed next abs neg pos add sub mul".split()
)


@rule(
    "TQ802",
    "test name {name!r} says {words} of what is tested; name the behaviour and the case",
    on=TestFunction,
    default=False,
    options=("min_test_name_words", "generic_test_names"),
)
def test_name_too_short(test: TestFunction, module: Module) -> Iterator[Finding]:
    """The name of a test is what the report of a failure shows first.

    The class counts as well: ``TestIsValidCidr.test_empty`` says enough,
    ``TestUtils.test_empty`` does not. Outside of classes the file's name
    counts. A name may also be that of the function that the test calls, or of
    anything that the file imports.

    Bad::

        class TestUtils:
            def test_empty(self):  # TQ802
                assert not is_valid_cidr("")

    Good::

        class TestUtils:
            def test_cidr_is_not_empty(self):
                assert not is_valid_cidr("")

        class TestIsValidCidr:
            def test_empty(self):
                assert not is_valid_cidr("")
    """
    words = titles.of_test(test)
    if len(words) >= module.settings.min_test_name_words:
        return
    if len(titles.of_context(test)) >= _ENOUGH_CONTEXT or test.is_override:
        return
    if not words and len(module.tests) == 1:
        return
    title = "_".join(words)
    if _WHOLE_TOPICS.issuperset(words) and words or title in module.settings.generic_test_names:
        # What says nothing at all is another rule's.
        return
    if test.title in module.names.imported:
        return
    if not titles.is_of_what_it_calls(test):
        said = {0: "nothing", 1: "one word"}.get(len(words), f"{len(words)} words")
        yield at(test.node, name=test.name, words=said)
