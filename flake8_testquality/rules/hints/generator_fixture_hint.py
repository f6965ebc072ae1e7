"""TQ210: a generator fixture that is annotated with the type of its value."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.annotations import written
from flake8_testquality.facts.fixtures import Fixture
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule

_GENERATORS = ("Generator", "Iterator", "Iterable")
#: Types of the standard library, with those of a generator that is ``async`` or is not.
_OTHER_KIND = {
    **{name: f"Async{name}" for name in _GENERATORS},
    **{f"Async{name}": name for name in _GENERATORS},
}
_ANYTHING = frozenset({"Any", "object", ""})


@rule(
    "TQ210",
    "fixture {name!r} yields{how}, so it does not return {annotation!r}; annotate it as {better}",
    on=Fixture,
)
def generator_fixture_hint(fixture: Fixture, module: Module) -> Iterator[Finding]:
    """A fixture that yields is annotated as an iterator.

    The annotation of a generator function says what the call returns, which
    is the generator. Type checkers refuse the type of the yielded value there,
    and ``Iterator`` where ``async def`` makes an ``AsyncIterator``.

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
    names = module.hints.members(annotation)
    if not _ANYTHING.isdisjoint(names):
        return
    right = "AsyncIterator" if fixture.is_async else "Iterator"
    how = ""
    better = f"{right}[{ast.unparse(annotation)}]"
    if any(name.endswith(_GENERATORS) for name in names):
        other = _OTHER_KIND.get(names[0]) if len(names) == 1 else None
        if other is None or other.startswith("Async") is not fixture.is_async:
            return
        how = " with async" if fixture.is_async else " without async"
        better = f"{other}[...]"
    elif module.hints.is_alias_of_elsewhere(annotation):
        return
    shown = written(annotation)
    yield at(fixture.node, name=fixture.name, how=how, annotation=shown, better=better)
