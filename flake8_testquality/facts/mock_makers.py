"""Makers of mocks: expressions that make one, and what they say of it."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from typing import NamedTuple

from flake8_testquality.facts.calls import ENTERING
from flake8_testquality.facts.literals import is_falsy
from flake8_testquality.facts.names import canonical, dotted, last_name
from flake8_testquality.facts.outside import Given
from flake8_testquality.facts.patches import is_mocks_multiple, is_mocks_patch, is_patch
from flake8_testquality.trees import expression_of

_CLASSES = frozenset(
    "Mock MagicMock AsyncMock NonCallableMock NonCallableMagicMock PropertyMock"
    " ThreadingMock create_autospec mock_open".split()
)
_HOME = "unittest.mock."
_MOCKERS = frozenset("mocker class_mocker module_mocker package_mocker session_mocker".split())
_PATCH_FIXTURES = frozenset({"MockPatch", "MockPatchObject"})
_SPECS = frozenset({"spec", "spec_set", "autospec"})
BEHAVIOURS = frozenset({"side_effect", "wraps"})


class Mock(NamedTuple):
    """A mock that a name stands for."""

    #: As it is written: ``m``, ``self.m`` or ``m["a"]``; ``m[]`` for all items of ``m``.
    name: str
    #: Whether ``patch`` put it in the place of something.
    is_patched: bool
    #: Whether it has the attributes of a real object only.
    has_spec: bool
    #: Whether the mocks behind its attributes have a spec too.
    is_deep: bool
    #: Whether a call of it does something, by ``side_effect`` or ``wraps``.
    is_active: bool


class Makers:
    """Expressions that make mocks.

    ``meaning`` and ``last`` say what names in them stand for; ``patchers`` gives
    each ``patch(…)`` which is not started yet by its name.
    """

    def __init__(
        self,
        meaning: Callable[[ast.expr], str],
        last: Callable[[ast.expr], str],
        patchers: Callable[[], Mapping[str, ast.expr]] = dict,
    ) -> None:
        self._meaning = meaning
        self._last = last
        self._patchers = patchers

    def gives_a_mock(self, value: ast.expr) -> bool:
        """Say whether an expression is a ``patch(…)`` whose place a mock takes."""
        if not isinstance(value, ast.Call):
            return False
        name = self._meaning(value.func)
        is_of_mocker = name.partition(".")[0] in _MOCKERS and is_patch(name)
        if not is_of_mocker and not is_mocks_patch(name):
            return self._last(value.func) in _PATCH_FIXTURES and len(value.args) < 2
        new = 2 if name.endswith(".object") else 1
        if len(value.args) > new:
            return self.makes_a_mock(value.args[new])
        for keyword in value.keywords:
            if keyword.arg == "new":
                return self.makes_a_mock(keyword.value)
            if keyword.arg == "new_callable":
                return self._last(keyword.value) in _CLASSES
        return True

    def makes_a_mock(self, value: ast.expr) -> bool:
        """Say whether an expression is a new mock."""
        if isinstance(value, ast.Await):
            value = value.value
        if isinstance(value, ast.Attribute) and value.attr == "mock":
            # ``self.useFixture(fixtures.MockPatch("a.b")).mock``
            used = value.value
            return isinstance(used, ast.Call) and any(map(self.gives_a_mock, used.args))
        if not isinstance(value, ast.Call):
            return False
        func = value.func
        last = self._last(func)
        if last in _CLASSES:
            name = self._meaning(func)
            return name.startswith(_HOME) or name.partition(".")[0] in _MOCKERS
        begun = self._begun(value)
        if begun is not value:
            return self.gives_a_mock(begun)
        name = self._meaning(func)
        if name.partition(".")[0] in _MOCKERS:
            return last in {"spy", "stub", "async_stub"} or self.gives_a_mock(value)
        return False

    def _begun(self, call: ast.Call) -> ast.expr:
        """Return the ``patch(…)`` that a call starts or enters, any other call as it is."""
        func, last = call.func, self._last(call.func)
        if last == "start" and isinstance(func, ast.Attribute):
            return self._patchers().get(written(func.value), func.value)
        return call.args[0] if last in ENTERING and len(call.args) == 1 else call

    def patches_by_name(self, value: ast.expr) -> bool:
        """Say whether an expression is a ``patch.multiple(…)`` that makes mocks, if any."""
        if not isinstance(value, ast.Call) or last_name(value.func) != "multiple":
            return False
        name = self._meaning(value.func)
        if not is_mocks_multiple(name) and name.partition(".")[0] not in _MOCKERS:
            return False
        makers = (each.value for each in value.keywords if each.arg == "new_callable")
        return all(self._last(each) in _CLASSES for each in makers)

    def mocks_by_name(self, value: ast.expr | None) -> ast.Call | None:
        """Return the ``patch.multiple(…)`` whose mocks an expression is the dictionary of."""
        if not isinstance(value, ast.Call):
            return None
        made = self._begun(value)
        return made if isinstance(made, ast.Call) and self.patches_by_name(made) else None

    def describe(self, name: str, value: ast.expr) -> Mock:
        """Return the mock of a name from the expression that makes it."""
        specs = active = deep = False
        patched = False
        for call in ast.walk(value):
            if not isinstance(call, ast.Call):
                continue
            last = self._last(call.func)
            makes = last in _CLASSES
            patched = patched or not makes
            deep = deep or last in {"create_autospec", "spy"}
            specs = specs or deep or (makes and bool(call.args) and last != "mock_open")
            for keyword in call.keywords:
                if keyword.arg in _SPECS and not is_falsy(keyword.value):
                    specs = True
                    deep = deep or keyword.arg == "autospec"
                elif keyword.arg in BEHAVIOURS:
                    active = True
                elif keyword.arg is None:
                    # ``Mock(**options)`` may say anything.
                    specs = active = deep = True
        return Mock(name, patched, specs, deep, active)


def describe_each(name: str, patch: ast.Call) -> Mock:
    """Return what is known of each mock that a ``patch.multiple(…)`` makes."""
    specs = {
        keyword.arg
        for keyword in patch.keywords
        if keyword.arg in _SPECS and not is_falsy(keyword.value)
    }
    return Mock(name, True, bool(specs), "autospec" in specs, False)


def given_elsewhere(name: str, given: Given) -> Mock | None:
    """Return the mock that a fixture of another module gives, ``None`` for any other value."""
    value = expression_of(given.text)
    if value is None:
        return None

    def meaning(node: ast.expr) -> str:
        first, dot, rest = dotted(node).partition(".")
        return canonical(given.meanings.get(first, first) + dot + rest)

    makers = Makers(meaning, last_name)
    if not (makers.makes_a_mock(value) or makers.gives_a_mock(value)):
        return None
    found = makers.describe(name, value)
    return found._replace(is_active=found.is_active or given.configures)


def written(node: ast.expr) -> str:
    """Return ``m`` or ``self.m`` as it is written, ``""`` for what is no chain of names."""
    name = dotted(node)
    return f"self.{name[4:]}" if name.startswith("cls.") else name


def key_of(node: ast.expr) -> str:
    """Return what a mock is found by: its name as written, ``m[]`` for any item of ``m``."""
    if isinstance(node, ast.Subscript):
        head = written(node.value)
        return f"{head}[]" if head else ""
    return written(node)
