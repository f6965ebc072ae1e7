"""Exception handlers: what they catch, and what becomes of the failure."""

from __future__ import annotations

import ast
from collections.abc import Container, Iterator, Sequence
from functools import cached_property

from flake8_testquality.facts import harmless
from flake8_testquality.facts.assertions import Assertion, Kind
from flake8_testquality.facts.calls import call_alone, call_of
from flake8_testquality.facts.flow import NOWHERE, TRIES, Exit, does_nothing, exits
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.guarded import Guarded
from flake8_testquality.facts.names import dotted, last_name
from flake8_testquality.facts.words import shortened, split

#: Managers of OpenStack's oslo.utils that raise again what is being handled.
_RERAISING = frozenset({"save_and_reraise_exception", "forget_and_reraise_exception"})
#: What switches are called that make a suite stricter or more talkative.
_SWITCHES = frozenset({"strict", "debug", "verbose", "pedantic", "paranoid", "fatal"})
_WAITS = frozenset({"sleep", "moment", "wait"})
#: Ways to the error other than the name that the handler binds.
_EXCEPTION_INFO = frozenset({"exc_info", "exception", "Failure", "format_exc"})
_COMPOUND = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.Match, *TRIES)


class Handler:
    """An ``except`` clause or a call of ``contextlib.suppress``, in a function of a test file."""

    def __init__(self, node: ast.ExceptHandler | ast.Call, guarded: Guarded) -> None:
        self.node = node
        #: The code whose exceptions it catches.
        self.guarded = guarded
        self.body = node.body if isinstance(node, ast.ExceptHandler) else []
        self._error = node.name if isinstance(node, ast.ExceptHandler) else None
        self.function = guarded.function
        self.module = guarded.module

    def __repr__(self) -> str:
        return f"<Handler {self.text} at line {self.node.lineno}>"

    @property
    def text(self) -> str:
        """The clause as it is written, without the bound name: ``except OSError``."""
        if isinstance(self.node, ast.Call):
            return shortened(ast.unparse(self.node), 60)
        star = "" if self.guarded.node.__class__ is ast.Try else "*"
        if self.node.type is None:
            return f"except{star}"
        return shortened(f"except{star} {ast.unparse(self.node.type)}", 60)

    @cached_property
    def caught(self) -> tuple[str, ...]:
        """Dotted names of what is caught; ``BaseException`` for a bare ``except``.

        ``""`` stands for an expression that is no name.
        """
        kinds: Sequence[ast.expr]
        if isinstance(self.node, ast.Call):
            kinds = self.node.args
        elif self.node.type is None:
            return ("BaseException",)
        else:
            kind = self.node.type
            kinds = kind.elts if isinstance(kind, ast.Tuple) else [kind]
        names = (self.module.names.of(each) for each in kinds)
        return tuple(name.removeprefix("builtins.") for name in names)

    @cached_property
    def is_broad(self) -> bool:
        """Whether it catches one of the exceptions that the options call broad."""
        # A bare ``except`` is broad whatever the option lists.
        if isinstance(self.node, ast.ExceptHandler) and self.node.type is None:
            return True
        return not self.listed.isdisjoint(self.module.settings.broad_exceptions)

    @cached_property
    def listed(self) -> frozenset[str]:
        """What it catches, by dotted name and by its last part."""
        return frozenset(self.caught) | {name.rpartition(".")[2] for name in self.caught}

    @property
    def catches_exception(self) -> bool:
        """Whether it catches every ordinary exception."""
        return not {"Exception", "BaseException"}.isdisjoint(self.caught)

    @cached_property
    def catches_assertions(self) -> bool:
        """Whether a failed assertion of the ``try`` ends here, and not in a clause above."""
        for clause in self.guarded.clauses:
            if clause is self.node:
                break
            if Handler(clause, self.guarded)._takes_assertions:
                return False
        return self._takes_assertions

    @cached_property
    def _takes_assertions(self) -> bool:
        taking = {"Exception", "BaseException", "AssertionError"}
        return not taking.isdisjoint(self.caught) or "failureException" in self.listed

    @cached_property
    def statements(self) -> list[ast.stmt]:
        """All statements of the handler, nested blocks too."""
        return self.module.index.statements_below(self.node)

    @property
    def calls(self) -> Sequence[ast.Call]:
        """The calls in the clause, in the order of the source."""
        return self.module.index.among(self.node, self.function.calls, lambda each: each)

    @property
    def assertions(self) -> Sequence[Assertion]:
        """The assertions in the clause, in the order of the source."""
        found = self.function.assertions
        return self.module.index.among(self.node, found, lambda each: each.node)

    def holds(self, node: ast.AST) -> bool:
        """Say whether a node stands in the clause."""
        index = self.module.index
        first = index.number(self.node)
        return first < index.number(node) < first + index.size(self.node)

    @cached_property
    def leaves_traces(self) -> bool:
        """Whether it binds a name that is read behind it, or gives a value: by return or yield."""
        if any(map(self._returns_a_value, self.statements)):
            return True
        index = self.module.index
        if any(each.value is not None for each in index.within(self.node, ast.Yield)):
            return True
        scope, end = index.scope(self.node), index.stretch(self.node)[1]
        bound = {
            name.id
            for name in index.within(self.node, ast.Name)
            if isinstance(name.ctx, ast.Store) and index.scope(name) is scope
        }
        return any(
            index.number(use) >= end
            and not isinstance(use.ctx, ast.Store)
            and index.scope(use) is scope
            for name in bound
            for use in index.named(self.function.node, name)
        )

    def _returns_a_value(self, statement: ast.stmt) -> bool:
        if isinstance(statement, ast.Return):
            return not isinstance(self.function, TestFunction) and not does_nothing(statement)
        call = call_alone(statement)
        return call is not None and last_name(call.func) == "returnValue"

    @cached_property
    def only_passes(self) -> bool:
        """Whether it does nothing at all: pass, continue, a bare return."""
        return all(map(does_nothing, self.body))

    @property
    def only_talks_to_a_peer(self) -> bool:
        """Whether it stands in a nested function, and guards only methods of what that is handed.

        So does the server of a test: its peer may hang up. What it accepts is such a peer, also
        where it hands that on: ``context.wrap_socket(client)``.
        """
        if not self.function.is_nested:
            return False
        handed = {each.arg for each in self.function.parameters}
        accepted = self._accepted
        index, is_log = self.module.index, self.module.handlers.logs.is_log
        calls = [
            call
            for each in self.guarded.body
            for call in index.within(each, ast.Call)
            if not is_log(call, self.function)
        ]
        return bool(calls) and all(
            isinstance(call.func, ast.Attribute)
            and (
                dotted(call.func).partition(".")[0] in handed | accepted
                or any(isinstance(each, ast.Name) and each.id in accepted for each in call.args)
            )
            for call in calls
        )

    @property
    def _accepted(self) -> set[str]:
        """The names to which its function binds what ``accept()`` gives."""
        within = self.module.index.within
        return {
            name.id
            for each in within(self.function.node, ast.Assign)
            if isinstance(each.value, ast.Call) and last_name(each.value.func) == "accept"
            for target in each.targets
            for name in within(target, ast.Name)
        }

    @cached_property
    def logs(self) -> bool:
        """Whether a statement of it logs or prints."""
        return any(map(self._is_log, self.statements))

    def _is_log(self, statement: ast.stmt) -> bool:
        call = call_alone(statement)
        if isinstance(statement, ast.Return) and isinstance(self.function, TestFunction):
            # ``return LOG.error("…")``: nobody gets anything.
            call = call_of(statement.value)
        return call is not None and self.is_log_call(call)

    def is_log_call(self, call: ast.Call) -> bool:
        """Say whether a call of it logs or prints."""
        return self.module.handlers.logs.is_log(call, self.function)

    @cached_property
    def swallows(self) -> bool:
        """Whether some path through it ends the failure without telling anyone.

        A path that raises, fails, skips, asserts, keeps the error or calls
        something unknown tells. So does a handler that does such a thing for
        some errors and not for others, or that fails for a reason other than
        a switch, as ``if STRICT: raise``: it is a filter.
        """
        if any(map(self._tells_by_choice, self.statements)):
            return False
        ways = exits(self.body, lambda each: NOWHERE if self.tells(each) else None)
        return ways & ~Exit.RAISE != NOWHERE

    def _tells_by_choice(self, statement: ast.stmt) -> bool:
        """Say whether a statement tells of the failure, other than by failing if a switch is on."""
        if self._fails(statement):
            return not self._hangs_on_a_flag(statement)
        return self.tells(statement)

    def _hangs_on_a_flag(self, statement: ast.stmt) -> bool:
        """Say whether a switch, as ``if STRICT``, decides on a statement, and not the error."""
        conditions = []
        for around in self.module.index.ancestors(statement):
            if around is self.node:
                break
            if isinstance(around, (ast.If, ast.While)):
                conditions.append(around.test)
            elif isinstance(around, ast.Match):
                conditions.append(around.subject)
        # In a loop it may be the last try that fails.
        if self.guarded.loop is not None or any(map(self.names_error, conditions)):
            return False
        return any(map(self._is_switch, conditions))

    def _is_switch(self, condition: ast.expr) -> bool:
        """Say whether a condition is a global switch, by its name, that is off as a rule."""
        written = dotted(condition)
        if written.partition(".")[0] in self.function.variables - {"self", "cls"}:
            # The caller decides.
            return False
        return not _SWITCHES.isdisjoint(split(written.rpartition(".")[2]))

    def _fails(self, statement: ast.stmt) -> bool:
        if isinstance(statement, (ast.Raise, ast.Assert)):
            return True
        call = call_alone(statement)
        found = self.module.assertions.of_call(call, self.function) if call is not None else None
        return found is not None and found.kind is not Kind.NAMED

    def names_error(self, node: ast.AST) -> bool:
        """Say whether the caught error, or what was made of it, is used below a node."""
        return self._is_of_error(node, self._made_of_error)

    def _is_of_error(self, node: ast.AST, names: Container[str]) -> bool:
        within = self.module.index.within
        if any(each.id in names for each in within(node, ast.Name)):
            return True
        return any(last_name(call.func) in _EXCEPTION_INFO for call in within(node, ast.Call))

    @cached_property
    def _made_of_error(self) -> frozenset[str]:
        """The name of the error, and those that the handler binds to what it makes of it."""
        names = {self._error} if self._error is not None else set()
        for each in self.statements:
            if isinstance(each, ast.Assign) and self._is_of_error(each.value, names):
                names.update(target.id for target in each.targets if isinstance(target, ast.Name))
        return frozenset(names)

    @property
    def reads_traceback(self) -> bool:
        """Whether it asks for the exception that is being handled, or for its traceback.

        ``sys.exc_info()``, ``error.__traceback__``: assertRaises takes that away.
        """
        within, names = self.module.index.within, self.module.names
        if any(each.attr == "__traceback__" for each in within(self.node, ast.Attribute)):
            return True
        return any(
            last_name(call.func) in _EXCEPTION_INFO
            or "traceback" in last_name(call.func).lower()
            or names.of(call.func).startswith("traceback.")
            for call in within(self.node, ast.Call)
        )

    def tells(self, statement: ast.stmt) -> bool:
        """Say whether a statement of it makes the failure known to someone."""
        if isinstance(statement, (ast.With, ast.AsyncWith)):
            return _raises_again(statement)
        if isinstance(statement, ast.Break):
            return self.guarded.loop_has_else
        if isinstance(statement, (*_COMPOUND, ast.Delete)) or does_nothing(statement):
            return False
        if self._is_log(statement):
            return False
        if self.module.handlers.cleanups.is_cleanup_call(statement, self.function):
            return self.names_error(statement)
        call = call_alone(statement)
        if call is not None:
            return self.module.names.last(call.func) not in _WAITS
        if isinstance(statement, (ast.Assign, ast.AnnAssign, ast.AugAssign)):
            return not self._is_private(statement) or self._hands_on(statement)
        return not isinstance(statement, (ast.Import, ast.ImportFrom))

    def _hands_on(self, statement: ast.Assign | ast.AnnAssign | ast.AugAssign) -> bool:
        """Say whether it gives the error to a function of the code: ``text = rendered(error)``."""
        call = call_of(statement.value)
        if call is None or self.module.names.of(call.func) in harmless.BUILTINS:
            return False
        return isinstance(call.func, ast.Name) and any(map(self.names_error, call.args))

    def _is_private(self, statement: ast.Assign | ast.AnnAssign | ast.AugAssign) -> bool:
        """Say whether an assignment binds only what nothing outside the handler reads.

        The condition of a loop around it, which may count the tries, is nobody who is told.
        """
        targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
        if isinstance(targets[0], (ast.Tuple, ast.List)):
            targets = targets[0].elts + targets[1:]
        names = {target.id for target in targets if isinstance(target, ast.Name)}
        if len(names) < len(targets):
            return False
        index = self.module.index
        loop = self.guarded.loop
        counting = index.within(loop.test, ast.Name) if isinstance(loop, ast.While) else ()
        for each in index.within(self.function.node, ast.Name):
            if each.id in names and isinstance(each.ctx, ast.Load) and not self.holds(each):
                if each not in counting:
                    return False
        if not names.isdisjoint(self.function.shared):
            return False
        asserts = self.module.assertions.of_call
        calls = index.within(statement, ast.Call)
        return not any(asserts(call, self.function) for call in calls)

    @cached_property
    def lost_assertions(self) -> list[Assertion]:
        """The assertions of the guarded code whose failure ends in this clause."""
        if not self.catches_assertions:
            return []
        unclear = (Kind.NAMED, Kind.EXPECTATION)
        return [
            each
            for each in self.guarded.assertions
            if each.kind not in unclear and self._takes(each)
        ]

    @cached_property
    def is_expected(self) -> bool:
        """Whether the test fails without the exception: by ``fail`` after the call, or ``else``."""
        lost = [self.module.index.statement(each.node) for each in self.lost_assertions]
        return any(failure not in lost for failure in self.guarded.failures)

    @cached_property
    def is_manufactured(self) -> bool:
        """Whether the exception is made for the test: raised in the ``try``, or built before.

        ``side_effect = Exception("stop")`` builds one, ``side_effect=[1, Exception]`` too.
        """
        if self.guarded.raises_itself:
            return True
        names = self.module.names
        if any(names.of(each) in self.caught for each in self._named_as_side_effects):
            return True
        return any(
            names.of(call.func) in self.caught
            and isinstance(call.func, ast.Name)
            and not isinstance(self.module.index.parent(call), ast.Raise)
            for call in self.function.calls
        )

    @property
    def _named_as_side_effects(self) -> Iterator[ast.Name]:
        """The names in what its function gives mocks as their ``side_effect``."""
        within = self.module.index.within
        for keyword in within(self.function.node, ast.keyword):
            if keyword.arg == "side_effect":
                yield from within(keyword.value, ast.Name)
        for each in within(self.function.node, ast.Assign):
            if last_name(each.targets[0]) == "side_effect":
                yield from within(each.value, ast.Name)

    def _takes(self, assertion: Assertion) -> bool:
        node = assertion.node
        if isinstance(node, ast.Call):
            # pytest's own failures are no ``Exception``, let alone an AssertionError.
            name = self.module.names.of(node.func)
            return not name.startswith("pytest.") or "BaseException" in self.caught
        return True


def _raises_again(statement: ast.With | ast.AsyncWith) -> bool:
    for item in statement.items:
        manager = item.context_expr
        if isinstance(manager, ast.Call) and last_name(manager.func) in _RERAISING:
            return True
    return False
