"""Titles: what the name of a test says, by itself and in its context."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from flake8_testquality.facts import words
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.patterns import regex
from flake8_testquality.facts.source import first_line

if TYPE_CHECKING:
    from flake8_testquality.facts.functions import TestFunction
    from flake8_testquality.facts.module import Module

#: Words of classes and files of tests that say nothing of what is tested.
_CONTAINER_WORDS = frozenset(
    "test tests testing testcase testcases case cases suite unittest unittests unit functional"
    " integration regression base mixin common general generic util utils utilities utility"
    " helper helpers misc miscellaneous stuff basic simple main my new all some other more"
    " foo bar spam example sample a an and as by for from in of on or the to with".split()
)

#: Fewer words are a heading, or name a ticket.
SENTENCE = 4
_IMPORTS = (ast.Import, ast.ImportFrom)
_LINK = regex(r"https?://\S+")


def of_test(test: TestFunction) -> tuple[str, ...]:
    """Return the words of a test's name, the prefix that makes it a test left out."""
    return words.split(test.title)


def of_context(test: TestFunction) -> tuple[str, ...]:
    """Return the words that a test's class, or without one its file, adds to its name.

    Words that every other class or file of tests has as well are left out,
    and so are numbers and single letters.
    """
    if test.owner is not None:
        name = test.owner.name
    else:
        name = test.module.base_name.rpartition(".")[0]
    return tuple(
        word
        for word in words.split(name)
        if word not in _CONTAINER_WORDS and len(word) > 1 and not word.isdigit()
    )


def numbers_of_file(module: Module) -> frozenset[str]:
    """Return the numbers in the name of a file, as it was given that of a ticket."""
    return frozenset(word for word in words.split(module.base_name) if word.isdigit())


def comment_of(test: TestFunction) -> tuple[str, ...]:
    """Return the words of the comment above a test or at its head, links and numbers left out.

    The head reaches down to the first statement that is no import.
    """
    source, node = test.module.source, test.node
    below = next((each for each in node.body if not isinstance(each, _IMPORTS)), node.body[0])
    head = source.comments_within(node.lineno + 1, below.lineno - 1)
    said = words.split(_LINK.sub("", f"{source.comment_above(first_line(node))} {head}"))
    return tuple(word for word in said if not word.isdigit())


def identifiers(test: TestFunction) -> Iterator[str]:
    """Yield the names, attributes, keywords and strings in a test's body."""
    index = test.module.index
    for statement in test.body:
        for name in index.within(statement, ast.Name):
            yield name.id
        for attribute in index.within(statement, ast.Attribute):
            yield attribute.attr
        for keyword in index.within(statement, ast.keyword):
            if keyword.arg:
                yield keyword.arg
        for constant in index.within(statement, ast.Constant):
            if isinstance(constant.value, str):
                yield constant.value


def is_of_what_it_calls(test: TestFunction) -> bool:
    """Say whether the name of a test is that of a function or class in its body."""
    title = test.title.replace("_", "").lower()
    if not title:
        return False
    index = test.module.index
    for call in test.calls:
        if last_name(call.func).replace("_", "").lower() == title:
            return True
    return any(
        found.replace("_", "").lower() == title
        for statement in test.body
        for kind in (ast.Name, ast.Attribute)
        for found in map(last_name, index.within(statement, kind))
    )
