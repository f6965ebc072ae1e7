"""How far a test repeats what its setups did, variables renamed or not."""

from __future__ import annotations

import ast
import functools
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from flake8_testquality.facts.calls import call_of
from flake8_testquality.facts.fixtures import Fixture
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.names import head, last_name
from flake8_testquality.facts.preparation import (
    Preparation,
    Repeats,
    assignment,
    attribute_of_self,
    preparing,
    root_of,
)
from flake8_testquality.facts.words import split

if TYPE_CHECKING:
    from flake8_testquality.facts.classes import Class
    from flake8_testquality.facts.module import Module

#: Fixtures that do nothing unless the test calls them.
_HARMLESS = frozenset({"monkeypatch", "mocker", "caplog", "capsys", "capfd", "request", "tmp_path"})
#: Called without arguments they make something empty, which anyone may need.
_BLANK = frozenset(
    "object dict list set bytearray deque defaultdict OrderedDict Counter StringIO BytesIO Mock"
    " MagicMock AsyncMock Event Lock Queue Deferred uuid4 time now utcnow".split()
)
#: Called again they make something else.
_UNIQUE = frozenset({"uuid", "random", "rand", "unique", "mktemp", "mkdtemp", "mkstemp"})
#: What these give is used up by who reads it: the next one reads something else.
_STREAMS = frozenset("open fdopen makefile BytesIO StringIO TemporaryFile iter cycle".split())
#: After such a call nobody can use the object again.
_ENDING = frozenset("close aclose stop shutdown terminate kill quit disconnect".split())
#: Such a test makes the object because that is what it tests.
_ABOUT_MAKING = frozenset(
    "init constructor construct construction instantiate instantiation creation"
    " initialize initialization initialisation".split()
)
#: Words of tests that need two objects.
SEVERAL = frozenset(
    "equal equality eq equals hash compare comparison copy clone same different identical two"
    " second another other multiple several many both independent isolation shared singleton"
    " twice again new fresh init constructor create creation".split()
)
_SIMPLE = (ast.Assign, ast.AnnAssign, ast.Expr, ast.Import, ast.ImportFrom, ast.Pass)


class SetupRepeat(NamedTuple):
    """A test that begins with what its setup has just done."""

    test: TestFunction
    #: Statements of the test that repeat some of the setup.
    statements: Sequence[ast.stmt]
    setup: Fixture
    #: The statement of the setup that builds the first of the objects.
    known: ast.stmt


def preparations(module: Module) -> Iterator[tuple[Class, Preparation]]:
    """Yield the test classes whose setups build something, with what they do."""
    for cls in module.test_classes:
        setups = preparing(cls, elsewhere=True) if cls.has_test_names else []
        if setups:
            built = Preparation(setups, cls)
            if built.builders:
                yield cls, built


def setup_repeats(
    preparations: Iterable[tuple[Class, Preparation]],
) -> Iterator[SetupRepeat]:
    """Yield the tests that build again what the setups of their class built."""
    for cls, built in preparations:
        for test in cls.tests:
            found = _first_repeat(test, built)
            if found is not None:
                yield found


def _first_repeat(test: TestFunction, built: Preparation) -> SetupRepeat | None:
    if test.node not in built.callers or not _calls_a_builder(test, built):
        return None
    if not _ABOUT_MAKING.isdisjoint(split(test.title)):
        return None
    if test.title == "instance":
        return None
    repetition = Repetition(test, built)
    repetition.read()
    if not repetition.objects or runs_elsewhere(test, built):
        return None
    repeated = {known for _, known in repetition.pairs}
    objects = [
        known
        for name, known in repetition.objects
        if not repetition.may_be_another(name, known)
        and not built.changed_after(name, known, repeated, repetition.calls_for(known))
        and not repetition.makes_another_from(name)
    ]
    if not objects or len(repetition.pairs) < test.module.settings.setup_min_statements:
        return None
    statements = [statement for statement, _ in repetition.pairs]
    return SetupRepeat(test, statements, built.setup_of[objects[0]], objects[0])


def _calls_a_builder(test: TestFunction, built: Preparation) -> bool:
    """Say whether the first statements build what a setup may have built."""
    for statement in test.body:
        if not isinstance(statement, _SIMPLE):
            return False
        assigned = assignment(statement)
        if assigned is not None:
            call = call_of(assigned.value)
            if call is not None and last_name(call.func) in built.builders:
                return True
    return False


def mentions(test: TestFunction, attribute: str) -> bool:
    """Say whether a test names ``self.attribute``."""
    return any(
        attribute_of_self(found) == attribute
        for found in test.module.index.within(test.node, ast.Attribute)
    )


