"""TQ402: a helper whose name is too short to say anything."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.functions import Helper
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.words import split
from flake8_testquality.rule import Finding, at, rule


#: Names known from ``operator`` and the shell.
_KNOWN = frozenset("eq ne lt le gt ge cd cp ls mv rm".split())
#: A single letter abbreviates nothing.
_ABBREVIATED = 2
#: Functions that call a variable so, from which on it is a word of the module.
_SEVERAL = 3


@rule(
    "TQ402",
    "helper {name!r} has a name of fewer than {limit} letters; say what it does",
    on=Helper,
    options=("min_function_name_length", "allowed_short_names"),
)
def name_too_short(helper: Helper, module: Module) -> Iterator[Finding]:
    """A helper that a whole module calls needs a name that says what it does.

    One or two letters are enough for a callback or a function inside a test, but not for a
    name that is read far away from its definition. A function that nobody here calls, a
    coroutine or generator, and one that a decorator changes, or without a body, is a
    subject of the tests rather than a helper. A name that a ``conftest.py`` gives to a
    fixture is known to the whole suite, one that several functions here give to a
    variable, or another one has as a word, as ``_md_inline`` does beside ``_md``, to
    who reads the module.

    Bad::

        def mk(name):  # TQ402
            return Server(name, flavor="small")

        def test_start():
            assert mk("a").start()

    Good::

        def make_server(name):
            return Server(name, flavor="small")

        def test_start():
            assert make_server("a").start()
    """
    limit = module.settings.min_function_name_length
    name = helper.name.strip("_")
    if len(name) >= limit or helper.is_nested or not name or helper.is_production:
        return
    if name in _KNOWN or helper.is_stub or _is_derivative(helper, module):
        return
    if name.rstrip("0123456789") in module.settings.allowed_short_names or not name.islower():
        # Capitals are the notation of mathematics: ``K(5)`` is a graph.
        return
    if helper.owner is not None and (helper.is_private or not helper.owner.is_test_class):
        return
    is_plain = not helper.is_async and not helper.is_generator
    if not module.tests or not (is_plain or helper.node.decorator_list):
        # There to be tested: nobody needs a coroutine of one letter as a helper.
        return
    if helper.is_stand_in or not _is_plain(helper) or not _is_called(helper, module):
        return
    if helper.owner is None and helper.name in (module.outside.fixtures() or ()):
        # The whole suite knows it by this name.
        return
    if _is_word_of_module(name, helper, module):
        return
    yield at(helper.node, name=helper.name, limit=limit)


def _is_derivative(helper: Helper, module: Module) -> bool:
    """Say whether it is the ``df`` beside an ``f``, as mathematics write it."""
    of = helper.name.lstrip("d")
    if not of or of == helper.name:
        return False
    owner = helper.owner
    if owner is None:
        return module.suite.function_named(of) is not None
    return any(of in each.defined for each in owner.lineage)


def _is_word_of_module(name: str, helper: Helper, module: Module) -> bool:
    """Say whether an abbreviation is one that the module speaks in, as ``ts = tree.ts``."""
    if len(name) < _ABBREVIATED:
        return False
    if any(
        each is not helper and name in split(each.name) and each.name != helper.name
        for each in module.helpers
    ):
        return True
    index = module.index
    found = {
        id(index.enclosing_function(node))
        for node in index.named(module.tree, name)
        if isinstance(node.ctx, ast.Store) and index.enclosing_function(node) is not helper.node
    }
    return len(found) >= _SEVERAL


def _is_plain(helper: Helper) -> bool:
    known = {"staticmethod", "classmethod", "contextmanager", "asynccontextmanager"}
    return all(name.rpartition(".")[2] in known for name in helper.decorators)


def _is_called(helper: Helper, module: Module) -> bool:
    return helper.name in module.called_names
