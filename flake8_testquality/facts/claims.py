"""Claims: what is written about a test that asserts nothing.

A smoke test says that nothing is raised. Any test that passes and speaks of an
exception can only mean that none comes, and one that says what is possible,
allowed or accepted fails when it is not.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from flake8_testquality.facts import frameworks, phrases
from flake8_testquality.facts.flow import IMPORT_ERRORS
from flake8_testquality.facts.names import dotted, last_name
from flake8_testquality.facts.source import first_line
from flake8_testquality.facts.words import split, to_snake

if TYPE_CHECKING:
    from flake8_testquality.facts.functions import Function, TestFunction
    from flake8_testquality.facts.module import Module

#: A module of no more tests tells of what each of them is about.
_FEW = 3


def is_named_as_smoke_test(test: TestFunction) -> bool:
    """Say whether the name of a test or its class says that it is a smoke test."""
    patterns = test.module.settings.allow_smoke_names
    snake = to_snake(test.name)
    names = [test.name, snake]
    if test.owner is not None:
        names += [test.owner.name, to_snake(test.owner.name)]
    if any(frameworks.matches(name, patterns) for name in names):
        return True
    if test.has_decorator("smoke", "smoke_test", "benchmark"):
        # ``@pytest.mark.smoke``
        return True
    return phrases.SMOKE_NAME.search(" ".join(split(test.name))) is not None


def is_documented_as_smoke_test(test: TestFunction) -> bool:
    """Say whether the docstring says that nothing must be raised."""
    if not test.docstring:
        return False
    return phrases.SMOKE.search(_plain(test.docstring)) is not None


def is_commented_as_not_raising(module: Module, line: int) -> bool:
    """Say whether a comment on a line, or alone above it, says that it must not raise."""
    source = module.source
    texts = [source.comment(line)]
    if source.is_comment(line - 1):
        texts.append(source.comment(line - 1))
    return any(phrases.SMOKE.search(_plain(text)) is not None for text in texts)


def is_commented_as_smoke_test(test: TestFunction) -> bool:
    """Say whether a comment in the test says that nothing must be raised."""
    node, source, last = test.node, test.module.source, _last_line(test)
    text = source.comments_within(node.lineno, last)
    if not text:
        return False
    return phrases.SMOKE.search(_plain(text)) is not None or any(
        phrases.FINE.search(source.comment(line).lower()) is not None
        for line in range(node.lineno, last + 1)
    )


def _last_line(test: Function) -> int:
    """Return the last line of a test, with the comments that stand indented below it."""
    source, last = test.module.source, test.node.end_lineno or 0
    while source.is_comment(last + 1):
        text = source.line(last + 1)
        if len(text) - len(text.lstrip()) <= test.node.col_offset:
            break
        last += 1
    return last


def says_what_it_shows(test: TestFunction) -> bool:
    """Say whether its name, docstring or a comment makes a claim that calling it shows.

    A claim about an effect or a result needs somebody who looks, and mocks are
    there to be looked at.
    """
    docstring = test.docstring or ""
    text = _plain(" ".join((docstring, *_comments(test))))
    name = " ".join(split(test.name))
    if not (phrases.NAMED.search(name) or phrases.SHOWS.search(text) or _draws(test, name)):
        return False
    if _fails_itself(test, docstring) or phrases.OUTCOME.search(text) is not None:
        return False
    # Mocks take longer to find than words.
    return not test.module.mocks.are_in(test)


def _draws(test: TestFunction, name: str) -> bool:
    """Say whether a test of plots makes one: it takes a look to say more of it."""
    if any(phrases.CANVAS.search(last_name(call.func)) for call in test.calls):
        # ``SkyFigure(image)``, on top of Matplotlib
        meant = test.module.names.imported.values()
        return any(each.partition(".")[0] == "matplotlib" for each in meant)
    place = f"{name} {test.module.base_name} {test.owner.name if test.owner else ''}".lower()
    if phrases.DRAWN.search(place) is None:
        return False
    return any(
        phrases.DRAWS.search(last_name(call.func)) is not None
        # What the test case has is a helper.
        and dotted(call.func) != f"self.{last_name(call.func)}"
        for call in test.calls
    )


def is_marked_as_smoke_test(test: TestFunction) -> bool:
    """Say whether the name, the docstring or a comment says that nothing must be raised."""
    return (
        is_named_as_smoke_test(test)
        or is_documented_as_smoke_test(test)
        or is_commented_as_smoke_test(test)
    )


def speaks_for_itself(test: TestFunction) -> bool:
    """Say whether its name, or what is written about it, says that it must not raise."""
    if is_marked_as_smoke_test(test):
        return True
    text = test.docstring or ""
    if ">>> " in text or phrases.DOCUMENTED.search(_plain(text)):
        return True
    if any(
        isinstance(each.value, str) and phrases.LABEL.search(each.value)
        for each in test.module.index.within(test.node, ast.Constant)
    ):
        return True
    decorators, comments = _comments(test)
    if phrases.OWN.search(_plain(f"{text} {decorators} {comments}")):
        return True
    said = f"{text} {comments}"
    if phrases.FAILING.search(_plain(said)) or phrases.NAMES_AN_EXCEPTION.search(said):
        if not _fails_itself(test, said):
            return True
    if any(phrases.FOR_DOCS.search(last_name(call.func)) for call in test.calls):
        return True
    if len(test.module.tests) <= _FEW and phrases.FAULT.search(_plain(test.module.docstring or "")):
        return True
    return any(phrases.ABOUT_ALL.search(_plain(each)) for each in _said_of_all(test))


def speaks_for_its_tests(helper: Function) -> bool:
    """Say whether what is written about a helper says that what it runs must not raise."""
    said = _plain(" ".join((helper.docstring or "", *_comments(helper))))
    return phrases.SMOKE.search(said) is not None or phrases.OWN.search(said) is not None


def _fails_itself(test: TestFunction, docstring: str) -> bool:
    """Say whether it is about a failure, which it may even catch."""
    if phrases.FAILS.search(_plain(docstring)) is not None:
        return True
    module = test.module
    return any(
        not module.names_a_skip(each.body[-1])
        and (each.type is None or dotted(each.type) not in IMPORT_ERRORS)
        for each in module.index.own(test.node, ast.ExceptHandler)
    )


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").split())


def _comments(test: Function) -> tuple[str, str]:
    """Return the comments on its decorators, and those right above it and in it."""
    source = test.module.source
    first = first_line(test.node)
    found = ["", ""]
    for number in range(source.first_comment_above(first), _last_line(test) + 1):
        comment = source.comment(number)
        if comment:
            found[not first <= number < test.node.lineno] += comment.strip("#: \t\n") + " "
    return found[0], found[1]


def _said_of_all(test: TestFunction) -> Iterator[str]:
    """Yield what is said of all tests of its class or module."""
    for each in test.owner.lineage if test.owner is not None else ():
        yield each.docstring or ""
    yield test.module.docstring or ""
