"""Tables of cases that a loop runs through, and loops whose rounds build on each other."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from flake8_testquality.facts import words
from flake8_testquality.facts.bindings import only_value
from flake8_testquality.facts.calls import call_alone, call_of
from flake8_testquality.facts.fixtures import Fixture
from flake8_testquality.facts.flow import catches
from flake8_testquality.facts.names import dotted, last_name
from flake8_testquality.facts.preparation import assignment, attribute_of_self, root_of

if TYPE_CHECKING:
    from flake8_testquality.facts.classes import Class
    from flake8_testquality.facts.functions import TestFunction

#: Calls that give the cases that they are given.
WRAPPERS = frozenset(
    "enumerate zip sorted list tuple reversed items keys values product iter".split()
)
#: First words of methods that change something further, and do not set it anew.
_FURTHER = frozenset(
    "add advance append apply commit delete downgrade extend feed insert move next pop push put"
    " record register remove send step transition update upgrade write".split()
)


class CaseLoop(NamedTuple):
    """A loop that takes one case after the other: ``for case in cases``."""

    node: ast.For | ast.While
    target: ast.expr
    iter: ast.expr

    @property
    def body(self) -> list[ast.stmt]:
        """What is done with each case."""
        return self.node.body


def case_loop(statement: ast.stmt) -> CaseLoop | None:
    """Return the loop over cases that a statement may be.

    As ``while (case := next(cases, None)) is not None`` it may be written too.
    """
    if isinstance(statement, ast.For):
        return CaseLoop(statement, statement.target, statement.iter)
    if not isinstance(statement, ast.While):
        return None
    condition = statement.test
    if isinstance(condition, ast.Compare) and isinstance(condition.ops[0], (ast.IsNot, ast.NotEq)):
        condition = condition.left
    if not isinstance(condition, ast.NamedExpr):
        return None
    call = condition.value
    if isinstance(call, ast.Call) and dotted(call.func) == "next" and len(call.args) == 2:
        if isinstance(call.args[0], ast.Name):
            # Each round of ``next(iter([…]))`` would begin anew.
            return CaseLoop(statement, condition.target, call.args[0])
    return None


def count_of_cases(node: ast.expr, test: TestFunction) -> int:
    """Return the number of literal cases, 0 when there is something else."""
    if isinstance(node, ast.NamedExpr):
        # ``for case in (cases := […])``: the name may serve nothing else.
        named = test.module.index.named(test.node, node.target.id)
        return count_of_cases(node.value, test) if len(named) == 1 else 0
    if isinstance(node, (ast.Name, ast.Attribute)):
        table = table_of(node, test)
        if table is None or isinstance(table, (ast.Name, ast.Attribute)):
            return 0
        count = count_of_cases(table, test)
        if not count and isinstance(node, ast.Attribute) and isinstance(table, ast.List):
            return _count_appended(node.attr, table, test)
        return count
    if isinstance(node, ast.Call):
        inner = node.func.value if isinstance(node.func, ast.Attribute) else None
        last = last_name(node.func)
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str) and not node.args:
            return len(inner.value.split()) if last == "split" else 0
        if last in WRAPPERS:
            # ``itertools.product(…)`` is no method of a table.
            parts = node.args or ([inner] if inner else [])
            return max([count_of_cases(each, test) for each in parts], default=0)
        return 0
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        counts = [count_of_cases(each, test) for each in (node.left, node.right)]
        return sum(counts) if all(counts) else 0
    if isinstance(node, ast.Dict):
        return len(node.keys)
    return len(node.elts) if isinstance(node, (ast.List, ast.Tuple, ast.Set)) else 0


def table_of(name: ast.expr, test: TestFunction) -> ast.expr | None:
    """Return what a name was bound to once, when the test only loops over it, and once."""
    module = test.module
    if isinstance(name, ast.Attribute):
        # ``self.cases``, of the body of the class or of a setUp.
        owner = module.suite.receiver(name.value, test)
        if owner is None and isinstance(name.value, ast.Name):
            owner = module.suite.class_named(name.value.id)
        places = module.index.attributes_by_name[name.attr]
        if owner is None or module.index.within_numbers(test.node, places) != [name]:
            return None
        mentions = [module.index.nodes[number] for number in places]
        if any(isinstance(each.ctx, ast.Store) for each in mentions):
            return _table_of_setup(name.attr, owner)
        return owner.value_of(name.attr)
    if not isinstance(name, ast.Name):
        return None
    reads = [
        each
        for each in module.index.named(test.node, name.id)
        if isinstance(each.ctx, ast.Load) and not _is_looked_up(each, name, test)
    ]
    if reads != [name]:
        return None
    if name.id in test.variables:
        return only_value(name.id, test)
    return module.meanings.value_of(name.id)


def _is_looked_up(name: ast.Name, iterated: ast.Name, test: TestFunction) -> bool:
    """Say whether the loop over a dictionary takes ``cases[key]``, which is the case."""
    index = test.module.index
    around = index.parent(name)
    loop = index.parent(iterated)
    if not isinstance(around, ast.Subscript) or name is iterated or not isinstance(loop, ast.For):
        return False
    return isinstance(loop.target, ast.Name) and last_name(around.slice) == loop.target.id


def _count_appended(name: str, table: ast.List, test: TestFunction) -> int:
    """Count the rows that the setup which makes an empty list adds to it."""
    index = test.module.index
    method = test.module.suite.function_of(index.scope(table))
    if table.elts or not isinstance(method, Fixture):
        return 0
    count = 0
    for statement in method.body:
        call = call_alone(statement)
        if call is None or not isinstance(call.func, ast.Attribute):
            continue
        if call.func.attr == "append" and attribute_of_self(call.func.value) == name:
            if len(index.within(call, ast.Call)) > 1:
                return 0
            count += 1
    return count


def _table_of_setup(name: str, owner: Class) -> ast.expr | None:
    """Return the rows that a setup alone gives an attribute; objects that it makes are none."""
    index = owner.module.index
    places = index.attributes_by_name[name]
    stores = [
        each
        for cls in owner.lineage
        for each in index.within_numbers(cls.node, places)
        if isinstance(each.ctx, ast.Store)
    ]
    if len(stores) != 1 or owner.value_of(name) is not None:
        return None
    (store,) = stores
    statement = index.statement(store)
    method = owner.module.suite.function_of(index.scope(store))
    if not isinstance(method, Fixture) or not method.is_setup or statement not in method.body:
        return None
    assigned = assignment(statement)
    if assigned is None or attribute_of_self(store) is None or store not in assigned.targets:
        return None
    return None if index.within(assigned.value, ast.Call) else assigned.value


def goes_on(loop: ast.For | ast.While, test: TestFunction) -> bool:
    """Say whether the rounds of a loop build on each other.

    They do when they change something further that was there before the loop,
    and the assertions look at it, or at a name that the last round has bound.
    """
    if _looks_back(loop, test):
        return True
    statements = test.module.index.statements_below(loop)
    changed = _changed_further(loop, statements, test)
    return bool(changed) and not changed.isdisjoint(_looked_at(statements, test))


def _changed_further(
    loop: ast.For | ast.While, statements: Sequence[ast.stmt], test: TestFunction
) -> set[str]:
    """Return what a round changes of what was there before it."""
    changed: set[str] = set()
    counted: set[ast.expr] = set()
    # ``server.flavor = …`` in each round: what is done to it goes with the round.
    renewed = tuple(
        f"{name}."
        for statement in statements
        for assigned in (assignment(statement),)
        for name in map(dotted, assigned.targets if assigned is not None else ())
        if "." in name
    )
    for statement in statements:
        if isinstance(statement, ast.AugAssign):
            counted.add(statement.target)
            changed.add(root_of(statement.target))
        elif isinstance(statement, ast.Expr) and not _is_to_fail(statement, test):
            call = call_of(statement.value)
            if call is not None and isinstance(call.func, ast.Attribute):
                is_further = not _FURTHER.isdisjoint(words.split(call.func.attr)[:1])
                if is_further and not f"{dotted(call.func)}.".startswith(renewed):
                    changed.add(root_of(call.func.value))
    changed -= {
        name.id
        for name in test.module.index.within(loop, ast.Name)
        if isinstance(name.ctx, ast.Store) and name not in counted
    }
    return changed - {"", "self", "cls"}


def _looked_at(statements: Sequence[ast.stmt], test: TestFunction) -> set[str]:
    """Return what the assertions among some statements read, and what that was made of."""
    # What is expected to raise changes nothing.
    asserting = {
        test.module.index.statement(assertion.node)
        for assertion in test.assertions
        if "aises" not in assertion.name
    }
    read = set(chain.from_iterable(_reads(each, test) for each in statements if each in asserting))
    for statement in statements:
        assigned = assignment(statement)
        if assigned is not None and not read.isdisjoint(map(root_of, assigned.targets)):
            read.update(_reads(assigned.value, test))
    return read


def _looks_back(loop: ast.For | ast.While, test: TestFunction) -> bool:
    """Say whether an assertion reads a name before the round binds it: ``size <= last_size``."""
    index = test.module.index
    bound: dict[str, int] = {}
    # ``[each for each in items]`` reads its own names before it binds them.
    inner = {
        name.id
        for generator in index.within(loop, ast.comprehension)
        for name in index.within(generator.target, ast.Name)
    }
    for name in index.within(loop, ast.Name):
        if isinstance(name.ctx, ast.Store) and name.id not in inner:
            bound.setdefault(name.id, index.number(name))
    asserted = index.among(loop, test.assertions, lambda each: each.node)
    return any(
        index.number(name) < bound.get(name.id, 0)
        for assertion in asserted
        for name in index.within(index.statement(assertion.node), ast.Name)
    )


def _is_to_fail(statement: ast.stmt, test: TestFunction) -> bool:
    """Say whether a statement is expected to raise, and so to change nothing."""
    around = test.module.index.parent(statement)
    return isinstance(around, (ast.With, ast.AsyncWith)) and catches(around)


def _reads(node: ast.AST, test: TestFunction) -> Iterator[str]:
    """Yield the variables, and the attributes as ``self.x``, that a node reads."""
    index = test.module.index
    for name in index.within(node, ast.Name):
        yield name.id
    for attribute in index.within(node, ast.Attribute):
        if attribute_of_self(attribute) is not None:
            yield f"self.{attribute.attr}"
