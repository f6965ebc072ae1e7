"""TQ203: a fixture whose value or parameters have no annotation."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.fixtures import Fixture
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ203",
    "fixture {name!r} has no annotation for {parts}; say what it gives and takes",
    on=Fixture,
    default=False,
)
def fixture_hint(fixture: Fixture, module: Module) -> Iterator[Finding]:
    """A fixture annotates what it gives and what it takes.

    A test gets a fixture by name alone: its annotation is the one place that
    says what arrives there. A fixture that gives no value needs no return
    annotation, and ``request`` is pytest's own.

    Bad::

        import pytest

        @pytest.fixture
        def basket():  # TQ203
            return Basket()

        @pytest.fixture
        def full_basket(basket) -> Basket:  # TQ203
            basket.fill()
            return basket

    Good::

        import pytest

        @pytest.fixture
        def basket() -> Basket:
            return Basket()

        @pytest.fixture
        def filled(basket: Basket, request):
            basket.fill(request.param)
    """
    hints = module.hints
    parts = [repr(name) for name in hints.unannotated(fixture) if name != "request"]
    if fixture.gives_a_value and hints.of_return(fixture) is None:
        parts.append("its value")
    if parts and not hints.are_waived(fixture):
        yield at(fixture.node, name=fixture.name, parts=", ".join(parts))
