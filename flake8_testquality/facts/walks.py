"""Walks: cycles of a test that belong together, as the steps of one scenario do."""

from __future__ import annotations

import ast
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from flake8_testquality.facts import frameworks, words
from flake8_testquality.facts.calls import arguments_of, call_of
from flake8_testquality.facts.cycles import Cycle, Role, is_expected, role_of
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.patterns import regex

if TYPE_CHECKING:
    from flake8_testquality.facts.functions import TestFunction
    from flake8_testquality.facts.module import Module

_COLLECTIONS = (ast.List, ast.Tuple, ast.Dict, ast.Set)
#: Share of the cycles that drive objects, and whose assertions look at one thing.
_MOST = 0.75
#: So many cycles of a walk look at one thing, and so many walks there may be.
_TWICE = 2
#: One story does not reach further than so many cycles.
_NEAR = 3
_MAKING = frozenset(
    "create add insert post put register save store upload publish enqueue push deploy".split()
)
#: Each of these begins again, whatever was done to the object before.
_AFRESH = frozenset({"fit", "fit_transform", "parse", "render", "compute"})
#: What is done to these prepares a scenario.
_PREPARED = ("mock", "patch", "stub", "fake")
_REFUSED = regex(r"(?<![\w.])[45]\d\d\b|error|fail|invalid|raises", re.IGNORECASE)
_ATTRIBUTES = (ast.Attribute, ast.Subscript)
#: Functions that show the whole of what they get.
_SHOWING = frozenset("len set list sorted tuple dict str repr bool int sum next iter".split())


class _Look(NamedTuple):
    """What an assertion looks at; a check by its name, or an expression."""

    text: str
    is_check: bool = False


