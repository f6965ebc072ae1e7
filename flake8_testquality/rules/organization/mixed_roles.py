"""TQ501: a module of tests, fixtures and utilities all at once."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at_line, rule

_SHORT = 150
_SHOWN = 3
#: One fake beside its tests is no role of the module yet.
_FAKES = 2


@rule(
    "TQ501",
    "module mixes {parts}; move the utilities ({names}) to a helper module",
    on=Module,
    default=False,
    options=("max_roles", "min_utilities"),
)
def mixed_roles(module: Module, _: Module) -> Iterator[Finding]:
    """A test module holds tests, not a tool box as well.

    When tests, shared fixtures or fakes, and utilities stand in one module,
    other modules import from a file that a runner collects, and a reader has
    to find the tests first. Utilities are functions of the module's own level
    that two functions or more use, and that do not depend on its tests;
    stand-ins and assertions belong to the tests. ``conftest.py`` and files of
    fewer than 150 lines are left alone.

    Bad::

        import fixtures  # TQ501

        class ShopFixture(fixtures.Fixture):
            def _setUp(self):
                self.shop = Shop()

        def wait_for(predicate):
            while not predicate():
                pause()

        def make_basket(size):
            return Basket(size)

        def free_port():
            return Port.any()

        class TestShop:
            def test_open(self):
                shop = start(free_port())
                wait_for(shop.is_open)
                assert shop.sell(make_basket(3)) == 3

            def test_closed(self):
                shop = start(free_port(), closed=True)
                wait_for(shop.is_closed)
                assert shop.sell(make_basket(3)) == 0

        # … and 150 more lines

    Good::

        import fixtures

        from shop.testing.helpers import free_port, make_basket, wait_for

        class ShopFixture(fixtures.Fixture):
            def _setUp(self):
                self.shop = Shop()

        class TestShop:
            def test_open(self):
                shop = start(free_port())
                wait_for(shop.is_open)
                assert shop.sell(make_basket(3)) == 3

        # … and 150 more lines
    """
    if module.is_conftest or len(module.source.lines) < _SHORT:
        return
    roles, settings = module.roles, module.settings
    # The cheapest questions first: most modules have few helpers.
    if len(roles.helpers) < settings.min_utilities or not module.tests:
        return
    stands_on = bool(roles.fixtures) or len(roles.fakes) >= _FAKES
    if 2 + stands_on <= settings.max_roles:
        return
    names = [helper.name for helper in roles.utilities]
    if len(names) < settings.min_utilities:
        return
    parts = [_counted(len(module.test_classes), "test class", "es")]
    if not module.test_classes:
        parts = [_counted(len(module.tests), "test")]
    if roles.fixtures:
        parts.append(_counted(len(roles.fixtures), "fixture"))
    if roles.fakes:
        parts.append(_counted(len(roles.fakes), "fake"))
    parts.append(_counted(len(names), "utility function"))
    more = ", …" if len(names) > _SHOWN else ""
    yield at_line(
        1,
        parts=f"{', '.join(parts[:-1])} and {parts[-1]}",
        names=", ".join(names[:_SHOWN]) + more,
    )


def _counted(count: int, noun: str, plural: str = "s") -> str:
    return f"{count} {noun}{'' if count == 1 else plural}"