def adapts(test: TestFunction, local: str) -> bool:
    """Say whether a test writes into the object that a local name holds, or ends its life.

    A name that then stands for something else ends it, too.
    """
    index = test.module.index
    bound = [
        name for name in index.named(test.node, local) if not isinstance(name.ctx, ast.Load)
    ]
    if len(bound) > 1:
        return True
    if any(
        isinstance(call.func, ast.Attribute)
        and call.func.attr in _ENDING
        and last_name(call.func.value) == local
        for call in test.calls
    ):
        return True
    targets: list[ast.Attribute | ast.Subscript] = [
        *index.own(test.node, ast.Attribute),
        *index.own(test.node, ast.Subscript),
    ]
    return any(
        isinstance(target.ctx, ast.Store) and last_name(head(target)) == local for target in targets
    )


def runs_elsewhere(test: TestFunction, built: Preparation) -> bool:
    """Say whether decorators or fixtures change the world after the setups ran."""
    if any(not name.startswith("pytest.mark.") for name in test.decorators):
        return True
    if test.has_decorator("usefixtures"):
        return True
    known = {arg.arg for setup in built.setup_of.values() for arg in setup.parameters}
    known.update(_HARMLESS)
    return not test.is_parametrized and any(arg.arg not in known for arg in test.parameters)


