"""TQ406: a private helper that nothing in the file uses."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.functions import Helper
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ406",
    "nothing in this file uses the private helper {name!r}; delete it, or use it",
    on=Module,
    default=False,
)
def unused_helper(module: Module, _: Module) -> Iterator[Finding]:
    """A private helper that nothing uses is left over and misleads the reader.

    Only functions at the top of a module count, whose name begins with an
    underscore. A name in a string, as for ``getattr``, is a use, and so are a
    decorator and an import by another test file of the project.

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
    index = module.index
    uses = index.names_by_id
    unused = [
        helper for helper in candidates if len(uses.get(helper.name, ())) <= _own_uses(helper)
    ]
    if not unused:
        return
    beginnings = tuple(set(filter(None, map(_beginning, index.text.split("\n")))))
    for helper in unused:
        if helper.name in module.attribute_names:
            continue
        if helper.name in index.text or helper.name.startswith(beginnings):
            continue
        if module.outside.importers(helper.name):
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


def _own_uses(helper: Helper) -> int:
    """Count how often the helper mentions itself."""
    inside = helper.module.index.within(helper.node, ast.Name)
    return sum(name.id == helper.name for name in inside)


def _beginning(text: str) -> str:
    """Return what a name made up as ``'_check_%s'`` begins with, ``""`` for other texts."""
    start = min((at for at in (text.find("%"), text.find("{")) if at >= 0), default=len(text))
    return text[:start] if start > 2 and text[0] == "_" else ""
