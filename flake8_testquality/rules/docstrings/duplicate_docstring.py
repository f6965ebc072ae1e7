"""TQ307: two tests with the same docstring."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule

_FEWEST = 4


@rule(
    "TQ307",
    "docstring of {name!r} begins as that of {first!r} (line {line}); say what differs",
    on=Module,
    default=False,
)
def duplicate_docstring(module: Module, _: Module) -> Iterator[Finding]:
    """Each docstring describes one test.

    Two tests with the same first line are told apart by neither reader nor
    report; mostly the second was copied and never adapted. First lines of
    fewer than four words are left alone, and so is a test that overrides the
    other: it shows the same of another class.

    Bad::

        def test_empty():
            '''The total is computed without tax.'''
            assert total([]) == 0

        def test_one():  # TQ307
            '''The total is computed without tax.'''
            assert total([1]) == 1

    Good::

        def test_empty():
            '''The total of nothing is zero.'''
            assert total([]) == 0

        def test_one():
            '''The total is computed without tax.'''
            assert total([1]) == 1
    """
    seen: dict[str, TestFunction] = {}
    for test in module.tests:
        if not test.docstring:
            continue
        text = " ".join(test.docstring.strip().partition("\n")[0].lower().rstrip(" .").split())
        if text.count(" ") + 1 < _FEWEST:
            continue
        first = seen.setdefault(text, test)
        # One of the same name replaces the first, or stands in another branch.
        if first.qualname != test.qualname and not _overrides(test, first):
            yield at(test.node, name=test.name, first=first.qualname, line=first.node.lineno)


def _overrides(test: TestFunction, other: TestFunction) -> bool:
    owner = test.owner
    return test.name == other.name and owner is not None and other.owner in owner.ancestors
