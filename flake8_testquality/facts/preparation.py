"""What runs before every test of a class: setUp and its kin, inherited ones with them."""

from __future__ import annotations

import ast
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from flake8_testquality.facts.calls import arguments_of, call_alone, call_of
from flake8_testquality.facts.fixtures import Fixture
from flake8_testquality.facts.handed_down import calls_parent
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.words import split

if TYPE_CHECKING:
    from flake8_testquality.facts.classes import Class
    from flake8_testquality.facts.module import Module

#: Says whether a test repeats a call with its own copy of what the names stand for.
Repeats = Callable[[ast.Call, Collection[str], ast.stmt], bool]

#: Setups that run for each test, or whose work each test gets afresh, in that order.
_PER_TEST = ("setUpTestData", "setUp", "asyncSetUp", "setup_method", "setup")
#: Calls that only remember what they are given.
_KEEPING = frozenset({"addCleanup", "addAsyncCleanup", "addfinalizer"})

#: First words of methods that change what they are called on, whatever they give.
_CHANGING = frozenset(
    "add append create acreate insert put register save store update write remove delete pop"
    " commit bulk set".split()
)

#: Statements of a setup that one of a test is compared with, at most.
_CANDIDATES = 20


def preparing(cls: Class, *, elsewhere: bool = False) -> list[Fixture]:
    """Return what prepares each test of a class, inherited setups first.

    An inherited setup counts when the class does not replace it, or calls it.
    With ``elsewhere`` those of other modules are among them: their nodes are
    not those of the class's module.
    """
    found: list[Fixture] = []
    for name in _PER_TEST:
        found += reversed(list(_chain(cls, name, elsewhere=elsewhere)))
    seen: set[str] = set()
    for each in cls.lineage:
        for fixture in each.setups:
            if fixture.is_autouse and fixture.name not in seen and not _is_wide(fixture):
                found.append(fixture)
            seen.add(fixture.name)
    return found


def _chain(cls: Class, name: str, *, elsewhere: bool) -> Iterator[Fixture]:
    for each in cls.lineage:
        if name not in each.defined:
            continue
        setup = each.methods[name]
        if isinstance(setup, Fixture) and setup.is_setup:
            yield setup
        if not calls_parent(setup):
            return
    if elsewhere:
        yield from cls.module.handed_down.setups(cls, name)


def _is_wide(fixture: Fixture) -> bool:
    """Say whether several tests share what the fixture made."""
    for item in fixture.node.decorator_list:
        if isinstance(item, ast.Call):
            for keyword in item.keywords:
                if keyword.arg == "scope" and isinstance(keyword.value, ast.Constant):
                    return keyword.value.value != "function"
    return False


def attribute_of_self(target: ast.AST) -> str | None:
    """Return ``x`` for the target ``self.x`` or ``cls.x``, else ``None``."""
    if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name):
        if target.value.id in {"self", "cls"}:
            return target.attr
    return None


def _before_the_test(setup: Fixture) -> Iterator[ast.stmt]:
    """Yield the statements up to the ``yield`` of a fixture: those after it tear down."""
    yields = setup.module.index.own(setup.node, ast.Yield)
    for statement in setup.body:
        yield statement
        if yields and statement.lineno <= yields[0].lineno <= (statement.end_lineno or 0):
            return


class Assignment(NamedTuple):
    """What a statement assigns, annotated or not."""

    targets: Sequence[ast.expr]
    value: ast.expr


def assignment(statement: ast.stmt) -> Assignment | None:
    """Return what a statement assigns, ``None`` when it assigns nothing."""
    if isinstance(statement, ast.Assign):
        return Assignment(statement.targets, statement.value)
    if isinstance(statement, ast.AnnAssign) and statement.value is not None:
        return Assignment([statement.target], statement.value)
    return None


def root_of(value: ast.AST) -> str:
    """Return what a value is read from, as ``self.x`` for ``self.x["y"].get(1)``."""
    while True:
        name = attribute_of_self(value)
        if name is not None:
            return f"self.{name}"
        if isinstance(value, (ast.Attribute, ast.Subscript, ast.Await)):
            value = value.value
        elif isinstance(value, ast.Call):
            value = value.func
        else:
            return value.id if isinstance(value, ast.Name) else ""


