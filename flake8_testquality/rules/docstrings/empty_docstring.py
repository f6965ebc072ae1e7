"""TQ309: a docstring that is empty or a placeholder."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from flake8_testquality.facts import docstrings
from flake8_testquality.facts.calls import callee_of
from flake8_testquality.facts.classes import Class
from flake8_testquality.facts.fixtures import Fixture
from flake8_testquality.facts.functions import Function, Helper, TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.patterns import regex
from flake8_testquality.facts.words import split
from flake8_testquality.rule import Finding, Located, at, rule

#: Words that say that something is still to be done, and not what.
_MARKERS = frozenset({"todo", "fixme", "xxx", "tbd", "tba", "wip"})
#: Words beside them that tell nothing of what is documented.
_TO_DOCUMENT = frozenset(
    "a add an and better class complete describe description doc docs docstring"
    " docstrings document documentation explain explanation fill fixture for function helper here"
    " implement in insert it later me method missing module more needed needs of please proper"
    " provide some something summary test tests text the this to update up write".split()
)
_PLACEHOLDERS = frozenset(
    (
        "n a",
        "na",
        "none",
        "doc",
        "docs",
        "docstring",
        "empty docstring",
        "dummy docstring",
        "missing docstring",
        "missing module docstring",
        "missing class docstring",
        "missing function docstring",
        "missing method docstring",
        "missing function or method docstring",
        "module docstring",
        "class docstring",
        "function docstring",
        "method docstring",
        "test docstring",
        "docstring here",
        "docstring goes here",
        "placeholder",
        "placeholder docstring",
        "documentation",
        "description",
        "description here",
        "summary",
        "insert docstring here",
        "add docstring",
        "add docstring here",
        "add a docstring",
        "write docstring",
        "write a docstring",
        "write me",
        "fill in",
        "fill me in",
        "to be written",
        "to be done",
        "to do",
        "blah",
        "blah blah",
        "blah blah blah",
        "lorem ipsum",
        "foo",
        "foo bar",
        "asdf",
        "test",
        "tests",
        "a test",
        "the test",
        "this is a test",
        "test case",
        "test function",
        "test method",
        "unit test",
        "unittest",
        "t b d",
        "t b a",
        "work in progress",
        "to be defined",
        "to be determined",
        "to be documented",
    )
)
_ABOUT_DOCSTRINGS = frozenset({"doc", "docs", "docstring", "docstrings", "description"})
_WORDS = regex(r"\w+")
#: Who is to do it, as in ``TODO(jdoe):``; and one marker that is two words.
_OWNER = regex(r"(?<=\w)\s*\([^()]*\)")
# A sign that is what the text is about: ``Test `***`.``
_SIGN = regex(r"`[^`\w\s]+`")
_TO_DO = regex(r"\bto[ -]do\b", re.IGNORECASE)
# Longer than the longest placeholder: such a text says something.
_LONGEST = 60


@rule(
    "TQ309",
    "docstring of {name!r} {fault}; say what it is for, or leave the docstring out",
    on=Module,
)
def empty_docstring(module: Module, _: Module) -> Iterator[Finding]:
    """A docstring says something.

    An empty docstring, or a placeholder such as ``TODO``, quiets the tools
    that ask for docstrings and tells the reader nothing. Docstrings that are
    data of a test, as those of functions inside it or of one that is only handed
    over, or whose ``__doc__`` the module reads, are left alone, and so are those
    that a decorator reads.

    Bad::

        def test_total():
            '''TODO'''  # TQ309
            assert total([]) == 0

    Good::

        def test_total():
            '''Nothing costs nothing.'''
            assert total([]) == 0
    """
    if module.docstring is not None:
        yield from _judge(module.docstring, module.tree.body[0], module.base_name)
    for cls in module.classes:
        if cls.docstring is not None and cls.outer is None and not _is_body(cls):
            for finding in _judge(cls.docstring, cls.node.body[0], cls.name):
                if not _is_looked_at(cls.name, cls.docstring, module):
                    yield finding
    for function in module.functions:
        if function.docstring is not None and not (_is_data(function) or _is_pass(function)):
            for finding in _judge(function.docstring, function.node.body[0], function.name):
                if not docstrings.is_read(function) and not _is_looked_at(
                    function.name, function.docstring, module
                ):
                    yield finding


def _is_data(function: Function) -> bool:
    """Say whether a docstring is there to be read by code, as far as one can see.

    That of a function that a test builds or hands over, of an option or command whose class
    is another's, or of a test about docstrings.
    """
    if function.decorators and isinstance(function, Helper):
        if "__doc__" in function.module.attribute_names:
            # A decorator under test hands the docstring on.
            return True
    if isinstance(function, Helper) and _is_only_handed_over(function):
        return True
    if function.is_nested or not _ABOUT_DOCSTRINGS.isdisjoint(split(function.name)):
        return True
    owner = function.owner
    return owner is not None and not owner.is_test_class and bool(owner.foreign_bases)


def _is_looked_at(name: str, text: str, module: Module) -> bool:
    """Say whether the module reads a docstring, as ``shop.open.__doc__``, or compares its text."""
    found = docstrings.looked_up(module.tree, module)
    if not found:
        return False
    if any(last_name(callee_of(attribute.value)) == name for attribute in found):
        return True
    index = module.index
    alike = [each for each in index.all(ast.Constant) if text and each.value == text]
    return any(not isinstance(index.parent(each), ast.Expr) for each in alike)


def _is_only_handed_over(helper: Helper) -> bool:
    """Say whether a function of the module is a sample for what is tested: nobody calls it."""
    module, name = helper.module, helper.name
    if helper.owner is not None or name in module.called_names:
        return False
    return name in module.index.names_by_id


def _is_pass(function: Function) -> bool:
    """Say whether a docstring is all there is.

    An empty one stands for ``pass`` in a double; in a file that nobody collects any other
    belongs to sample code.
    """
    if not function.module.is_collected and function.is_stub:
        return True
    if isinstance(function, (TestFunction, Fixture)) or len(function.node.body) > 1:
        return False
    return function.docstring is not None and not function.docstring.strip()


def _is_body(cls: Class) -> bool:
    """Say whether an empty docstring is all that a class holds, in place of ``pass``."""
    return len(cls.node.body) == 1 and cls.docstring is not None and not cls.docstring.strip()


def _judge(text: str, place: Located, name: str) -> Iterator[Finding]:
    if (len(text) > _LONGEST and text.strip()) or _SIGN.search(text):
        return
    words = _WORDS.findall(_TO_DO.sub("todo", _OWNER.sub("", text)).lower().replace("_", " "))
    if not words:
        shown = text.strip()
        yield at(place, name=name, fault=f"is only {shown!r}" if shown else "is empty")
    elif " ".join(words) in _PLACEHOLDERS or _is_to_be_written(words, name):
        yield at(place, name=name, fault=f"is the placeholder {' '.join(text.split())!r}")


def _is_to_be_written(words: list[str], name: str) -> bool:
    """Say whether a text only says that it is missing, as ``TODO: describe this`` does."""
    markers = _MARKERS.intersection(words)
    if not markers or not (_MARKERS | _TO_DOCUMENT).issuperset(words):
        return False
    # A test of what reads such comments is about them.
    return words[0] in _MARKERS or markers.isdisjoint(split(name))
