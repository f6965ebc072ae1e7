"""TQ207: a function with some of its annotations."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.functions import Function
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ207",
    "{name!r} annotates {given} but not {missing}; annotate all of the signature or nothing",
    on=Function,
)
def partial_hints(function: Function, module: Module) -> Iterator[Finding]:
    """A signature is annotated as a whole.

    With some annotations a type checker looks into the function and takes the
    rest for ``Any``: it seems to be checked and is not. ``self``, ``cls``,
    ``**kwargs`` and the mocks that ``@patch`` injects are left alone, and so
    is a plain function without a body: its signature is what the tests look at.

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
    if given is None or _has_no_body(function):
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


def _has_no_body(function: Function) -> bool:
    # That of a method in a protocol is not there to be looked at.
    return function.owner is None and all(
        isinstance(statement, ast.Pass)
        or (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant))
        for statement in function.node.body
    )
