"""TQ902: a test with too many assertions."""

from __future__ import annotations

import ast
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from flake8_testquality.facts.assertions import Assertion, Kind
from flake8_testquality.facts.calls import arguments_of
from flake8_testquality.facts.cycles import Cycles, Role, role_of
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import dotted, last_name
from flake8_testquality.facts.stories import tells_a_story
from flake8_testquality.facts.tallies import behind_one_act, on_one_path
from flake8_testquality.rule import Finding, at, rule

_FEW = 3
#: Methods that give the same in another form.
_PARSING = frozenset("json get_json decode getvalue read splitlines split strip".split())
_COUNTED = (Kind.BARE, Kind.METHOD, Kind.MOCK, Kind.RAISES)


@rule(
    "TQ902",
    "test {name!r} makes {count} assertions; split it by what is asserted",
    on=TestFunction,
    default=False,
    options=("max_assertions",),
)
def too_many_assertions(test: TestFunction, module: Module) -> Iterator[Finding]:
    """A test makes few assertions.

    The first that fails hides the rest, and a test that asserts on everything
    has to change with everything. Assertions in a loop or in ``subTest`` are
    not counted, nor are those of the shorter branch of an ``if`` with
    ``else``, and those that show the state before an act, if they are asked
    again behind it. Any number may look at one and the same result, or at what is
    read from it, at what a single act did, or at the same few things while one
    object is driven on. A test whose name or docstring announces a long story
    may make as many as it needs.

    Bad::

        def test_server(server, volume):  # TQ902
            assert server.name == "vm1"; assert volume.name == "disk"
            assert server.size == 1; assert volume.size == 1
            assert server.zone == "a"; assert volume.zone == "a"
            assert server.owner == "me"; assert volume.owner == "me"
            assert server.state == "up"; assert volume.state == "up"
            assert server.tags == []; assert volume.tags == []
            assert server.host == "h"; assert volume.host == "h"
            assert server.age == 0; assert volume.age == 0

    Good::

        def test_server(server):
            assert server.name == "vm1"
            assert server.state == "up"

        def test_volume(volume):
            assert volume.name == "disk"
            assert volume.size == 1
    """
    limit = module.settings.max_assertions
    if len(test.assertions) <= limit or test.is_skipped:
        return
    counted = [each for each in test.assertions if _counts(each, test, module)]
    if len(counted) <= limit:
        return
    counted = on_one_path(counted, test)
    if len(counted) <= limit or _look_at_one_result(counted, test, module):
        return
    if len(behind_one_act(counted, test)) <= limit:
        return
    if _look_at_one_act(counted, test, module) or tells_a_story(test):
        return
    if not _follow_one_object(counted, test, module):
        yield at(test.node, name=test.name, count=len(counted))


def _counts(assertion: Assertion, test: TestFunction, module: Module) -> bool:
    if assertion.kind not in _COUNTED:
        return False
    for around in module.index.ancestors(assertion.node):
        if around is test.node:
            return True
        if isinstance(around, (ast.For, ast.AsyncFor, ast.While)):
            return False
        if isinstance(around, (ast.With, ast.AsyncWith)):
            for item in around.items:
                call = item.context_expr
                if isinstance(call, ast.Call) and module.names.of(call.func).endswith("subTest"):
                    return False
    return True


def _look_at_one_act(assertions: list[Assertion], test: TestFunction, module: Module) -> bool:
    """Say whether the assertions, or mocks that they ask, look at what a single act did."""
    cycles = Cycles(test)
    if len(cycles.found) > 1:
        return False
    mocks = [each for each in assertions if each.kind is Kind.MOCK]
    if 2 * len(mocks) >= len(assertions):
        return True
    rest = [each for each in assertions if each.kind is not Kind.MOCK]
    if mocks and _look_at_one_result(rest, test, module):
        return True
    if sum(1 for cycle in cycles.all if cycle.role >= Role.OBSERVE) != 1:
        return False
    own = {each.name for each in module.index.own(test.node, ast.FunctionDef)}
    return sum(1 for each in rest if _acts(each, own, module)) < 0.2 * len(assertions)


def _acts(assertion: Assertion, own: set[str], module: Module) -> bool:
    """Say whether an assertion itself calls what it asserts on: ``assert parse("1") == 1``.

    Functions that the test defines itself (``own``) only look.
    """
    if assertion.kind is Kind.RAISES:
        return True
    for call in module.index.within(module.index.statement(assertion.node), ast.Call):
        last = last_name(call.func)
        if call is not assertion.node and last not in own and not last.startswith("assert"):
            if role_of(last, is_statement=False) >= Role.CALL:
                return True
    return False


def _look_at_one_result(assertions: list[Assertion], test: TestFunction, module: Module) -> bool:
    """Say whether one thing, from one binding, is looked at by four of five assertions."""
    index = module.index
    parts, bound = _parts_of(test, module)
    seen: Counter[tuple[str, int]] = Counter()
    for assertion in assertions:
        statement = index.statement(assertion.node)
        subjects: set[tuple[str, int]] = set()
        for name in _names_in(statement, module):
            passed: set[str] = set()
            while name in parts and len(bound[name]) == parts[name][1] and name not in passed:
                # ``a = b.next`` and ``b = a.prev`` are parts of each other.
                passed.add(name)
                name = parts[name][0]
            # The binding that holds here, of those that the source shows before.
            subjects.add((name, bisect_left(bound.get(name, ()), index.number(statement))))
        seen.update(subjects)
    common = [name for (name, _), count in seen.items() if count >= 0.8 * len(assertions)]
    if any(len(bound.get(name, ())) == 1 or "." in name for name in common):
        return True
    return any(name in bound for name in common) and _acts_in(test) < 2


