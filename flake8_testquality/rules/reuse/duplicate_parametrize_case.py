"""TQ610: a set of arguments that a test gets twice."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.clones import Fingerprint
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ610",
    "case {row} of {name!r} is the same as case {first}; delete it, or write what was meant",
    on=TestFunction,
)
def duplicate_parametrize_case(test: TestFunction, module: Module) -> Iterator[Finding]:
    """The same row twice runs the same test twice.

    Often a row was copied and not changed. Read are the literal lists of
    ``parametrize``, and the arguments of ddt's ``data``.

    Bad::

        @pytest.mark.parametrize("size", [1, 2, 2])  # TQ610
        def test_boot(size):
            assert boot(size).size == size

    Good::

        @pytest.mark.parametrize("size", [1, 2, 3])
        def test_boot(size):
            assert boot(size).size == size
    """
    for decorator in test.node.decorator_list:
        seen: dict[Fingerprint, int] = {}
        for number, row in enumerate(_rows(decorator), start=1):
            first = seen.setdefault(module.clones.fingerprint(row), number)
            if first != number:
                yield at(row, row=number, first=first, name=test.name)
                return


def _rows(decorator: ast.expr) -> list[ast.expr]:
    if not isinstance(decorator, ast.Call):
        return []
    last = last_name(decorator.func)
    if last == "data":
        return decorator.args
    if last != "parametrize":
        return []
    values = decorator.args[1] if len(decorator.args) > 1 else None
    for keyword in decorator.keywords:
        if keyword.arg == "argvalues":
            values = keyword.value
        elif keyword.arg == "ids":
            # Whoever names each case means each.
            return []
    return values.elts if isinstance(values, (ast.List, ast.Tuple)) else []