class Walks:
    """Which cycles of one test are no scenarios of their own."""

    def __init__(self, test: TestFunction, every: Sequence[Cycle]) -> None:
        self._test = test
        self._module: Module = test.module
        self._every = every

    def without_arrangement(self, cycles: Sequence[Cycle]) -> list[Cycle]:
        """Leave out those that create what something else is tested with.

        They create in turn, each time with the same one assertion.
        """
        made = self._arrangement
        return [cycle for cycle in cycles if cycle.call not in made] if made else list(cycles)

    @cached_property
    def _arrangement(self) -> set[ast.Call]:
        found: set[ast.Call] = set()
        run: list[Cycle] = []
        for cycle in self._every:
            if run and cycle.callee == run[0].callee and _said(cycle) == _said(run[0]):
                run.append(cycle)
                continue
            if len(run) >= _TWICE and cycle.callee != run[0].callee:
                read = self._read_in(run[0].call.func, *run[0].assertions) - run[0].names
                if not self._rebinds(read, run[0], cycle):
                    found.update(each.call for each in run)
            makes = not _MAKING.isdisjoint(words.split(cycle.callee)[:1])
            run = [cycle] if makes and _is_plain_success(cycle) else []
        return found

    def first_of_stories(self, cycles: Sequence[Cycle]) -> list[Cycle]:
        """Return the first cycle of each story: the same call gives another answer in it."""
        texts = [ast.unparse(cycle.call) for cycle in cycles]
        found: list[Cycle] = []
        number = 0
        while number < len(cycles):
            found.append(cycles[number])
            last = number
            for other in range(number + 1, len(cycles)):
                if other - last > _NEAR:
                    break
                first = next((n for n in range(number, last + 1) if texts[n] == texts[other]), None)
                if first is not None and self._is_one_act(cycles[first], cycles[other]):
                    twice = other == first + 1 and self._asks_again(cycles[other])
                    if twice or self._answers_differ(cycles[first], cycles[other]):
                        last = other
            number = last + 1
        return found

    def _is_one_act(self, one: Cycle, other: Cycle) -> bool:
        """Say whether acts that are written alike do the same: nothing is prepared in between."""
        if not isinstance(one.call.func, ast.Attribute) and one.role is Role.BUILD:
            return False
        if one.callee[:1].isupper():
            return False
        index = self._module.index
        statements = index.statement(one.call), index.statement(other.call)
        if index.parent(statements[0]) is not index.parent(statements[1]):
            return False
        for cycle, statement in zip((one, other), statements, strict=True):
            if cycle.names - self._read_in(statement):
                # What is asserted on was made of the result later on.
                return False
        read = self._read_in(one.call) | (self._read_in(*one.assertions) - one.names)
        if self._rebinds(read, one, other):
            return False
        first, last = map(index.number, statements)
        return not _lies_between(self._preparations, first, last)

    def _asks_again(self, cycle: Cycle) -> bool:
        """Say whether it can only be there to see what the same call before has left."""
        return bool(cycle.names) and self._steady(cycle.call) not in {"", "self"}

    def _answers_differ(self, one: Cycle, other: Cycle) -> bool:
        said, asked = self._answer(one), self._answer(other)
        return any(said[look] != asked[look] for look in said.keys() & asked.keys())

    def _answer(self, cycle: Cycle) -> dict[str, tuple[frozenset[str], bool]]:
        """Return what the assertions compare with, and whether they deny it, by their looks."""
        found: dict[str, tuple[frozenset[str], bool]] = {}
        for assertion in cycle.assertions:
            value, parts = _parts(assertion)
            texts = [_without(cycle.names, ast.unparse(part)) for part in parts]
            for part, text in zip(parts, texts, strict=True):
                if isinstance(part, (ast.Constant, *_COLLECTIONS)):
                    continue
                if not cycle.names or not cycle.names.isdisjoint(self._read_in(part)):
                    others = frozenset(each for each in texts if each != text)
                    found.setdefault(text, (others, _denies(assertion)))
            constant = all(isinstance(each, ast.Constant) for each in parts)
            if isinstance(value, ast.Call) and constant:
                # ``self.assert_body("two")`` knows itself what to look at.
                found.setdefault(last_name(value.func), (frozenset(texts), False))
        return found

    def _read_in(self, *nodes: ast.AST) -> set[str]:
        within = self._module.index.within
        return {name.id for node in nodes for name in within(node, ast.Name)}

    def _rebinds(self, names: set[str], one: Cycle, other: Cycle) -> bool:
        """Say whether a name gets another value from one act to the other."""
        index = self._module.index
        first, last = (index.number(index.statement(cycle.call)) for cycle in (one, other))
        return any(_lies_between(self._stores.get(name, ()), first, last) for name in names)

    @cached_property
    def _stores(self) -> dict[str, list[int]]:
        index = self._module.index
        found: dict[str, list[int]] = {}
        for name in index.own(self._test.node, ast.Name):
            if isinstance(name.ctx, ast.Store):
                found.setdefault(name.id, []).append(index.number(name))
        node = self._test.node
        for function in index.own(node, ast.FunctionDef):
            found.setdefault(function.name, []).append(index.number(function))
        for inner in index.own(node, ast.ClassDef):
            found.setdefault(inner.name, []).append(index.number(inner))
        for places in found.values():
            places.sort()
        return found

    @cached_property
    def _preparations(self) -> list[int]:
        """Places where something is set up: ``double.return_value = 1``, ``self.flags(x=1)``."""
        index = self._module.index
        node = self._test.node
        parts: list[ast.Attribute | ast.Subscript] = [
            *index.own(node, ast.Attribute),
            *index.own(node, ast.Subscript),
        ]
        found = [index.number(each) for each in parts if isinstance(each.ctx, ast.Store)]
        for statement in index.own(self._test.node, ast.Expr):
            call = statement.value
            if isinstance(call, ast.Call):
                if role_of(last_name(call.func), is_statement=True) is Role.ARRANGE:
                    found.append(index.number(statement))
        return sorted(found)

    def cover(self, cycles: Sequence[Cycle], limit: int) -> bool:
        """Say whether the cycles are walks of objects through their states.

        The acts command objects that are made once, and the assertions look at
        what stays the same: ``conn.on_timeout()``, ``self.assert_pending("a")``.
        There may be two such walks when little is left beside them.
        """
        if cycles[0].role is not Role.COMMAND:
            return False
        driven = [self._steady(cycle.drives) for cycle in cycles]
        most = _MOST * len(cycles)
        if len(cycles) - driven.count("") < most:
            return False
        (_, often), *_ = Counter(filter(None, driven)).most_common(1)
        objects = {each for each in driven if each}
        looks = [
            {look for each in cycle.assertions for look in self._looks(each, objects)}
            for cycle in cycles
        ]
        if often < most:
            # A check by name tells nothing of what is looked at when several things are driven.
            looks = [{look for look in each if not look.is_check} for each in looks]
        first, count = _commonest(looks)
        if count >= most:
            return True
        left = [each for each in looks if first not in each]
        _, more = _commonest(left)
        if min(count, more) < _TWICE or count + more < most:
            return False
        return _TWICE + len(left) - more <= limit

    def _shown(self, part: ast.expr, driven: Set[str]) -> str | None:
        """Return what shows the state of an object that the acts drive.

        ``chunk = stream.read()`` does so after ``stream.feed("a")``, whatever
        else ``chunk`` has been.
        """
        while isinstance(part, _ATTRIBUTES):
            part = part.value
        if not isinstance(part, ast.Name):
            return None
        index = self._module.index
        stores = self._stores.get(part.id, [])
        at = bisect_left(stores, index.number(part))
        if not at:
            return None
        made = call_of(getattr(index.statement(index.nodes[stores[at - 1]]), "value", None))
        if made is None or made.args or made.keywords:
            return None
        return ast.unparse(made) if _driven(made) in driven else None

    def _steady(self, call: ast.Call) -> str:
        """Return what a call drives when it is known here and made once, else ``""``."""
        if last_name(call.func) in _AFRESH:
            return ""
        driven = _driven(call)
        if any(word in driven.lower() for word in _PREPARED):
            return ""
        root = driven.partition(".")[0]
        if not self._is_known(root):
            return ""
        return "" if len(self._stores.get(root, ())) > 1 else driven

    def _is_known(self, name: str) -> bool:
        """Say whether a name stands for something that is made here, or once in the module."""
        if name in self._known or name in self._stores:
            return True
        made = self._module.meanings.value_of(name) if name else None
        return isinstance(made, ast.Call)

    @cached_property
    def _known(self) -> set[str]:
        return {"self", *(parameter.arg for parameter in self._test.parameters)}

    def _looks(self, statement: ast.stmt, driven: Set[str]) -> list[_Look]:
        """Return what an assertion looks at, but for what is made anew in the test."""
        value, parts = _parts(statement)
        found: list[_Look] = []
        if isinstance(value, ast.Call) and "aises" in last_name(value.func):
            # It acts itself.
            return found
        for part in parts:
            if isinstance(part, _COLLECTIONS):
                # It is what the other part is compared with.
                continue
            if isinstance(part, ast.Call) and last_name(part.func) == "isinstance" and part.args:
                part = part.args[0]
            names = self._read_in(part)
            mine = {name for name in names if self._is_known(name)}
            if any(map(is_expected, mine)):
                continue
            if any(len(self._stores.get(name, ())) > 1 for name in mine):
                shown = self._shown(part, driven)
                if shown is None:
                    return []
                found.append(_Look(shown))
            elif mine:
                if any(map(self._module.names.is_imported, names)):
                    return []
                found += [_Look(ast.unparse(each)) for each in _wholes(part) if not _acts(each)]
        if not found and isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute):
            last = last_name(value.func)
            if isinstance(value.func.value, ast.Name) and last not in frameworks.FRAMEWORK_METHODS:
                found.append(_Look(last, is_check=True))
        return found


