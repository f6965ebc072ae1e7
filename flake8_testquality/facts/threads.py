"""Threads: which calls run a function in one, where its exceptions are lost."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_testquality.facts.names import last_name

if TYPE_CHECKING:
    from flake8_testquality.facts.functions import Function
    from flake8_testquality.facts.module import Module

#: Threads by dotted name, and where they are given their target.
_THREADS = {"threading.Thread": 1, "threading.Timer": 1, "_thread.start_new_thread": 0}
#: Methods that give a future, which is lost in a statement of its own.
_GIVING = {"submit": 0, "run_in_executor": 1}
#: Of any package: ``gevent`` and ``multiprocessing`` have such too.
_WORKERS = frozenset({"Thread", "Process"})
_PARTIAL = frozenset({"functools.partial", "partial"})
#: What such calls are called, by their last names.
STARTING = _GIVING.keys() | {name.rpartition(".")[2] for name in _THREADS}


def started_by(call: ast.Call, module: Module) -> ast.expr | None:
    """Return what a call runs in a thread, if it does."""
    place = _THREADS.get(module.names.of(call.func))
    if place is None:
        place = _GIVING.get(last_name(call.func))
        if place is None or not isinstance(module.index.parent(call), ast.Expr):
            return None
        if place == 0 and "concurrent" not in map(_package, module.names.imported.values()):
            return None
    for keyword in call.keywords:
        if keyword.arg in {"target", "function"}:
            return _called(keyword.value, module)
    return _called(call.args[place], module) if len(call.args) > place else None


def is_started(function: Function, module: Module) -> bool:
    """Say whether something of the module runs a function in a thread or process, by its name."""
    calls = module.calls_by_name
    targets = [started_by(call, module) for name in STARTING for call in calls.get(name, ())]
    targets += [
        keyword.value
        for name in _WORKERS
        for call in calls.get(name, ())
        for keyword in call.keywords
        if keyword.arg == "target"
    ]
    return any(last_name(target) == function.name for target in targets if target is not None)


def _package(name: str) -> str:
    return name.partition(".")[0]


def _called(target: ast.expr, module: Module) -> ast.expr:
    """Return what a target calls: ``lambda: check(1)`` and ``partial(check, 1)`` are no more."""
    if isinstance(target, ast.Lambda) and isinstance(target.body, ast.Call):
        return target.body.func
    if isinstance(target, ast.Call) and module.names.of(target.func) in _PARTIAL:
        return target.args[0] if target.args else target
    return target
