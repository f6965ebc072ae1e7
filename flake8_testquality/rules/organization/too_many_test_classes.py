"""TQ505: a module of many test classes."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at_line, rule


@rule(
    "TQ505",
    "module has {count} test classes, more than {limit}; split it by subject, "
    "from {first!r} to {last!r}",
    on=Module,
    default=False,
    options=("max_test_classes",),
)
def too_many_test_classes(module: Module, _: Module) -> Iterator[Finding]:
    """A module tests one subject.

    Many test classes in one module are many subjects: a reader who looks for
    the tests of one has to pass all others, and so has every merge.

    Bad::

        class TestA: ...  # TQ505
        class TestB: ...
        class TestC: ...
        class TestD: ...
        class TestE: ...
        class TestF: ...
        class TestG: ...
        class TestH: ...
        class TestI: ...
        class TestJ: ...
        class TestK: ...

    Good::

        class TestBasket: ...
        class TestEmptyBasket: ...
    """
    classes, limit = module.test_classes, module.settings.max_test_classes
    if len(classes) > limit:
        first, last = classes[0].name, classes[-1].name
        yield at_line(1, count=len(classes), limit=limit, first=first, last=last)
