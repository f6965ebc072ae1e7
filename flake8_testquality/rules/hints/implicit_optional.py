"""TQ211: a parameter whose default None its annotation does not allow."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.functions import Function
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule

# An alias from elsewhere may hold None: only these are known not to.
_PLAIN = frozenset(
    "int str bytes bool float complex list dict set frozenset tuple type bytearray List Dict Set"
    " FrozenSet Tuple Type Callable Sequence MutableSequence Mapping MutableMapping Iterable"
    " Iterator Generator Collection Path Decimal datetime timedelta OrderedDict defaultdict"
    " DefaultDict Counter Pattern Match Literal".split()
)
#: From this Python 3 on, types have unions.
_WITH_BARS = 10


@rule(
    "TQ211",
    "parameter {parameter!r} of {name!r} is {annotation!r} but defaults to None; "
    "annotate it as '{better}'",
    on=Function,
)
def implicit_optional(function: Function, module: Module) -> Iterator[Finding]:
    """A parameter that may be ``None`` says so.

    Type checkers no longer read a default of ``None`` as permission. Types
    whose definition is not in sight are left alone, they may allow it, and so
    is the code that a module holds beside its own tests. Where the module uses
    ``Optional``, or its project runs on Pythons before 3.10 and the annotation is
    evaluated, that is the advice.

    Bad::

        def make_basket(size: int = None) -> Basket:  # TQ211
            return Basket(size or 3)

    Good::

        def make_basket(size: int | None = None) -> Basket:
            return Basket(size or 3)
    """
    if function.is_production:
        return
    for parameter in _defaulting_to_none(function.node.args):
        annotation = module.hints.of_parameter(function, parameter)
        if annotation is None:
            continue
        names = module.hints.members(annotation)
        own = {cls.name for cls in module.classes} if not _PLAIN.issuperset(names) else set()
        if names and all(name in _PLAIN or name in own for name in names):
            quotes, shown = "", ast.unparse(annotation)
            if isinstance(annotation, ast.Constant):
                # What is added stands inside of the quotes: there is no union of texts.
                quotes, shown = '"', str(annotation.value)
            optional = _optional(module, is_text=bool(quotes))
            better = f"{optional}[{shown}]" if optional else f"{shown} | None"
            better = f"{quotes}{better}{quotes}"
            values = {"name": function.name, "annotation": shown, "better": better}
            yield at(parameter, parameter=parameter.arg, **values)
            return


def _optional(module: Module, *, is_text: bool) -> str:
    """Return what the module calls ``Optional``, ``""`` where a union is written with a bar."""
    imported = module.names.imported
    for alias, meant in imported.items():
        if meant == "typing.Optional":
            return alias
        if meant == "typing" and "Optional" in module.attribute_names:
            return f"{alias}.Optional"
    if is_text or imported.get("annotations") == "__future__.annotations":
        return ""
    oldest = module.outside.oldest_python_3()
    return "Optional" if oldest is not None and oldest < _WITH_BARS else ""


def _defaulting_to_none(arguments: ast.arguments) -> Iterator[ast.arg]:
    if not arguments.defaults and not arguments.kw_defaults:
        return
    positional = [*arguments.posonlyargs, *arguments.args]
    given = positional[len(positional) - len(arguments.defaults) :]
    pairs = [
        *zip(given, arguments.defaults, strict=True),
        *zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True),
    ]
    for parameter, default in pairs:
        if isinstance(default, ast.Constant) and default.value is None:
            yield parameter
