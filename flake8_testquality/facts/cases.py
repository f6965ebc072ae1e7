"""Cases: calls that only literals tell apart, each with the assertions on its result."""

from __future__ import annotations

import ast
import functools
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import TYPE_CHECKING, Any

from flake8_testquality.facts import words
from flake8_testquality.facts.calls import arguments_of, call_of
from flake8_testquality.facts.literals import is_literal
from flake8_testquality.facts.names import dotted, last_name

if TYPE_CHECKING:
    from flake8_testquality.facts.module import Module

_ASSIGNS = frozenset({ast.Assign, ast.AnnAssign})
#: Functions that write what the assertion expects.
_TEXTS = frozenset({"escape", "compile", "dedent", "format", "join"})
_TAKING = [("delete",), ("remove",), ("pop",), ("popleft",), ("drop",), ("discard",)]
#: What these build is given to the code under test, which is the act.
_PLAIN_VALUES = frozenset({"dict", "list", "set", "tuple", "frozenset", "bytes", "slice", "range"})


class Case:
    """A call, what its result is bound to, and the assertions that follow."""

    def __init__(
        self, call: ast.Call, target: tuple[str, ...], known: Mapping[str, str]
    ) -> None:
        self.call = call
        #: The literals that variables hold which the call is given.
        self._known = known
        #: The variables and ``self.x`` that hold its result.
        self.target = target
        self.names = frozenset(target)
        self.assertions: list[ast.stmt] = []

    @property
    def arguments(self) -> list[ast.expr]:
        """What the call is given."""
        return arguments_of(self.call)

    @functools.cached_property
    def shape(self) -> str:
        """The call without its literals; few cases get as far as that."""
        return _shape(self.call, self._known)

    @functools.cached_property
    def values(self) -> str:
        """The call as text, with the literals that its variables hold."""
        return " ".join([ast.unparse(self.call), *self._known.values()])


def binds_often(block: Sequence[Any], often: int) -> bool:
    """Say whether a block binds one name to one call again and again: a cheap first test."""
    if len(block) < 2 * often:
        return False
    called: dict[str, list[ast.Assign | ast.AnnAssign]] = {}
    for statement in block:
        kind = statement.__class__
        if kind in _ASSIGNS:
            call = call_of(statement.value)
            if call is not None:
                called.setdefault(last_name(call.func), []).append(statement)
    return any(
        Counter(map(_held, map(_target, statements))).most_common(1)[0][1] >= often
        for last, statements in called.items()
        if len(statements) >= often and last not in _PLAIN_VALUES
    )


def runs_of(
    block: Sequence[ast.stmt], asserting: set[ast.stmt], module: Module
) -> Iterator[list[Case]]:
    """Yield runs of calls that only literals tell apart."""
    run: list[Case] = []
    for case in _cases(block, asserting, module):
        if case is None:
            yield run
            run = []
            continue
        if run and (case.target != run[0].target or case.shape != run[0].shape):
            yield run
            run = []
        elif any(case.values == other.values for other in run):
            yield run
            run = []
        run.append(case)
    yield run


def _cases(
    block: Sequence[ast.stmt], asserting: set[ast.stmt], module: Module
) -> Iterator[Case | None]:
    """Yield the cases of a block, ``None`` where something else parts them."""
    case: Case | None = None
    data: dict[str, str] = {}
    for statement in block:
        if statement in asserting:
            if case is not None:
                case.assertions.append(statement)
            continue
        if _takes_note(statement, data):
            # ``expected = 3`` parts no cases.
            continue
        yield from _closed(case, module)
        case = None
        binding = _binding(statement, data)
        if binding is None or _takes_away(binding.call, module):
            yield None
        else:
            case = binding
    yield from _closed(case, module)


def _closed(case: Case | None, module: Module) -> Iterator[Case | None]:
    """Yield a case, or ``None`` when no assertion looks at its result."""
    if case is not None:
        is_read = any(reads(each, case.names, module) for each in case.assertions)
        yield case if is_read else None


