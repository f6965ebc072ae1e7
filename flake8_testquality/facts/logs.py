"""Calls that only tell: log records, prints, warnings and printed tracebacks."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_testquality.facts import frameworks, harmless
from flake8_testquality.facts.bindings import behind
from flake8_testquality.facts.fixtures import Fixture
from flake8_testquality.facts.flow import does_nothing
from flake8_testquality.facts.names import dotted, last_name

if TYPE_CHECKING:
    from flake8_testquality.facts.functions import Function
    from flake8_testquality.facts.module import Module

#: Methods of loggers that write a record.
LEVELS = frozenset(
    "debug info notice warning warn error exception critical fatal trace audit success log"
    " failure msg err".split()
)
_LOGGER_NAMES = frozenset({"log", "logger", "logging", "lgr"})
_MAKING = frozenset({"getLogger", "get_logger", "getChild", "opt", "bind"})
#: Functions that write a record, a warning or output, by their dotted names.
FUNCTIONS = frozenset(
    "print pprint.pprint warnings.warn warnings.warn_explicit traceback.print_exc"
    " traceback.print_exception traceback.print_last traceback.print_stack"
    " traceback.print_tb sys.stderr.write sys.stdout.write sys.stderr.flush"
    " sys.stdout.flush sys.stderr.writelines sys.stdout.writelines"
    " twisted.python.log.msg twisted.python.log.err click.echo click.secho typer.echo"
    " rich.print sys.print_exception sys.excepthook sys.__stderr__.write sys.__stdout__.write"
    " traceback.print_list faulthandler.dump_traceback".split()
)

#: Modules whose functions are those of a logger.
MODULES = frozenset({"logging", "twisted.python.log"})

#: What a test that is about log records or output uses; part of a name, lower case.
_CAPTURES = (
    "caplog", "capsys", "capfd", "recwarn", "assertlogs", "assertnologs", "flushloggederrors",
    "flushwarnings", "expectlog", "logcapture", "fakelogger", "stdlog", "capturelog",
    "log_capture", "catch_warnings", "assertwarns", "redirect_stdout", "redirect_stderr",
    "observer", "addhandler",
)  # fmt: skip


_STREAMS = frozenset({"sys.stdout", "sys.stderr"})


class Logs:
    """Which calls of a module only log or print."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._only_logging: dict[Function, bool] = {}

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
        if name in FUNCTIONS:
            return not _is_kept(call)
        if not isinstance(func, ast.Attribute):
            if name.startswith(("logging.", "twisted.python.log.")) and last in LEVELS:
                return True
            if not isinstance(func, ast.Name):
                return False
            return self._is_bound_to_a_log(func.id, function) or self._runs_logs(func, function)
        if last in {"log", "_log"} and dotted(func.value) in {"self", "cls"}:
            return True
        if last in LEVELS and self._is_logger(func.value, function):
            return True
        return self._runs_logs(func, function)

    def _runs_logs(self, func: ast.Name | ast.Attribute, function: Function | None) -> bool:
        """Say whether a callee is a function, here or elsewhere, that does nothing but log."""
        first = dotted(func).partition(".")[0]
        if function is None or (first in function.variables and first not in {"self", "cls"}):
            return False
        meant = self._module.suite.functions_meant(func, function)
        if meant:
            return all(map(self._only_logs, meant))
        names = self._module.names
        if not names.is_imported(dotted(func)):
            return False
        return self._module.outside.only_logs(names.of(func)) is True

    def _only_logs(self, function: Function) -> bool:
        """Say whether a function of the module logs, and does nothing else."""
        known = self._only_logging.get(function)
        if known is None:
            # One that calls itself is none.
            self._only_logging[function] = False
            known = (
                not function.node.decorator_list
                and not isinstance(function, Fixture)
                and self._says_at_most(function.body, function)
                and any(
                    self._is_log_statement(each, function)
                    for each in self._module.index.statements(function.node)
                )
            )
            self._only_logging[function] = known
        return known

    def _says_at_most(self, block: Sequence[ast.stmt], function: Function) -> bool:
        for statement in block:
            if isinstance(statement, ast.If):
                rest = (*statement.body, *statement.orelse)
                if not self._says_at_most(rest, function):
                    return False
            elif isinstance(statement, ast.Assign):
                if not self._is_wording(statement):
                    return False
            elif not does_nothing(statement) and not self._is_log_statement(statement, function):
                return False
        return True

    def _is_log_statement(self, statement: ast.stmt, function: Function) -> bool:
        value = statement.value if isinstance(statement, ast.Expr) else None
        return isinstance(value, ast.Call) and self.is_log(value, function)

    def _is_wording(self, statement: ast.Assign) -> bool:
        """Say whether a statement makes a text, as far as one can see."""
        names = self._module.names
        return all(isinstance(target, ast.Name) for target in statement.targets) and all(
            names.of(call.func) in harmless.BUILTINS
            or last_name(call.func) in harmless.METHODS
            or names.of(call.func).startswith(("traceback.format", "sys.exc_info"))
            for call in self._module.index.within(statement.value, ast.Call)
        )

    def _is_logger(self, value: ast.expr, function: Function | None) -> bool:
        if isinstance(value, ast.Call):
            # ``logging.getLogger(__name__).error(…)``
            return self._last(value.func) in _MAKING
        if isinstance(value, ast.Name):
            bound = self._bound(value.id, function)
            if isinstance(bound, ast.Call):
                return makes_a_logger(self._last(bound.func))
            if isinstance(bound, ast.Name):
                value = bound
            elif bound is not None:
                return is_named_as_logger(last_name(bound))
            name = self._module.names.of(value)
            if name in MODULES or name.endswith((".log", ".logging")):
                return True
        if isinstance(value, ast.Attribute) and value.attr in self._of_attributes:
            return True
        names = self._module.names
        if is_named_as_logger(last_name(value)) or is_named_as_logger(names.last(value)):
            return True
        if not names.is_imported(dotted(value)):
            return False
        return self._module.outside.is_logger(names.of(value)) is True

    def _last(self, func: ast.expr) -> str:
        """Return the last part of a callee's own name, whatever it was imported as."""
        return self._module.names.of(func).rpartition(".")[2] or last_name(func)

    def _is_bound_to_a_log(self, name: str, function: Function | None) -> bool:
        """Say whether a name is bound to a logger's method, or to a lambda that calls one."""
        bound = self._bound(name, function)
        if isinstance(bound, ast.Lambda):
            called = bound.body
            # A plain name may be its own.
            return (
                isinstance(called, ast.Call)
                and isinstance(called.func, ast.Attribute)
                and self.is_log(called, function)
            )
        if bound is not None and self._module.names.of(bound) in FUNCTIONS:
            return True
        if isinstance(bound, ast.Name):
            return self._runs_logs(bound, function)
        if not isinstance(bound, ast.Attribute) or bound.attr not in LEVELS:
            return False
        return self._is_logger(bound.value, function)

    def _bound(self, name: str, function: Function | None) -> ast.expr | None:
        """Return what an assignment binds to a name, aliases followed."""
        found = self._assigned(name, function)
        if found is None:
            return None
        return behind(found, lambda each: self._assigned(each, function))

    def _assigned(self, name: str, function: Function | None) -> ast.expr | None:
        """Return what an assignment in the function or the module binds to a name."""
        if function is not None:
            for node in self._module.index.own(function.node, ast.Assign):
                if any(isinstance(each, ast.Name) and each.id == name for each in node.targets):
                    return node.value
        return self._module.values.get(name)

    @cached_property
    def _of_attributes(self) -> frozenset[str]:
        """Names of attributes that are bound to loggers, in class bodies or through ``self``."""
        index = self._module.index
        found: set[str] = set()
        for node in index.all(ast.Assign):
            if not isinstance(node.value, ast.Call):
                continue
            if not makes_a_logger(self._last(node.value.func)):
                continue
            for target in node.targets:
                if isinstance(target, ast.Attribute):
                    found.add(target.attr)
                elif isinstance(target, ast.Name) and isinstance(index.scope(node), ast.ClassDef):
                    found.add(target.id)
        return frozenset(found)

    def is_watched_in(self, function: Function) -> bool:
        """Say whether a function, or one around it, looks at log records, warnings or output."""
        index = self._module.index
        if function.outer is not None:
            around = self._module.suite.functions_by_node[function.outer]
            if self.is_watched_in(around):
                return True
        for text in index.within(function.node, ast.Constant):
            # ``@patch("sys.stdout")``
            if text.value in _STREAMS:
                return True
        words = [node.id for node in index.within(function.node, ast.Name)]
        words += [node.attr for node in index.within(function.node, ast.Attribute)]
        words += [argument.arg for argument in function.parameters]
        return any(part in word.lower() for word in words for part in _CAPTURES)


def _is_kept(call: ast.Call) -> bool:
    """Say whether a call writes into a file or buffer of the test's, as ``print(…, file=out)``."""
    given = next((each.value for each in call.keywords if each.arg == "file"), None)
    return given is not None and not dotted(given).startswith("sys.")


def makes_a_logger(last: str) -> bool:
    """Say whether a function gives a logger, by the last part of its name."""
    return last in _MAKING or "log" in last.lower()


def is_named_as_logger(last: str) -> bool:
    """Say whether the last part of a name says that it stands for a logger."""
    bare = last.strip("_").lower()
    return bare in _LOGGER_NAMES or bare.endswith(("_log", "_logger"))
