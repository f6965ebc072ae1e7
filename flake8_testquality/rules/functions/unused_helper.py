"""TQ406: a private helper that nothing in the file uses."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

from flake8_testquality.facts.functions import Helper
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule


class _Mentions(NamedTuple):
    names: frozenset[str]
    strings: tuple[str, ...]


@rule(
    "TQ406",
    "nothing in this file uses the private helper {name!r}; delete it, or use it",
    on=Module,
    default=False,
)
def unused_helper(module: Module, _: Module) -> Iterator[Finding]:
    """A private helper that nothing uses is left over and misleads the reader.

    Only functions at the top of a module count, whose name begins with an
    underscore: other test modules are not supposed to import them. A name in
    a string, as for ``getattr``, is a use, and so is a decorator.

    Bad::

        def _make_server(name):  # TQ406
            return Server(name)

        def test_start():
            assert Server("a").start()

    Good::

        def _make_server(name):
            return Server(name)

        def test_start():
            assert _make_server("a").start()
    """
    if not module.is_collected:
        # A module of helpers is there for others.
        return
    candidates = [helper for helper in module.helpers if _is_candidate(helper)]
    if not candidates:
        return
    mentions = _mentions(module)
    for helper in candidates:
        used_inside = module.index.within(helper.node, ast.Name)
        uses = sum(name.id == helper.name for name in used_inside)
        if helper.name in mentions.names and not _only_recursive(helper, uses, module):
            continue
        if any(_is_meant(text, helper.name) for text in mentions.strings):
            continue
        yield at(helper.node, name=helper.name)


def _is_candidate(helper: Helper) -> bool:
    return (
        helper.is_private
        and helper.owner is None
        and helper.outer is None
        and not helper.is_framework
        and bool(helper.name.strip("_"))
        and not helper.node.decorator_list
    )


def _mentions(module: Module) -> _Mentions:
    index = module.index
    names = {name.id for name in index.all(ast.Name)}
    names |= {attribute.attr for attribute in index.all(ast.Attribute)}
    strings = tuple(
        constant.value for constant in index.all(ast.Constant) if type(constant.value) is str
    )
    return _Mentions(frozenset(names), strings)


def _only_recursive(helper: Helper, uses: int, module: Module) -> bool:
    """Say whether nobody but the helper itself mentions it."""
    if not uses:
        return False
    everywhere = sum(name.id == helper.name for name in module.index.all(ast.Name))
    return everywhere == uses


def _is_meant(text: str, name: str) -> bool:
    """Say whether a string names the helper, whole or as in ``'_check_%s'``."""
    if name in text:
        return True
    start = min((at for at in (text.find("%"), text.find("{")) if at >= 0), default=len(text))
    return start > 2 and text[0] == "_" and name.startswith(text[:start])
