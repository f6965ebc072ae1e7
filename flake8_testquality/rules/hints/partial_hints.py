"""TQ207: a function with some of its annotations."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.words import split
from flake8_testquality.rule import Finding, at, rule


_ABOUT_HINTS = frozenset({"annotated", "annotation", "annotations", "hinted", "hints"})


@rule(
    "TQ207",
    "{name!r} annotates {given} but not {missing}; annotate all of the signature or nothing",
    on=Function,
)
def partial_hints(function: Function, module: Module) -> Iterator[Finding]:
    """A signature is annotated as a whole.

    With some annotations a type checker looks into the function and takes the
    rest for ``Any``: it seems to be checked and is not. ``self``, ``cls``,
    ``**kwargs`` and the mocks that ``@patch`` injects are left alone. So is a
    function without a body, and one that a test decorates or hands over, or
    whose name says that it is about annotations: its signature is what the
    test looks at. That of an override is another's.

    Bad::

        def make_basket(size: int, items) -> Basket:  # TQ207
            return Basket(size, items)

        def fill(basket: Basket):  # TQ207
            basket.fill()

    Good::

        def make_basket(size: int, items: list[Item]) -> Basket:
            return Basket(size, items)

        def fill(basket):
            basket.fill()
    """
    hints = module.hints
    given = next(
        (
            parameter.arg
            for parameter in function.parameters
            if hints.of_parameter(function, parameter) is not None
        ),
        None,
    )
    if given is None or _has_no_body(function) or _is_anothers(function, module):
        return
    mocks = function.injected_mocks
    missing = [
        name
        for name in hints.unannotated(function)
        if not name.startswith("**") and name.lstrip("*") not in mocks
    ]
    if hints.of_return(function) is None and function.name != "__init__":
        missing.append("the return value")
    if missing and not hints.are_waived(function):
        yield at(function.node, name=function.name, given=given, missing=", ".join(missing))


def _is_anothers(function: Function, module: Module) -> bool:
    """Say whether the signature is a sample for a test, or copies that of a class above."""
    if function.is_override or not _ABOUT_HINTS.isdisjoint(split(function.name)):
        return True
    if function.owner is not None:
        return any(
            isinstance(call.func, ast.Attribute)
            and isinstance(call.func.value, ast.Call)
            and last_name(call.func.value.func) == "super"
            for call in module.calls_by_name.get(function.name, ())
            if module.index.scope(call) is function.node
        )
    outer = module.suite.function_of(function.outer) if function.outer is not None else None
    if not isinstance(outer, TestFunction):
        return False
    if function.node.decorator_list:
        return True
    return any(
        isinstance(above, ast.keyword) or (isinstance(above, ast.Call) and name is not above.func)
        for name in module.index.named(outer.node, function.name)
        for above in (module.index.parent(name),)
    )


def _has_no_body(function: Function) -> bool:
    # That of a method in a protocol is not there to be looked at.
    return function.owner is None and all(
        isinstance(statement, ast.Pass)
        or (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant))
        for statement in function.node.body
    )
