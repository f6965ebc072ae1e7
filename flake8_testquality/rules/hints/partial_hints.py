"""TQ207: a function with some of its annotations."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.words import split
from flake8_testquality.rule import Finding, at, rule


_RETURN = "the return value"
_ABOUT_HINTS = frozenset({"annotated", "annotation", "annotations", "hint", "hinted", "hints"})
#: What hands over several functions at once.
_DISPLAYS = (ast.List, ast.Tuple, ast.Set, ast.Dict)
#: Decorators that read no annotations.
_PYTHONS = frozenset({"staticmethod", "classmethod", "abstractmethod", "contextmanager", "patch"})


@rule(
    "TQ207",
    "{name!r} annotates {given} but not {missing}; annotate all of the signature or nothing",
    on=Module,
)
def partial_hints(module: Module, _: Module) -> Iterator[Finding]:
    """A signature is annotated as a whole.

    With some annotations a type checker looks into the function and takes the rest for
    ``Any``: it seems to be checked and is not. ``self``, ``cls``, ``**kwargs``, what
    ``@patch`` and ``@composite`` inject are left alone. So is a function without a
    body, and one that a test decorates or hands over, or whose name says that it is
    about annotations: its signature is what the test looks at. That of an override is
    another's. A test that lacks the return annotation alone is reported where more
    tests of its module have one: a test returns nothing in any case. The code that a
    module holds beside its own tests is not looked at, nor is a helper that lacks the
    return annotation alone in a module where no function has one, nor is a signature that a
    ``noqa`` for ANN001 or its kin answers for.

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
    only_return: list[TestFunction] = []
    returns_are_said = any(map(module.hints.of_return, module.functions))
    returning = sum(module.hints.of_return(test) is not None for test in module.tests)
    for function in module.functions:
        if function.is_production:
            continue
        missing = _missing(function, module)
        if isinstance(function, TestFunction) and missing == [_RETURN]:
            only_return.append(function)
        elif missing and (missing != [_RETURN] or returns_are_said):
            yield _finding(function, missing, module)
    if len(only_return) <= returning:
        # More of them would be a habit, not a slip: a test returns nothing in any case.
        for test in only_return:
            yield _finding(test, [_RETURN], module)


def _finding(function: Function, missing: list[str], module: Module) -> Finding:
    given = next(_annotated(function, module))
    return at(function.node, name=function.name, given=given, missing=", ".join(missing))


def _annotated(function: Function, module: Module) -> Iterator[str]:
    for parameter in function.parameters:
        if module.hints.of_parameter(function, parameter) is not None:
            if parameter.arg not in {"self", "cls"}:
                yield parameter.arg


def _missing(function: Function, module: Module) -> list[str] | None:
    """Return what a signature leaves out, ``None`` where it is not to be judged."""
    hints = module.hints
    if next(_annotated(function, module), None) is None:
        return None
    if _has_no_body(function) or _is_anothers(function, module):
        return None
    given = set(function.injected_mocks)
    if function.has_decorator("composite"):
        # Hypothesis hands over what draws.
        given.update(parameter.arg for parameter in function.parameters[:1])
    missing = [
        name
        for name in hints.unannotated(function)
        if not name.startswith("**") and name.lstrip("*") not in given
    ]
    if hints.of_return(function) is None and function.name != "__init__":
        missing.append(_RETURN)
    return None if hints.are_waived(function) or _is_answered(function, module) else missing


def _is_answered(function: Function, module: Module) -> bool:
    """Say whether a comment tells ruff, or mypy, that the signature is meant to be as it is."""
    line = function.node.lineno
    source = module.source
    return source.silences(line, "ANN0", "ANN2") or "no-untyped-def]" in source.line(line)


def _is_anothers(function: Function, module: Module) -> bool:
    """Say whether the signature is a sample for a test, or copies that of a class above."""
    if function.has_decorator("quantity_input"):
        # What it reads are units.
        return True
    if function.is_override or not _ABOUT_HINTS.isdisjoint(split(function.name)):
        return True
    if function.owner is not None:
        own = {name.rpartition(".")[2] for name in function.decorators}
        if function.owner.outer is not None and own - _PYTHONS:
            # A class in a test is a sample too; what decorates its methods may read them.
            return True
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
        isinstance(above, (ast.keyword, *_DISPLAYS))
        or (isinstance(above, ast.Call) and name is not above.func)
        for name in module.index.named(outer.node, function.name)
        for above in (module.index.parent(name),)
    )


def _has_no_body(function: Function) -> bool:
    # That of a method in a protocol is not there to be looked at.
    owner = function.owner
    return (owner is None or owner.outer is not None) and all(
        isinstance(statement, ast.Pass)
        or (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant))
        for statement in function.node.body
    )
