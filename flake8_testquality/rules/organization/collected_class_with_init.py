"""TQ508: a class named as a pytest class that pytest does not collect."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.classes import DATACLASSES, Class
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ508",
    "class {name!r} has a constructor, {method}, so pytest does not collect it; {advice}",
    on=Class,
)
def collected_class_with_init(cls: Class, module: Module) -> Iterator[Finding]:
    """A class that is named as tests is collected.

    pytest passes over a ``Test…`` class with a constructor and warns: tests
    in it never run. Prepare the tests in a fixture or ``setup_method``; a
    class that holds no tests is renamed, or says ``__test__ = False``. Inside
    a class that pytest does not collect, it does not look for others.

    Bad::

        class TestBasket:  # TQ508
            def __init__(self):
                self.basket = Basket()

            def test_empty(self):
                assert self.basket.total() == 0

    Good::

        class TestBasket:
            def setup_method(self):
                self.basket = Basket()

            def test_empty(self):
                assert self.basket.total() == 0

        class TestRecorder:
            __test__ = False

            def __init__(self):
                self.calls = []
    """
    if not module.settings.names_test_class(cls.name) or cls.outer is not None:
        return
    defined = [name for each in cls.lineage for name in each.defined]
    method = next((name for name in ("__init__", "__new__") if name in defined), None)
    if method is None:
        return
    if not module.is_collected or cls.is_test_case or cls.opts_out:
        return
    if not DATACLASSES.isdisjoint(cls.decorators):
        return
    if not _is_looked_at(cls, module):
        return
    if cls.has_test_names:
        if cls.unknown_bases:
            # Its base may be a test case, which has a constructor.
            return
        advice = "prepare its tests in a fixture or setup_method"
    elif module.is_for_pytest:
        advice = "rename it, or say '__test__ = False'"
    else:
        return
    yield at(cls.node, name=cls.name, method=method, advice=advice)


def _is_looked_at(cls: Class, module: Module) -> bool:
    """Say whether pytest collects the class around this one, if there is one."""
    around = module.suite.class_of(module.index.scope(cls.node))
    return around is None or around.is_pytest_class and _is_looked_at(around, module)
