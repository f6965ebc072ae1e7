"""TQ016: what a helper made, and nobody reads."""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator

from flake8_testquality.facts.bindings import is_read, only_value
from flake8_testquality.facts.expectations import may_be_meant
from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.patterns import regex
from flake8_testquality.rule import Finding, at, rule

_GETTING = regex(r"_*(get|compute|calculate|find|load|fetch|list|count|parse)(_|[A-Z])")
# The others may well be called for what they do, and the result is named by habit.
_GETTING_OR_MAKING = regex(
    r"_*(get|compute|calculate|find|load|fetch|list|count|parse|make|create|build|add|new)(_|[A-Z])"
)


@rule(
    "TQ016",
    "{name!r} is what '{called}()' gave, and nobody reads it; assert on it, or drop the name",
    on=Module,
    default=False,
)
def unused_helper_result(module: Module, _: Module) -> Iterator[Finding]:
    """What a test asks for by name, it uses.

    A result that is bound and never read is often the assertion that was
    forgotten. What makes something may be called for its effect: its result
    is reported when the test binds the name nowhere else. Left alone are calls
    that expect an exception or name the outcome, and names with a leading
    underscore.

    Bad::

        def test_total():
            basket = make_basket(3)
            total = get_total(basket)  # TQ016
            assert basket

    Good::

        def test_total():
            basket = make_basket(3)
            assert get_total(basket) == 3
    """
    seen: set[Function] = set()
    index = module.index
    for call in module.calls_of(_called(module.called_names)):
        name = last_name(call.func)
        assign = index.parent(call)
        if isinstance(assign, ast.Await):
            assign = index.parent(assign)
        if not isinstance(assign, ast.Assign) or len(assign.targets) != 1:
            continue
        target = assign.targets[0]
        if not isinstance(target, ast.Name) or target.id.startswith("_"):
            continue
        test = module.suite.function_of(index.scope(call))
        if not isinstance(test, TestFunction) or test in seen:
            continue
        if not _GETTING.match(name) and only_value(target.id, test) is None:
            continue
        if is_read(target, test) or may_be_meant(assign, test) or test.is_skipped:
            continue
        if module.assertions.of_call(call, test) is None:
            seen.add(test)
            yield at(assign, name=target.id, called=name)


@functools.lru_cache(maxsize=8)
def _called(names: frozenset[str]) -> frozenset[str]:
    """Return the names, of all that a module calls, that get or make something."""
    return frozenset(filter(_GETTING_OR_MAKING.match, names))
