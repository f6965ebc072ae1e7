"""Fixtures: what prepares and clears away for tests, and who uses it."""

from __future__ import annotations

import ast
from functools import cached_property

from flake8_testquality.facts import frameworks
from flake8_testquality.facts.functions import Function
from flake8_testquality.facts.names import last_name


class Fixture(Function):
    """A fixture: ``@pytest.fixture``, or setUp, tearDown and their kin."""

    @property
    def is_lifecycle(self) -> bool:
        """Whether a runner calls it by its name: setUp, tearDown and their kin."""
        return self.name in frameworks.LIFECYCLE_NAMES and not self._decorator

    @property
    def is_setup(self) -> bool:
        """Whether it prepares a test and is called by its name."""
        return self.is_lifecycle and self.name in frameworks.SETUP_NAMES

    @property
    def is_autouse(self) -> bool:
        """Whether pytest runs it for every test without being asked."""
        decorator = self._decorator
        return isinstance(decorator, ast.Call) and any(
            keyword.arg == "autouse"
            and isinstance(keyword.value, ast.Constant)
            and keyword.value.value is True
            for keyword in decorator.keywords
        )

    @cached_property
    def requested_as(self) -> str:
        """The name under which tests request it."""
        decorator = self._decorator
        if isinstance(decorator, ast.Call):
            for keyword in decorator.keywords:
                if keyword.arg == "name" and isinstance(keyword.value, ast.Constant):
                    return str(keyword.value.value)
        return self.name

    @cached_property
    def _decorator(self) -> ast.expr | None:
        for item in self.node.decorator_list:
            if is_fixture_decorator(item):
                return item
        return None


def is_fixture_decorator(decorator: ast.expr) -> bool:
    """Say whether a decorator makes a function a fixture."""
    target = decorator.func if isinstance(decorator, ast.Call) else decorator
    return last_name(target) in frameworks.FIXTURE_DECORATORS
