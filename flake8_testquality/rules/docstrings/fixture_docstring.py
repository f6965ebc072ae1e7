"""TQ305: a fixture without a docstring."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ305",
    "fixture {name!r} has no docstring; say what it prepares",
    on=Module,
    default=False,
)
def fixture_docstring(module: Module, _: Module) -> Iterator[Finding]:
    """A fixture says what it prepares.

    ``pytest --fixtures`` shows the docstring, and a test that requests the
    fixture shows nothing else of it. A fixture of one statement is left
    alone. A ``fixtures.Fixture`` is one fixture: its class is described.

    Bad::

        import pytest

        @pytest.fixture
        def basket():  # TQ305
            basket = Basket()
            basket.add("apple")
            return basket

    Good::

        import pytest

        @pytest.fixture
        def basket():
            '''A basket with one apple.'''
            basket = Basket()
            basket.add("apple")
            return basket

        @pytest.fixture
        def empty_basket():
            return Basket()
    """
    for cls in module.classes:
        if cls.is_fixture_class and cls.docstring is None and _has_more_than_one(cls.node):
            yield at(cls.node, name=cls.name)
    for fixture in module.fixtures:
        if fixture.docstring is not None or len(fixture.statements) <= 1:
            continue
        if fixture.owner is None or not fixture.owner.is_fixture_class:
            yield at(fixture.node, name=fixture.name)


def _has_more_than_one(node: ast.ClassDef) -> bool:
    """Say whether a class is more than one statement, its methods looked into."""
    if len(node.body) != 1:
        return True
    only = node.body[0]
    return isinstance(only, (ast.FunctionDef, ast.AsyncFunctionDef)) and len(only.body) > 1
