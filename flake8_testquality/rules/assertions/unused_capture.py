"""TQ013: something is captured and nobody looks at it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TypeGuard

from flake8_testquality.facts.bindings import is_read
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.rule import Finding, at, rule

_CAPTURING = frozenset(
    "raises warns deprecated_call assertRaises assertRaisesRegex assertWarns assertWarnsRegex"
    " assertLogs catch_warnings redirect_stdout redirect_stderr captured_stdout"
    " captured_stderr captured_output assertRaisesMessage ExpectedException".split()
)
_MATCHING = frozenset({"match", "check", "expected_regex", "value_re"})
_BY_TEXT = ("Regex", "Message")
_READING = "readouterr"
_FIXTURES = frozenset("capsys capfd caplog capsysbinary capfdbinary".split())


@rule(
    "TQ013",
    "{what} {name!r} is never looked at; assert on it, or drop it",
    on=Module,
    default=False,
)
def unused_capture(module: Module, _: Module) -> Iterator[Finding]:
    """What a test captures, it checks.

    ``as error`` that nobody reads is a forgotten assertion, or a name too
    many; so are ``capsys`` and ``caplog`` among the parameters, and what
    ``capsys.readouterr()`` gave. With a ``match`` the text has been checked,
    and the name may stay.

    Bad::

        import pytest

        def test_empty():
            with pytest.raises(ValueError) as error:  # TQ013
                total([])

    Good::

        import pytest

        def test_empty():
            with pytest.raises(ValueError) as error:
                total([])
            assert error.value.args == ("nothing to add",)
    """
    captures = not (_CAPTURING | {_READING}).isdisjoint(module.called_names)
    asks = any(each.arg in _FIXTURES for each in module.index.all(ast.arg))
    if captures or asks:
        for test in module.tests:
            yield from _first_in(test, module)


def _first_in(test: TestFunction, module: Module) -> Iterator[Finding]:
    for item in module.index.own(test.node, ast.withitem):
        name, manager = item.optional_vars, item.context_expr
        if _captures(manager, module) and _is_never_read(name, test):
            if not test.is_skipped:
                yield at(name, what="captured", name=name.id)
            return
    for parameter in test.parameters:
        if parameter.arg in _FIXTURES and not _is_mentioned(parameter.arg, test, module):
            if not test.is_skipped:
                yield at(parameter, what="fixture", name=parameter.arg)
            return
    for call in module.calls_below(test.node, _READING):
        # ``captured = capsys.readouterr()``
        assign = module.index.parent(call)
        if isinstance(assign, ast.Assign) and module.index.scope(call) is test.node:
            if _is_never_read(assign.targets[0], test):
                if not test.is_skipped:
                    yield at(call, what="captured", name=last_name(assign.targets[0]))
                return


def _is_never_read(name: ast.expr | None, test: TestFunction) -> TypeGuard[ast.Name]:
    if not isinstance(name, ast.Name) or name.id.startswith("_"):
        return False
    return not is_read(name, test)


def _captures(manager: ast.expr, module: Module) -> bool:
    if not isinstance(manager, ast.Call):
        return False
    name = module.names.last(manager.func)
    if name not in _CAPTURING or name.endswith(_BY_TEXT):
        return False
    if name == "ExpectedException" and len(manager.args) > 1:
        return False
    if name == "catch_warnings":
        return any(each.arg == "record" for each in manager.keywords)
    return not any(each.arg is None or each.arg in _MATCHING for each in manager.keywords)


def _is_mentioned(name: str, test: TestFunction, module: Module) -> bool:
    return any(module.index.named(test.node, each) for each in (name, "locals"))
