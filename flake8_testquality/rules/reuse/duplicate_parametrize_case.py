"""TQ610: a set of arguments that a test gets twice."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.classes import Class
from flake8_testquality.facts.clones import Fingerprint
from flake8_testquality.facts.fixtures import marks_in
from flake8_testquality.facts.functions import Function
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.rule import Finding, at, rule

#: What takes a list of cases as its first argument or its second one, and what takes each case.
_LISTING = {"expand": 0, "parametrize": 1, "fixture": None}
_SPREADING = frozenset({"data", "parameters"})
#: Keywords that hold the list of cases.
_LIST_KEYWORDS = frozenset({"argvalues", "params", "input"})
#: Functions that name a case after its value.
_NAMING = frozenset({"str", "repr"})


@rule(
    "TQ610",
    "case {row} of {name!r} is the same as case {first}; delete it, or write what was meant",
    on=Module,
)
def duplicate_parametrize_case(module: Module, _: Module) -> Iterator[Finding]:
    """The same row twice runs the same test twice.

    Often a row was copied and not changed. Read are the literal lists of
    ``parametrize``, as a decorator or in ``pytestmark``, of fixtures' ``params``
    and of ``parameterized.expand``, also when a name at the top of the module
    holds them, and the arguments of ddt's ``data`` and absl's ``parameters``.
    ``pytest.param(1)`` is the row ``1``; one with marks or an id differs. Whoever
    names each case means each, and so does who spells one value in two ways, as
    in ``1j`` and ``1.0j``.

    Bad::

        @pytest.mark.parametrize("size", [1, 2, 2])  # TQ610
        def test_boot(size):
            assert boot(size).size == size

    Good::

        @pytest.mark.parametrize("size", [1, 2, 3])
        def test_boot(size):
            assert boot(size).size == size
    """
    if _SPREADING.isdisjoint(module.called_names) and module.called_names.isdisjoint(_LISTING):
        return
    told: set[ast.expr] = set()
    spelling = module.source.spelling
    for name, decorator in _decorators(module):
        seen: dict[tuple[Fingerprint, ...], tuple[int, list[ast.expr]]] = {}
        last = 0
        for number, row in enumerate(_rows(decorator, module), start=1):
            values = _values(row, module)
            first, same = seen.setdefault(module.clones.of_all(values), (number, values))
            if first == number or [*map(spelling, same)] != [*map(spelling, values)]:
                # ``1j`` and ``1.0j`` are equal, and meant to be two cases.
                continue
            # Rows that were copied as a whole are told of once, and so is a shared table.
            if last != number - 1 and row not in told:
                told.add(row)
                yield at(row, row=number, first=first, name=name)
            last = number


def _values(row: ast.expr, module: Module) -> list[ast.expr]:
    """Return what a row gives the test; ``pytest.param(1, 2)`` gives what ``(1, 2)`` does."""
    values = [row]
    if isinstance(row, ast.Tuple) and len(row.elts) > 1:
        # Of one name ``(1,)`` is the value itself, and no ``1``.
        values = row.elts
    elif isinstance(row, ast.Call) and row.args and not row.keywords:
        if module.names.of(row.func) == "pytest.param":
            if not any(isinstance(each, ast.Starred) for each in row.args):
                values = row.args
                if len(values) == 1:
                    return _values(values[0], module)
    return values


def _decorators(module: Module) -> Iterator[tuple[str, ast.Call]]:
    """Yield the decorators of tests, their classes and fixtures, with what they decorate.

    The marks of ``pytestmark`` are decorators of all that stands beside it.
    """
    decorated: list[Class | Function] = [*module.tests, *module.test_classes, *module.fixtures]
    for each in decorated:
        for decorator in each.node.decorator_list:
            if isinstance(decorator, ast.Call):
                yield each.name, decorator
    for body in (module.tree.body, *(cls.node.body for cls in module.test_classes)):
        for mark in marks_in(body):
            if isinstance(mark, ast.Call):
                yield "pytestmark", mark


def _rows(decorator: ast.Call, module: Module) -> list[ast.expr]:
    last = last_name(decorator.func)
    values: ast.expr | None = None
    if last in _SPREADING:
        if len(decorator.args) != 1:
            return decorator.args
        values = decorator.args[0] if last == "parameters" else None
    elif last in _LISTING:
        place = _LISTING[last]
        if place is not None and place < len(decorator.args):
            values = decorator.args[place]
        for keyword in decorator.keywords:
            if keyword.arg in _LIST_KEYWORDS:
                values = keyword.value
            elif keyword.arg == "ids" and not _names_by_value(keyword.value):
                return []
    if isinstance(values, ast.Name):
        values = module.meanings.value_of(values.id)
    return values.elts if isinstance(values, (ast.List, ast.Tuple)) else []


def _names_by_value(ids: ast.expr) -> bool:
    return isinstance(ids, ast.Lambda) or last_name(ids) in _NAMING
