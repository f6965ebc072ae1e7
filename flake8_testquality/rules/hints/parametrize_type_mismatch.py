"""TQ212: a parametrized value whose type contradicts the annotation of its parameter."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.annotations import written
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.words import shortened
from flake8_testquality.rule import Finding, at, rule

_ITERABLE = ("list", "tuple", "str", "bytes", "dict", "set")
#: Types of values that an annotation accepts besides its own, by the numeric tower.
_ACCEPTED = {
    "int": ("int", "bool"),
    "float": ("float", "int", "bool"),
    "complex": ("complex", "float", "int", "bool"),
    "List": ("list",),
    "Dict": ("dict",),
    "Set": ("set",),
    "Tuple": ("tuple",),
    "FrozenSet": (),
    "Sequence": ("list", "tuple", "str", "bytes"),
    "MutableSequence": ("list",),
    "MutableSet": ("set",),
    "AbstractSet": ("set",),
    "Mapping": ("dict",),
    "MutableMapping": ("dict",),
    "Iterable": _ITERABLE,
    "Collection": _ITERABLE,
}
_PLAIN = frozenset("bool str bytes list dict set tuple frozenset None".split()) | _ACCEPTED.keys()
_MAPPINGS = frozenset({"dict", "Dict", "Mapping", "MutableMapping"})
_HOMES = ("typing.", "typing_extensions.", "builtins.", "collections.abc.")
_DISPLAYS: dict[type[ast.expr], str] = {
    ast.List: "list",
    ast.ListComp: "list",
    ast.Tuple: "tuple",
    ast.Set: "set",
    ast.SetComp: "set",
    ast.Dict: "dict",
    ast.DictComp: "dict",
    ast.JoinedStr: "str",
}


@rule(
    "TQ212",
    "{value} is {kind}, but {parameter!r} of {name!r} is annotated as {annotation!r}; "
    "correct the one or the other",
    on=TestFunction,
)
def parametrize_type_mismatch(test: TestFunction, module: Module) -> Iterator[Finding]:
    """Parametrized values have the types that the parameters announce.

    No type checker compares the two, since the values pass through pytest.
    Only literals are compared, what containers hold with them, and only with
    types that are known here.

    Bad::

        import pytest

        @pytest.mark.parametrize("size", ["3", 4])  # TQ212
        def test_total(size: int) -> None:
            assert basket(size).total() == size

    Good::

        import pytest

        @pytest.mark.parametrize("size", [3, 4])
        def test_total(size: float) -> None:
            assert basket(size).total() == size
    """
    if "parametrize" not in module.called_names:
        return
    calls = [
        each
        for each in test.decorators_around
        if isinstance(each, ast.Call) and last_name(each.func) == "parametrize"
    ]
    if not calls:
        return
    annotations = {
        parameter.arg: annotation
        for parameter in test.parameters
        if (annotation := module.hints.of_parameter(test, parameter)) is not None
    }
    for call in calls if annotations else ():
        for parameter, value in _given(call):
            annotation = annotations.get(parameter)
            odd = None if annotation is None else _odd(value, annotation, module)
            if odd is not None and annotation is not None:
                inside = "" if odd is value else f" in {_shown(value)}"
                yield at(
                    odd,
                    value=_shown(odd) + inside,
                    kind=_described(odd),
                    parameter=parameter,
                    name=test.name,
                    annotation=written(annotation),
                )
                return


def _odd(value: ast.expr, annotation: ast.expr, module: Module) -> ast.expr | None:
    """Return the literal, or the one in it, whose type the annotation does not accept."""
    kind = _kind(value)
    if not kind:
        return None
    names = module.hints.members(annotation)
    if not names or not all(name in _PLAIN and _is_usual(name, module) for name in names):
        return None
    if all(kind not in _ACCEPTED.get(name, (name,)) for name in names):
        return value
    for part, wanted in _contents(value, annotation) if len(names) == 1 else ():
        odd = _odd(part, wanted, module)
        if odd is not None:
            return odd
    return None


def _contents(
    value: ast.expr, annotation: ast.expr
) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Yield what a container holds, each with its annotation."""
    if not isinstance(annotation, ast.Subscript):
        return
    name, inner = last_name(annotation.value), annotation.slice
    if name not in _PLAIN:
        # What an alias does with its argument, only the alias knows.
        return
    arguments = inner.elts if isinstance(inner, ast.Tuple) else [inner]
    if isinstance(value, ast.Dict):
        if name in _MAPPINGS and len(arguments) == 2:
            yield from ((key, arguments[0]) for key in value.keys if key is not None)
            yield from ((each, arguments[1]) for each in value.values)
    elif isinstance(value, (ast.List, ast.Set, ast.Tuple)):
        if name not in {"tuple", "Tuple"}:
            if len(arguments) == 1 and name not in _MAPPINGS:
                yield from ((each, arguments[0]) for each in value.elts)
        elif len(arguments) == 2 and _is_ellipsis(arguments[1]):
            yield from ((each, arguments[0]) for each in value.elts)
        elif len(arguments) == len(value.elts):
            yield from zip(value.elts, arguments, strict=True)