def _acts_in(test: TestFunction) -> int:
    return sum(1 for cycle in Cycles(test).all if cycle.role >= Role.CALL)


def _follow_one_object(assertions: list[Assertion], test: TestFunction, module: Module) -> bool:
    """Say whether one object is driven, and the same few things are looked at each time."""
    looks: dict[str, ast.expr] = {}
    for assertion in assertions:
        statement = module.index.statement(assertion.node)
        if assertion.kind is Kind.RAISES or not isinstance(statement, (ast.Assert, ast.Expr)):
            return False
        for part in _sides(statement):
            looks[ast.unparse(part)] = part
        if len(looks) > _FEW:
            return False
    _, bound = _parts_of(test, module)
    names = {name for part in looks.values() for name in _names_in(part, module)}
    if any(len(bound.get(name, ())) > 1 for name in names):
        return False
    driven = {_root(cycle.call) for cycle in Cycles(test).all if cycle.role is Role.COMMAND}
    return len(driven) == 1 and "" not in driven


def _sides(statement: ast.Assert | ast.Expr) -> Iterator[ast.expr]:
    """Yield what an assertion compares, without what is written down in the test."""
    parts = [statement.test if isinstance(statement, ast.Assert) else statement.value]
    while parts:
        part = parts.pop()
        if isinstance(part, (ast.UnaryOp, ast.Await)):
            parts.append(part.operand if isinstance(part, ast.UnaryOp) else part.value)
        elif isinstance(part, ast.Compare):
            parts += [part.left, *part.comparators]
        elif isinstance(part, ast.Call) and last_name(part.func).startswith(("assert", "fail")):
            parts += [*part.args, *(word.value for word in part.keywords)]
        elif not isinstance(part, (ast.Constant, ast.List, ast.Tuple, ast.Dict, ast.Set)):
            yield part


def _root(call: ast.Call) -> str:
    """Return the variable, ``self.x`` for an attribute of the test case, that a method is of."""
    found = dotted(call.func).split(".")
    if found[0] == "self":
        return ".".join(found[:2]) if len(found) > 2 else ""
    return found[0] if len(found) > 1 else ""


def _names_in(node: ast.AST, module: Module) -> set[str]:
    """Return the names below a node, ``self.x`` for attributes of the test case."""
    found = {name.id for name in module.index.within(node, ast.Name)} - {"self", "cls"}
    for attribute in module.index.within(node, ast.Attribute):
        value = attribute.value
        if isinstance(value, ast.Name) and value.id == "self":
            if not attribute.attr.startswith(("assert", "fail", "_assert")):
                found.add(f"self.{attribute.attr}")
    return found


def _parts_of(
    test: TestFunction, module: Module
) -> tuple[dict[str, tuple[str, int]], dict[str, list[int]]]:
    """Return what names are only parts of, how often so; and where each name is bound."""
    bound = {each.arg: [module.index.number(each)] for each in test.parameters}
    for name in module.index.own(test.node, ast.Name):
        if isinstance(name.ctx, ast.Store):
            bound.setdefault(name.id, []).append(module.index.number(name))
    parts: dict[str, tuple[str, int]] = {}
    #: What acts returned, and what was read from that (``True``).
    results: dict[str, bool] = {}
    for statement in module.index.own(test.node, ast.Assign):
        target, value = statement.targets[0], statement.value
        if not isinstance(target, ast.Name):
            continue
        if isinstance(value, ast.Await):
            value = value.value
        if isinstance(value, ast.Call):
            read = _read_from(value, results, bound, module)
            if read and read != target.id:
                known, times = parts.get(target.id, (read, 0))
                if known == read:
                    parts[target.id] = read, times + 1
            if read or role_of(last_name(value.func), is_statement=False) >= Role.OBSERVE:
                results.setdefault(target.id, bool(read))
            continue
        whole = _whole_of(value)
        if whole:
            known, times = parts.get(target.id, (whole, 0))
            if known == whole and whole != target.id:
                parts[target.id] = whole, times + 1
    return parts, bound


def _whole_of(value: ast.expr) -> str:
    """Return the variable, or the ``self.x``, of which attributes and items are parts."""
    while isinstance(value, (ast.Attribute, ast.Subscript)):
        inner = value.value
        if isinstance(inner, ast.Name):
            if inner.id == "self" and isinstance(value, ast.Attribute):
                return f"self.{value.attr}"
            return inner.id
        value = inner
    return ""


def _read_from(
    call: ast.Call, results: dict[str, bool], bound: dict[str, list[int]], module: Module
) -> str:
    """Return the one result of an act of which a call only reads a part: ``loads(response.text)``.

    That goes for a method of what is a part itself, too: ``page.find("a")``. A whole
    object that is handed over may be asked anything.
    """
    if role_of(last_name(call.func), is_statement=False) not in {Role.OBSERVE, Role.BUILD}:
        return ""
    names = [name for name in module.index.within(call, ast.Name) if name.id in bound]
    if len({name.id for name in names}) != 1:
        return ""
    whole = names[0].id
    if whole not in results or results[whole]:
        return whole if whole in results else ""
    arguments = arguments_of(call)
    if any(name in arguments or name is getattr(call.func, "value", None) for name in names):
        return whole if last_name(call.func) in _PARSING else ""
    return whole