def reads(node: ast.AST, names: Set[str], module: Module) -> bool:
    """Say whether a node reads one of some variables or attributes of ``self``."""
    within = module.index.within
    return any(name.id in names for name in within(node, ast.Name)) or any(
        f"self.{each.attr}" in names and last_name(each.value) == "self"
        for each in within(node, ast.Attribute)
    )


def _takes_note(statement: ast.stmt, data: dict[str, str]) -> bool:
    """Say whether a statement gives a literal to a variable, and note it."""
    if not isinstance(statement, (ast.Assign, ast.AnnAssign)) or statement.value is None:
        return False
    held = _held(_target(statement))
    if len(held) == 1 and _is_written(statement.value):
        data[held[0]] = ast.unparse(statement.value)
        return True
    for name in held:
        data.pop(name, None)
    return False


def _binding(statement: ast.stmt, data: Mapping[str, str]) -> Case | None:
    """Return the case that ``name = call(literal)`` begins."""
    if not isinstance(statement, (ast.Assign, ast.AnnAssign)):
        return None
    if isinstance(statement, ast.Assign) and len(statement.targets) != 1:
        return None
    held, call = _held(_target(statement)), call_of(statement.value)
    if held and call is not None:
        arguments = arguments_of(call)
        known = {
            each.id: data[each.id]
            for each in arguments
            if isinstance(each, ast.Name) and each.id in data
        }
        if last_name(call.func) not in _TEXTS and (known or any(map(_is_said, arguments))):
            return Case(call, held, known)
    return None


def _target(statement: ast.Assign | ast.AnnAssign) -> ast.expr:
    return statement.target if isinstance(statement, ast.AnnAssign) else statement.targets[0]


def _held(target: ast.expr) -> tuple[str, ...]:
    """Return the variables and ``self.x`` that a target assigns, none when it has other parts."""
    parts = target.elts if isinstance(target, ast.Tuple) else [target]
    found = tuple(map(dotted, parts))
    return found if all(map(_is_plain, found)) else ()


def _is_plain(name: str) -> bool:
    return bool(name) and ("." not in name or (name.startswith("self.") and name.count(".") == 1))


def _takes_away(call: ast.Call, module: Module) -> bool:
    """Say whether each call leaves less for the next: ``store.delete("a")``, ``f(lines.pop())``.

    Functions of modules have nothing that they could take from.
    """
    for each in module.index.within(call, ast.Call):
        func = each.func
        if isinstance(func, ast.Attribute) and not module.names.is_imported(dotted(func)):
            if words.split(func.attr)[:1] in _TAKING:
                return True
    return False


def _is_written(node: ast.expr) -> bool:
    """Say whether a value is a literal, or made of literals alone: ``"x" * 300``."""
    if isinstance(node, ast.BinOp):
        return _is_written(node.left) and _is_written(node.right)
    if isinstance(node, ast.Dict):
        return all(
            key is not None and _is_written(key) and _is_written(value)
            for key, value in zip(node.keys, node.values)
        )
    if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
        return all(map(_is_written, node.elts))
    return is_literal(node)


def _is_said(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr) or _is_written(node)


def _shape(call: ast.Call, known: Mapping[str, str]) -> str:
    """Return the call as text, its literals left out."""
    parts = [_look(each, known) for each in call.args]
    parts += [f"{each.arg}={_look(each.value, known)}" for each in call.keywords]
    return f"{ast.unparse(call.func)}({', '.join(parts)})"


def _look(argument: ast.expr, known: Mapping[str, str]) -> str:
    if _is_written(argument) or (isinstance(argument, ast.Name) and argument.id in known):
        return "…"
    if isinstance(argument, ast.JoinedStr):
        values = [each for each in argument.values if isinstance(each, ast.FormattedValue)]
        return f"f…{[ast.unparse(each.value) for each in values]}"
    return ast.unparse(argument)
