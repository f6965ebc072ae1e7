"""Calls that only tell: log records, prints, warnings and printed tracebacks."""

from __future__ import annotations

import ast
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_testquality.facts import frameworks
from flake8_testquality.facts.names import dotted, last_name

if TYPE_CHECKING:
    from flake8_testquality.facts.functions import Function
    from flake8_testquality.facts.module import Module

_LEVELS = frozenset(
    "debug info notice warning warn error exception critical fatal trace audit success log"
    " failure msg err".split()
)
_LOGGER_NAMES = frozenset({"log", "logger", "logging", "lgr"})
_MAKING = frozenset({"getLogger", "get_logger", "getChild", "opt", "bind"})
_FUNCTIONS = frozenset(
    "print pprint.pprint warnings.warn warnings.warn_explicit traceback.print_exc"
    " traceback.print_exception traceback.print_last traceback.print_stack"
    " traceback.print_tb sys.stderr.write sys.stdout.write sys.stderr.flush"
    " sys.stdout.flush sys.stderr.writelines sys.stdout.writelines"
    " twisted.python.log.msg twisted.python.log.err click.echo click.secho typer.echo"
    " rich.print sys.print_exception sys.excepthook sys.__stderr__.write sys.__stdout__.write"
    " traceback.print_list faulthandler.dump_traceback".split()
)

#: What a test that is about log records or output uses; part of a name, lower case.
_CAPTURES = (
    "caplog", "capsys", "capfd", "recwarn", "assertlogs", "assertnologs", "flushloggederrors",
    "flushwarnings", "expectlog", "logcapture", "fakelogger", "stdlog", "capturelog",
    "log_capture", "catch_warnings", "assertwarns", "redirect_stdout", "redirect_stderr",
    "observer",
)  # fmt: skip


class Logs:
    """Which calls of a module only log or print."""

    def __init__(self, module: Module) -> None:
        self._module = module

    def is_log(self, call: ast.Call, function: Function | None) -> bool:
        """Say whether a call writes a log record, a warning or output, and no more."""
        func = call.func
        name = self._module.names.of(func)
        last = name.rpartition(".")[2] or last_name(func)
        listed = self._module.settings.log_callables
        if listed and (
            frameworks.matches(last, listed) or frameworks.matches(name, listed)
        ):
            return True
        if name in _FUNCTIONS:
            return True
        if not isinstance(func, ast.Attribute):
            if name.startswith(("logging.", "twisted.python.log.")) and last in _LEVELS:
                return True
            return isinstance(func, ast.Name) and self._is_bound_to_a_log(func.id, function)
        if last in {"log", "_log"} and dotted(func.value) in {"self", "cls"}:
            return True
        return last in _LEVELS and self._is_logger(func.value, function)

    def _is_logger(self, value: ast.expr, function: Function | None) -> bool:
        if isinstance(value, ast.Call):
            # ``logging.getLogger(__name__).error(…)``
            return last_name(value.func) in _MAKING
        if isinstance(value, ast.Name):
            bound = self._bound(value.id, function)
            if isinstance(bound, ast.Call):
                return _makes_a_logger(bound)
            if bound is not None:
                return _is_named_as_logger(last_name(bound))
            name = self._module.names.of(value)
            if name in {"logging", "twisted.python.log"} or name.endswith((".log", ".logging")):
                return True
        if isinstance(value, ast.Attribute) and value.attr in self._of_attributes:
            return True
        return _is_named_as_logger(last_name(value))

    def _is_bound_to_a_log(self, name: str, function: Function | None) -> bool:
        """Say whether a name is bound to a logger's method, as ``log = LOG.error``."""
        bound = self._bound(name, function)
        if not isinstance(bound, ast.Attribute) or bound.attr not in _LEVELS:
            return False
        return self._is_logger(bound.value, function)

    def _bound(self, name: str, function: Function | None) -> ast.expr | None:
        """Return what an assignment in the function or the module binds to a name."""
        if function is not None:
            for node in self._module.index.own(function.node, ast.Assign):
                if any(isinstance(each, ast.Name) and each.id == name for each in node.targets):
                    return node.value
        return self._of_module.get(name)

    @cached_property
    def _of_module(self) -> dict[str, ast.expr]:
        found: dict[str, ast.expr] = {}
        for statement in self._module.tree.body:
            if isinstance(statement, ast.Assign):
                for target in statement.targets:
                    if isinstance(target, ast.Name):
                        found[target.id] = statement.value
            elif isinstance(statement, ast.AnnAssign) and statement.value is not None:
                if isinstance(statement.target, ast.Name):
                    found[statement.target.id] = statement.value
        return found

    @cached_property
    def _of_attributes(self) -> frozenset[str]:
        """Names of attributes that are bound to loggers, in class bodies or through ``self``."""
        index = self._module.index
        found: set[str] = set()
        for node in index.all(ast.Assign):
            if not isinstance(node.value, ast.Call) or not _makes_a_logger(node.value):
                continue
            for target in node.targets:
                if isinstance(target, ast.Attribute):
                    found.add(target.attr)
                elif isinstance(target, ast.Name) and isinstance(index.scope(node), ast.ClassDef):
                    found.add(target.id)
        return frozenset(found)

    def is_watched_in(self, function: Function) -> bool:
        """Say whether a function looks at log records, warnings or output itself."""
        index = self._module.index
        words = [node.id for node in index.within(function.node, ast.Name)]
        words += [node.attr for node in index.within(function.node, ast.Attribute)]
        words += [argument.arg for argument in function.parameters]
        return any(part in word.lower() for word in words for part in _CAPTURES)


def _makes_a_logger(call: ast.Call) -> bool:
    last = last_name(call.func)
    return last in _MAKING or "log" in last.lower()


def _is_named_as_logger(name: str) -> bool:
    bare = name.strip("_").lower()
    return bare in _LOGGER_NAMES or bare.endswith(("_log", "_logger"))
