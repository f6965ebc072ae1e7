"""How flake8 ends when it has reviewed tests."""

from __future__ import annotations

import ast
import atexit
import gc
import sys
from collections.abc import Callable, Iterator
from importlib.machinery import ModuleSpec
from types import ModuleType

import pytest

from flake8_testquality import collector, engine
from flake8_testquality.points import POINTS

Registered = list[Callable[[], object]]


def _forget() -> None:
    collector.leave_quickly.cache_clear()
    collector._is_flake8s_own_process.cache_clear()


@pytest.fixture
def at_exit(monkeypatch: pytest.MonkeyPatch) -> Iterator[Registered]:
    """Give what is registered for the end of the process."""
    registered: Registered = []
    monkeypatch.setattr(atexit, "register", registered.append)
    _forget()
    yield registered
    _forget()


def _review(path: str, source: str = "def test_x():\n    assert f()\n") -> None:
    list(engine.review(POINTS[0], ast.parse(source), path, source.splitlines(keepends=True)))


def _pretend_to_be(
    monkeypatch: pytest.MonkeyPatch, name: str | None, file: str | None = None
) -> None:
    main = ModuleType("__main__")
    main.__spec__ = None if name is None else ModuleSpec(name, None)
    if file is not None:
        main.__file__ = file
    monkeypatch.setitem(sys.modules, "__main__", main)


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("flake8.__main__", "/venv/lib/flake8/__main__.py"),
        (None, "/venv/bin/flake8"),
        (None, "C:/venv/Scripts/flake8.exe/__main__.py"),
    ],
)
def test_flake8_ends_without_the_collector(
    at_exit: Registered, monkeypatch: pytest.MonkeyPatch, name: str | None, file: str
) -> None:
    _pretend_to_be(monkeypatch, name, file)
    _review("tests/test_x.py")
    _review("tests/test_y.py")
    assert at_exit.count(gc.freeze) == 1


@pytest.mark.parametrize(
    ("name", "file"),
    [(None, None), ("pytest.__main__", "/lib/pytest/__main__.py"), (None, "/home/me/lint.py")],
)
def test_end_of_another_program_is_left_alone(
    at_exit: Registered, monkeypatch: pytest.MonkeyPatch, name: str | None, file: str | None
) -> None:
    _pretend_to_be(monkeypatch, name, file)
    _review("tests/test_x.py")
    assert gc.freeze not in at_exit


def test_run_over_no_tests_is_left_alone(
    at_exit: Registered, monkeypatch: pytest.MonkeyPatch
) -> None:
    _pretend_to_be(monkeypatch, "flake8.__main__")
    _review("shop/cart.py", "def f():\n    return 1\n")
    assert at_exit == []


@pytest.mark.parametrize(
    ("name", "expected"), [("flake8.__main__", ["collect", "freeze"]), ("pytest", [])]
)
def test_sweep_of_flake8s_own_process_freezes_what_is_left(
    at_exit: Registered, monkeypatch: pytest.MonkeyPatch, name: str, expected: list[str]
) -> None:
    done: list[str] = []
    monkeypatch.setattr(gc, "collect", lambda: done.append("collect"))
    monkeypatch.setattr(gc, "freeze", lambda: done.append("freeze"))
    monkeypatch.setattr(gc, "get_count", lambda: (1, 1, 1))
    monkeypatch.setattr(collector, "_LARGE", 1)
    _pretend_to_be(monkeypatch, name)
    _review("tests/test_x.py")
    assert (done, len(at_exit) > 0) == (expected, bool(expected))


def test_no_sweep_where_the_collector_has_just_been(
    at_exit: Registered, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    monkeypatch.setattr(gc, "collect", lambda: done.append("collect"))
    monkeypatch.setattr(gc, "get_count", lambda: (1, 0, 0))
    monkeypatch.setattr(collector, "_LARGE", 1)
    _pretend_to_be(monkeypatch, "flake8.__main__")
    _review("tests/test_x.py")
    assert (done, gc.freeze in at_exit) == ([], True)
