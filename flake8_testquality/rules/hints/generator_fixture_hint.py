"""TQ210: a generator fixture that is annotated with the type of its value."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.annotations import members
from flake8_testquality.facts.fixtures import Fixture
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule

_GENERATORS = ("Generator", "Iterator", "Iterable")
_ANYTHING = frozenset({"Any", "object", ""})


@rule(
    "TQ210",
    "fixture {name!r} yields, so it does not return {annotation!r}; "
    "annotate it as {right}[{annotation}]",
    on=Fixture,
)
def generator_fixture_hint(fixture: Fixture, module: Module) -> Iterator[Finding]:
    """A fixture that yields is annotated as an iterator.

    The annotation of a generator function says what the call returns, which
    is the generator. Type checkers refuse the type of the yielded value there.

    Bad::

        import pytest

        @pytest.fixture
        def basket() -> Basket:  # TQ210
            yield Basket()

    Good::

        import pytest
        from collections.abc import Iterator

        @pytest.fixture
        def basket() -> Iterator[Basket]:
            yield Basket()
    """
    if not fixture.is_requested or not fixture.is_generator:
        return
    annotation = module.hints.of_return(fixture)
    if annotation is None or len(fixture.decorators) > 1:
        # Another decorator may make something else of the generator.
        return
    names = members(annotation)
    if not _ANYTHING.isdisjoint(names) or any(name.endswith(_GENERATORS) for name in names):
        return
    right = "AsyncIterator" if fixture.is_async else "Iterator"
    yield at(fixture.node, name=fixture.name, annotation=ast.unparse(annotation), right=right)