class Preparation:
    """What the setups of a class do, statement by statement."""

    def __init__(self, setups: list[Fixture], cls: Class) -> None:
        self._class = cls
        self._module = cls.module
        self.setup_of: dict[ast.stmt, Fixture] = {}
        self._going_on: dict[str, bool] = {}
        #: The last assignment of each attribute: the one that a test sees.
        self.by_target: dict[str, ast.stmt] = {}
        #: The values that these give the attributes.
        self.values: dict[str, ast.expr] = {}
        for setup in setups:
            for statement in _before_the_test(setup):
                self.setup_of[statement] = setup
                assigned = assignment(statement)
                if assigned is not None:
                    for target in assigned.targets:
                        name = attribute_of_self(target)
                        if name is not None:
                            self.by_target[name] = statement
                            self.values[name] = assigned.value

    @cached_property
    def builders(self) -> frozenset[str]:
        """Last names of what is called to build the attributes: a cheap first look."""
        return frozenset(self._by_builder)

    @cached_property
    def _by_builder(self) -> dict[str, list[ast.stmt]]:
        found: dict[str, list[ast.stmt]] = {}
        for name, value in self.values.items():
            call = call_of(value)
            if call is not None:
                found.setdefault(last_name(call.func), []).append(self.by_target[name])
        return found

    @cached_property
    def callers(self) -> frozenset[ast.AST]:
        """The methods of the class, as nodes, that call what a setup builds something with."""
        module = self._module
        return frozenset(
            module.index.scope(call)
            for name in self.builders
            for call in module.calls_below(self._class.node, name)
        )

    @cached_property
    def _by_size(self) -> dict[tuple[type, int], list[ast.stmt]]:
        found: dict[tuple[type, int], list[ast.stmt]] = {}
        for statement in self.setup_of:
            found.setdefault(self.size(statement), []).append(statement)
        return found

    def candidates(self, statement: ast.stmt) -> Iterator[ast.stmt]:
        """Yield the statements of setups that one of a test may repeat."""
        assigned = assignment(statement)
        if assigned is not None and len(assigned.targets) == 1:
            name = attribute_of_self(assigned.targets[0])
            same = self.by_target.get(name or last_name(assigned.targets[0]))
            if same is not None:
                yield same
            if name is not None:
                return
            call = call_of(assigned.value)
            if same is None and call is not None:
                yield from self._by_builder.get(last_name(call.func), [])[:_CANDIDATES]
        # Most statements of a test end here: nothing is read of them.
        yield from self._by_size.get(self.size(statement), [])[:_CANDIDATES]

    def module_of(self, statement: ast.stmt) -> Module:
        """Return the module that a statement of a test or a setup belongs to."""
        setup = self.setup_of.get(statement)
        return self._module if setup is None else setup.module

    def size(self, statement: ast.stmt) -> tuple[type, int]:
        """Return what two statements have in common that may be the same."""
        return statement.__class__, self.module_of(statement).index.size(statement)

    def goes_on_with(self, name: str) -> bool:
        """Say whether setups change what they built as ``self.name``, asked once per name."""
        known = self._going_on.get(name)
        if known is None:
            known = self.changed_after(name, self.by_target[name], set())
            self._going_on[name] = known
        return known

    def changed_after(
        self,
        name: str,
        statement: ast.stmt,
        repeated: set[ast.stmt],
        repeats: Repeats | None = None,
    ) -> bool:
        """Say whether setups go on with ``self.name``: a new one is in another state.

        That is so when they write into it, or hand it, or what they read from
        it, to a call that changes something; ``repeats`` says whether the test
        makes such a call, in a statement of a setup, as well.
        """
        later = False
        read = {f"self.{name}"}
        for other in self.setup_of:
            if other is statement:
                later = True
            elif later:
                if other not in repeated and self._changes(other, name, read, repeats):
                    return True
                assigned = assignment(other)
                if assigned is not None and root_of(assigned.value) in read:
                    read.update(root_of(each) for each in assigned.targets if _is_plain(each))
        return False

    def _changes(
        self, statement: ast.stmt, name: str, read: set[str], repeats: Repeats | None
    ) -> bool:
        within = self.module_of(statement).index.within
        assigned = assignment(statement)
        if assigned is not None:
            return any(
                attribute_of_self(attribute) == name
                for target in assigned.targets
                for attribute in within(target, ast.Attribute)
            ) or any(
                root_of(target) in read and not _is_plain(target) for target in assigned.targets
            ) or any(
                isinstance(call.func, ast.Attribute)
                and not _CHANGING.isdisjoint(split(call.func.attr)[:1])
                and root_of(call.func.value) in read
                for call in within(assigned.value, ast.Call)
            )
        call = call_alone(statement)
        if not any(root_of(each) in read for each in within(statement, ast.Attribute, ast.Name)):
            if call is None or not self._runs_method_with(call, name, statement):
                return False
        if call is None:
            return True
        if last_name(call.func) in _KEEPING:
            return False
        return repeats is None or not repeats(call, read, statement)

    def _runs_method_with(self, call: ast.Call, name: str, statement: ast.stmt) -> bool:
        """Say whether a call runs a method of the test case that goes on with ``self.name``."""
        owner, method = self.setup_of[statement].owner, attribute_of_self(call.func)
        found = owner.find(method) if owner is not None and method is not None else None
        return found is not None and any(
            attribute_of_self(each) == name
            for each in found.module.index.within(found.node, ast.Attribute)
        )

    def made_from(self, name: str) -> Iterator[str]:
        """Yield the attributes that setups make by handing ``self.name`` to something."""
        known = self.by_target[name]
        for other, statement in self.by_target.items():
            if statement is not known and self._hands_over(self.values[other], name, statement):
                yield other

    def hands_over(self, name: str) -> bool:
        """Say whether setups hand ``self.name`` to what they call."""
        return any(self._hands_over(statement, name, statement) for statement in self.setup_of)

    def _hands_over(self, top: ast.AST, name: str, statement: ast.stmt) -> bool:
        within = self.module_of(statement).index.within
        return any(
            attribute_of_self(attribute) == name
            for call in within(top, ast.Call)
            for argument in arguments_of(call)
            for attribute in within(argument, ast.Attribute)
        )


def _is_plain(target: ast.expr) -> bool:
    """Say whether a target is a variable or an attribute of the test case."""
    return isinstance(target, ast.Name) or attribute_of_self(target) is not None
