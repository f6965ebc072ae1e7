"""What the names in a piece of another module's source stand for."""

from __future__ import annotations

import ast
import functools

from flake8_testquality.facts.names import canonical
from flake8_testquality.project.library import Shelf
from flake8_testquality.project.places import absolute, module_name
from flake8_testquality.project.summaries import ModuleSummary
from flake8_testquality.trees import tree_of


def meanings_of(source: str, path: str, shelf: Shelf) -> dict[str, str]:
    """Return what the names in a piece of source stand for that the file at ``path`` binds."""
    summary = shelf.summary(path)
    found = {}
    for name in _names_in(source) if summary is not None else ():
        if summary is not None and (meaning := _meaning(name, summary, path)):
            found[name] = meaning
    return found


def _meaning(name: str, summary: ModuleSummary, path: str) -> str:
    """Return the dotted name that a name of a module's top level stands for, or ``""``."""
    targets = summary.bindings.get(name, ())
    if len(targets) == 1 and not targets[0].startswith("="):
        return canonical(absolute(targets[0], path))
    if targets or name in summary.classes or name in summary.functions or name in summary.values:
        return f"{module_name(path)}.{name}"
    return ""


@functools.lru_cache(maxsize=256)
def _names_in(source: str) -> frozenset[str]:
    tree = tree_of(source)
    if tree is None:
        return frozenset()
    return frozenset({node.id for node in ast.walk(tree) if isinstance(node, ast.Name)})
