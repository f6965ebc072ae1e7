"""TQ502: many helpers at the level of a test module."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.functions import Helper
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at_line, rule

_SHORT = 150
_SHOWN = 3


@rule(
    "TQ502",
    "module has {count} helper functions beside {tests} tests ({names}); "
    "move those of general use to a helper module",
    on=Module,
    default=False,
    options=("max_module_helpers",),
)
def utility_in_test_module(module: Module, _: Module) -> Iterator[Finding]:
    """A test module has few helpers of its own.

    Many helpers beside the tests are a library that other modules cannot
    use without importing tests. Decorated helpers, stand-ins such as
    ``fake_open`` and callbacks, which are handed over and never called
    here, do not count, and a private one that a single class uses counts
    half. ``conftest.py`` and files of fewer than 150 lines are left alone.

    Bad::

        def start(): ...  # TQ502
        def stop(): ...
        def wait(): ...
        def make_basket(): ...
        def make_shop(): ...

        def test_open():
            assert start()

        # … and 150 more lines

    Good::

        from shop.testing.helpers import make_basket, make_shop, start, stop, wait

        def test_open():
            assert start()

        # … and 150 more lines
    """
    if module.is_conftest or len(module.source.lines) < _SHORT:
        return
    limit = module.settings.max_module_helpers
    # The cheapest question first: most modules have few helpers.
    if len(module.roles.helpers) <= limit or not module.tests:
        return
    helpers = [each for each in module.roles.callable_helpers if not each.node.decorator_list]
    if sum(0.5 if _belongs_to_a_class(each, module) else 1 for each in helpers) > limit:
        names = [each.name for each in helpers]
        more = ", …" if len(names) > _SHOWN else ""
        yield at_line(
            1,
            count=len(names),
            tests=len(module.tests),
            names=", ".join(names[:_SHOWN]) + more,
        )


def _belongs_to_a_class(helper: Helper, module: Module) -> bool:
    if not helper.is_private:
        return False
    users = module.roles.classes_using(helper)
    return len(users) == 1 and None not in users
