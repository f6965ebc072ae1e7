"""TQ910: a test that asserts on the results of many functions."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.cycles import Role, role_of
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.stories import tells_a_story
from flake8_testquality.facts.subjects import Subjects
from flake8_testquality.facts.words import listed
from flake8_testquality.rule import Finding, at, rule

_MANY = 3


@rule(
    "TQ910",
    "test asserts on results of {count} functions ({names}); give each a test of its own",
    on=TestFunction,
    default=False,
)
def multiple_endpoints(test: TestFunction, module: Module) -> Iterator[Finding]:
    """A test asks one function, or few.

    Reported are assertions on what more than three different functions
    returned. Lookups, conversions, constructors and helpers of the test
    class are not counted.

    Bad::

        def test_text():  # TQ910
            assert upper("a") == "A"
            assert swap("aB") == "Ab"
            assert turn("ab") == "ba"
            assert double("a") == "aa"

    Good::

        def test_upper():
            assert upper("a") == "A"

        def test_swap():
            assert swap("aB") == "Ab"
    """
    if len(test.assertions) <= _MANY:
        return
    names = [name for name in Subjects(test).callees() if _is_asked(name)]
    if len(names) > _MANY and not test.is_skipped and not tells_a_story(test):
        yield at(test.node, count=len(names), names=listed(names))


def _is_asked(name: str) -> bool:
    if name.startswith(("self.", "cls.")) and name.count(".") == 1 or len(name) > 60:
        return False
    return role_of(name.rpartition(".")[2], is_statement=False) >= Role.CALL
