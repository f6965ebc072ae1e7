"""TQ607: a fixture that another module defines in the same way."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.module import Module
from flake8_testquality.project.imprints import earlier_for
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ607",
    "{name!r} does the same as {other!r} in {path} (line {line}); {advice}",
    on=Module,
    default=False,
)
def duplicate_fixture(module: Module, _: Module) -> Iterator[Finding]:
    """A fixture that two test modules define alike belongs in one place.

    For pytest that is a ``conftest.py`` above both, for setUp and its kin a
    base class. Compared are arguments, decorators and body, with the meaning
    of every name: what it was imported as, or how the module defines it.
    Autouse fixtures, and those of a line or two, stay where they are needed.

    Two modules are compared by their paths from the project's root, and the
    one that comes later reports. It does so whichever files flake8 is given,
    but only when it is among them: a file that is not checked reports
    nothing, even if another one that comes before it has just been changed.
    Compared are the project's files that are named like tests or lie in a
    folder for them, without those that flake8 excludes.

    Bad::

        # file: tests/test_basket.py
        @pytest.fixture
        def full_basket(shop):
            basket = shop.new_basket()
            basket.add("apple", count=3)
            return basket

        # file: tests/test_order.py
        @pytest.fixture
        def basket(shop):  # TQ607
            basket = shop.new_basket()
            basket.add("apple", count=3)
            return basket

    Good::

        # file: tests/conftest.py
        @pytest.fixture
        def full_basket(shop):
            basket = shop.new_basket()
            basket.add("apple", count=3)
            return basket
    """
    if not module.fixtures:
        return
    earlier = earlier_for(module)
    found = earlier.found("fixtures")
    if not found:
        return
    for fixture, own in earlier.imprint.fixtures.items():
        first = found.get(own.digest)
        if first is not None:
            advice = (
                "inherit it from one base class"
                if fixture.is_lifecycle
                else "keep one, in a conftest.py above both"
            )
            yield at(
                fixture.node,
                name=own.name,
                other=first.name,
                path=first.path,
                line=first.line,
                advice=advice,
            )