class Repetition:
    """How far a test begins with what the setups did, variables renamed or not."""

    def __init__(self, test: TestFunction, preparation: Preparation) -> None:
        self._test = test
        self._preparation = preparation
        self._index = test.module.index
        #: Local names of the test, each with its name in the setup.
        self._renamed: dict[str, str] = {}
        #: Statements of the test, each with the one of a setup that it repeats.
        self.pairs: list[tuple[ast.stmt, ast.stmt]] = []
        #: Attributes that a repeated call builds, with the statement of the setup.
        self.objects: list[tuple[str, ast.stmt]] = []
        #: Those of them that the test calls otherwise.
        self.others: set[str] = set()
        #: Local names of the test, each with the attribute that the setup made of the same.
        self._held: dict[str, str] = {}

    def read(self) -> None:
        """Compare statement by statement up to the first that changes state."""
        for statement in self._test.body:
            for known in self._preparation.candidates(statement):
                if self._repeats(statement, known):
                    self.pairs.append((statement, known))
                    break
            else:
                if not self._leaves_state(statement):
                    return

    def may_be_another(self, name: str, known: ast.stmt) -> bool:
        """Say whether the test wants one more of what a setup built, and calls it otherwise."""
        if name not in self.others:
            return False
        call = call_of(self._preparation.values[name])
        if call is None or not (call.args or call.keywords):
            # ``plugin = get_plugin()`` is short for what setUp keeps as ``self.driver``.
            return True
        return len(self.pairs) < 2 or [other for _, other in self.pairs].count(known) > 1

    def calls_for(self, known: ast.stmt) -> Repeats:
        """Return what says whether the test makes a call of a setup with its own object."""
        own = {
            root_of(target)
            for statement, other in self.pairs
            if other is known
            for assigned in (assignment(statement),)
            if assigned is not None
            for target in assigned.targets
        }
        for statement in self._test.body:
            assigned = assignment(statement)
            if assigned is not None and root_of(assigned.value) in own:
                own.update(map(root_of, assigned.targets))
        calls = self._test.calls

        def repeats(call: ast.Call, read: Collection[str], statement: ast.stmt) -> bool:
            """Compare part by part: what is of the object in both may be written otherwise."""
            parts = _parts(call)
            if root_of(parts[0][1]) in read:
                # A method of the object may be what is tested.
                return False
            return any(
                [key for key, _ in _parts(other)] == [key for key, _ in parts]
                and all(
                    (root_of(one) in own and root_of(part) in read)
                    or self._same(one, part, statement)
                    for (_, one), (_, part) in zip(_parts(other), parts)
                )
                for other in calls
                if last_name(other.func) == last_name(call.func)
            )

        return repeats

    def makes_another_from(self, name: str) -> bool:
        """Say whether the test makes something from ``self.name`` in another way than setups."""
        built = self._preparation
        for other in built.made_from(name):
            for statement in self._test.body:
                assigned = assignment(statement)
                if assigned is None or not any(
                    attribute_of_self(target) == other for target in assigned.targets
                ):
                    continue
                if not self._same(assigned.value, built.values[other], built.by_target[other]):
                    return True
        return False

    def _leaves_state(self, statement: ast.stmt) -> bool:
        """Say whether a statement between two others changes nothing that they use."""
        if isinstance(statement, (ast.Import, ast.ImportFrom, ast.Pass)):
            return True
        assigned = assignment(statement)
        return (
            assigned is not None
            and all(isinstance(target, ast.Name) for target in assigned.targets)
            and not self._index.within(statement, ast.Call, ast.Attribute)
        )

    def _repeats(self, statement: ast.stmt, known: ast.stmt) -> bool:
        own, theirs = assignment(statement), assignment(known)
        if own is None or theirs is None:
            return type(statement) is type(known) and self._same(statement, known, known)
        if len(own.targets) > 1 or len(theirs.targets) > 1:
            return self._same(statement, known, known)
        target, known_target = own.targets[0], theirs.targets[0]
        name = attribute_of_self(known_target)
        if not self._same(own.value, theirs.value, known):
            if not self._makes_of_the_same(own.value, theirs.value, known):
                return False
        if name is None:
            if isinstance(target, ast.Name) and isinstance(known_target, ast.Name):
                self._renamed[target.id] = known_target.id
                return True
            return False
        if isinstance(target, ast.Name):
            if mentions(self._test, name) or adapts(self._test, target.id):
                # With both at hand the test wants two of them, or one of its own.
                return False
            self._held[target.id] = name
            if target.id != name:
                if not SEVERAL.isdisjoint((*split(target.id), *split(self._test.title))):
                    return False
                if target.id[-1].isdigit():
                    return False
                self.others.add(name)
        if self._reads_on(own.value):
            return True
        if is_built(own.value) and self._is_near(own.value, known):
            self.objects.append((name, known))
        return True

    def _reads_on(self, value: ast.expr) -> bool:
        """Say whether a call is given a stream of the setup: it goes on where that one ended."""
        call, values = call_of(value), self._preparation.values
        for argument in call.args if call is not None else ():
            opened = call_of(values.get(attribute_of_self(argument) or "", argument))
            if opened is not None and last_name(opened.func) in _STREAMS:
                return True
        return False

    def _makes_of_the_same(self, value: ast.expr, known: ast.expr, statement: ast.stmt) -> bool:
        """Say whether calls are the same but for locals that hold what the setup keeps."""
        one, other = call_of(value), call_of(known)
        if not self._held or one is None or other is None or type(value) is not type(known):
            return False
        if last_name(one.func) != last_name(other.func):
            return False
        if isinstance(one.func, ast.Attribute) is not isinstance(other.func, ast.Attribute):
            return False
        parts, known_parts = _parts(one), _parts(other)
        return [key for key, _ in parts] == [key for key, _ in known_parts] and all(
            self._held[part.id] == attribute_of_self(same)
            if isinstance(part, ast.Name) and part.id in self._held
            else self._same(part, same, statement)
            for (_, part), (_, same) in zip(parts, known_parts)
        )

    def _is_near(self, value: ast.expr, known: ast.stmt) -> bool:
        """Say whether a setup stands in this module, or the call shows what it builds.

        What ``get_plugin()`` gives may be another thing where a class in between prepares more.
        """
        if self._preparation.module_of(known) is self._test.module:
            return True
        call = call_of(value)
        return call is not None and bool(call.args or call.keywords)

    def _same(self, node: ast.AST, known: ast.AST, statement: ast.stmt) -> bool:
        """Say whether code of the test is the same as a part of a setup's statement."""
        module, other_module = self._test.module, self._preparation.module_of(statement)
        if self._index.size(node) != other_module.index.size(known):
            return False
        one, other = module.clones.fingerprint(node), other_module.clones.fingerprint(known)
        if one.shape != other.shape or one.literals != other.literals:
            return False
        if not all(map(self._means, one.names, other.names)):
            return False
        setup = self._preparation.setup_of[statement]
        names = [name for name in one.names if name not in self._renamed]
        return module.handed_down.mean_the_same(names, setup)

    def _means(self, name: str, known: str) -> bool:
        if name in self._renamed:
            return self._renamed[name] == known
        if name == "self" and known == "cls":
            # What ``setUpTestData`` keeps on the class.
            return True
        return name == known and name not in self._locals

    @functools.cached_property
    def _locals(self) -> frozenset[str]:
        """Names that the test binds itself, or that ``@patch`` binds for it."""
        bound = {
            name.id
            for name in self._index.own(self._test.node, ast.Name)
            if isinstance(name.ctx, ast.Store)
        }
        return frozenset(bound.union(self._test.injected_mocks))


def _parts(call: ast.Call) -> list[tuple[str | None, ast.expr]]:
    """Return what is called and its arguments, each with its keyword."""
    return [
        ("", call.func.value if isinstance(call.func, ast.Attribute) else call.func),
        *((None, argument) for argument in call.args),
        *((keyword.arg, keyword.value) for keyword in call.keywords),
    ]


def is_built(value: ast.expr) -> bool:
    """Say whether a value is made by a call that says what to make."""
    call = call_of(value)
    if call is None:
        return False
    if not _UNIQUE.isdisjoint(split(last_name(call.func))):
        return False
    return bool(call.args or call.keywords) or last_name(call.func) not in _BLANK