def _is_ellipsis(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is ...


def _described(value: ast.expr) -> str:
    kind = _kind(value)
    return "no value" if kind == "None" else f"of type {kind!r}"


def _is_usual(name: str, module: Module) -> bool:
    """Say whether a name means here what it means everywhere."""
    meaning = module.names.imported.get(name)
    if meaning is not None:
        return meaning.startswith(_HOMES)
    return all(cls.name != name for cls in module.classes)


def _given(call: ast.Call) -> Iterator[tuple[str, ast.expr]]:
    """Yield each value of a ``parametrize`` with the parameter that it is for."""
    arguments: dict[str | None, ast.expr] = {each.arg: each.value for each in call.keywords}
    arguments.update(zip(("argnames", "argvalues"), call.args, strict=False))
    if "indirect" in arguments or None in arguments or len(call.args) > 2:
        # A fixture takes the values.
        return
    names = _names(arguments.get("argnames"))
    rows = arguments.get("argvalues")
    if not names or not isinstance(rows, (ast.List, ast.Tuple, ast.Set)):
        return
    for row in rows.elts:
        values = [row]
        if isinstance(row, ast.Call) and last_name(row.func) == "param":
            values = list(row.args)
        elif len(names) > 1 or _is_one_of_a_sequence(arguments["argnames"]):
            if not isinstance(row, (ast.List, ast.Tuple)):
                continue
            values = list(row.elts)
        if len(values) == len(names):
            yield from zip(names, values, strict=True)


def _is_one_of_a_sequence(names: ast.expr) -> bool:
    """Say whether the names are listed, or end in a comma, so that each row is a sequence."""
    if isinstance(names, ast.Constant):
        return str(names.value).rstrip().endswith(",")
    return True


def _names(node: ast.expr | None) -> list[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [part.strip() for part in node.value.split(",") if part.strip()]
    if isinstance(node, (ast.List, ast.Tuple)):
        names = [each.value for each in node.elts if isinstance(each, ast.Constant)]
        return [str(name) for name in names] if len(names) == len(node.elts) else []
    return []


def _kind(value: ast.expr) -> str:
    """Return the name of a literal's type, ``""`` for any other expression."""
    if isinstance(value, ast.UnaryOp) and isinstance(value.op, (ast.UAdd, ast.USub)):
        value = value.operand
        if not isinstance(value, ast.Constant):
            return ""
    if isinstance(value, ast.Constant):
        kind = type(value.value)
        return "None" if value.value is None else "" if value.value is ... else kind.__name__
    return _DISPLAYS.get(type(value), "")


def _shown(value: ast.expr) -> str:
    text = " ".join(ast.unparse(value).split())
    return shortened(text, 30)
