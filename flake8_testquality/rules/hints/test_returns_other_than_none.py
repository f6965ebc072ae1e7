"""TQ209: a test that is annotated to return a value."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.annotations import written
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule

_NO_VALUE = frozenset({"None", "NoReturn", "Never"})
_UNKNOWN = frozenset({"Any", ""})
# What a runner waits for, or what a coroutine decorator makes of a generator.
_WAITED_FOR = ("Deferred", "Awaitable", "Coroutine", "Future", "Task")
_GENERATED = ("Generator", "Iterator", "Iterable")


@rule(
    "TQ209",
    "test {name!r} is annotated to return {annotation!r}; a test returns None, assert instead",
    on=TestFunction,
)
def test_returns_other_than_none(test: TestFunction, module: Module) -> Iterator[Finding]:
    """A test is annotated to return nothing.

    No runner looks at what a test returns, so a value in the annotation is
    a mistake, or an assertion that was forgotten. What a runner waits for,
    as a ``Deferred`` or an awaitable, is left alone.

    Bad::

        def test_total() -> bool:  # TQ209
            return basket().total() == 3

    Good::

        def test_total() -> None:
            assert basket().total() == 3
    """
    if test.owner is None and test.parameters and not module.is_for_pytest:
        # Beside test cases, a function that wants arguments is a helper.
        return
    annotation = module.hints.of_return(test)
    if annotation is None or isinstance(annotation, ast.Constant) and annotation.value is None:
        return
    names = module.hints.members(annotation)
    if _NO_VALUE.issuperset(names) or not _UNKNOWN.isdisjoint(names) or any(
        name.endswith(_WAITED_FOR + _GENERATED) for name in names
    ):
        return
    if module.hints.is_alias_of_elsewhere(annotation):
        return
    yield at(test.node, name=test.name, annotation=written(annotation))