def _shows_all(call: ast.Call) -> bool:
    """Say whether a function only shows another way what it gets: ``plain(shell.output())``."""
    if len(call.args) != 1 or call.keywords or not isinstance(call.func, ast.Name):
        return False
    return call.func.id in _SHOWING or isinstance(call.args[0], (ast.Call, ast.Attribute))


def _wholes(part: ast.expr) -> Iterator[ast.expr]:
    """Yield an expression, and the calls that it takes its value from: ``a.state().x``."""
    while isinstance(part, ast.Call) and _shows_all(part):
        yield part
        part = part.args[0]
    yield part
    while isinstance(part, _ATTRIBUTES):
        part = part.value
        if isinstance(part, ast.Call):
            yield part


def _acts(look: ast.expr) -> bool:
    """Say whether an assertion does not look at something but calls what is tested."""
    if not isinstance(look, ast.Call) or not (look.args or look.keywords):
        return False
    last = last_name(look.func)
    if isinstance(look.func, ast.Name) and len(look.args) > 1:
        return True
    return last not in _SHOWING and role_of(last, is_statement=False) is Role.CALL


def _commonest(looks: Sequence[set[_Look]]) -> tuple[_Look, int]:
    counted = Counter(look for each in looks for look in each)
    return counted.most_common(1)[0] if counted else (_Look(""), 0)


def _lies_between(places: Sequence[int], first: int, last: int) -> bool:
    return bisect_left(places, last) > bisect_right(places, first)


def _said(cycle: Cycle) -> list[str]:
    """Return the assertions as text, whatever the result is called."""
    return [_without(cycle.names, ast.unparse(each)) for each in cycle.assertions]


def _without(names: Set[str], text: str) -> str:
    """Leave names of results out of a text."""
    if not names:
        return text
    return re.sub(rf"(?<![\w.])(?:{'|'.join(sorted(map(re.escape, names)))})\b", "…", text)


def _denies(statement: ast.stmt) -> bool:
    if isinstance(statement, ast.Assert):
        test = statement.test
        if isinstance(test, ast.Compare):
            return isinstance(test.ops[0], (ast.NotEq, ast.NotIn, ast.IsNot))
        return isinstance(test, ast.UnaryOp)
    value, _ = _parts(statement)
    last = last_name(value.func) if isinstance(value, ast.Call) else ""
    return "Not" in last or "not" in last or last.lower().endswith("false")


def _parts(statement: ast.stmt) -> tuple[ast.expr | None, list[ast.expr]]:
    """Return what an assertion evaluates, and the parts of it that are compared."""
    if isinstance(statement, ast.Assert):
        value = statement.test
        while isinstance(value, ast.UnaryOp):
            value = value.operand
        if isinstance(value, ast.Compare):
            return value, [value.left, *value.comparators]
        return value, [value]
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
        call = statement.value
        return call, arguments_of(call)
    return None, []


def _is_plain_success(cycle: Cycle) -> bool:
    """Say whether one assertion follows, and none that something is refused."""
    said = _said(cycle)
    return len(said) == 1 and _REFUSED.search(said[0]) is None


def _driven(call: ast.Call) -> str:
    """Return the variable whose method is called, ``self.x`` for attributes of the test case."""
    if not isinstance(call.func, ast.Attribute):
        return ""
    value = call.func.value
    attribute = ""
    while isinstance(value, (ast.Attribute, ast.Subscript, ast.Call)):
        if isinstance(value, ast.Attribute):
            attribute = value.attr
        value = value.func if isinstance(value, ast.Call) else value.value
    if not isinstance(value, ast.Name):
        return ""
    return f"self.{attribute}" if value.id == "self" and attribute else value.id
