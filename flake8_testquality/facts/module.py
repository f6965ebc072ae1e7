"""Module: the front door to the facts of one file."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar, cast

from flake8_testquality.facts import frameworks
from flake8_testquality.facts.assertions import Assertions
from flake8_testquality.facts.bindings import behind
from flake8_testquality.facts.calls import callee_of
from flake8_testquality.facts.catching import Handlers
from flake8_testquality.facts.classes import Class
from flake8_testquality.facts.clones import Clones
from flake8_testquality.facts.copies import Copies
from flake8_testquality.facts.expectations import Expectations
from flake8_testquality.facts.fixtures import Fixture, Requests
from flake8_testquality.facts.functions import Function, Helper, TestFunction
from flake8_testquality.facts.handed_down import HandedDown
from flake8_testquality.facts.hints import Hints
from flake8_testquality.facts.index import Index
from flake8_testquality.facts.mocks import Mocks
from flake8_testquality.facts.names import Names, last_name
from flake8_testquality.facts.outlines import Outlines
from flake8_testquality.facts.outside import Outside, Unknown
from flake8_testquality.facts.roles import Roles
from flake8_testquality.facts.source import Source
from flake8_testquality.facts.suite import Suite
from flake8_testquality.facts.testfile import is_named_as_tests, is_placed_as_tests
from flake8_testquality.facts.votes import Votes
from flake8_testquality.settings import Settings
from flake8_testquality.stdin import is_nameless

if TYPE_CHECKING:
    from flake8_testquality.facts.counterparts import Counterparts
    from flake8_testquality.facts.layout import Layout
    from flake8_testquality.facts.meanings import Meanings

T = TypeVar("T")

_SKIP_CALLS = frozenset(
    "skipTest pytest.skip pytest.xfail unittest.skip nose.SkipTest SkipTest"
    " unittest.SkipTest skip_test".split()
)
#: Where the classes of facts are defined.
_FACTS = __name__.rpartition(".")[0]
# Exceptions of test runners that end a test as skipped, beside those with ``Skip`` in the name.
_SKIP_ERRORS = frozenset({"TestNotApplicable", "UnavailableFeature"})
_SKIPPING = {name.rpartition(".")[2] for name in _SKIP_CALLS} | {"skipException"}


class Module:
    """One test file. Every fact is computed when it is first asked for."""

    def __init__(
        self,
        tree: ast.Module,
        path: str,
        lines: Sequence[str],
        settings: Settings,
        outside: Outside | None = None,
    ) -> None:
        self.tree = tree
        self.path = path
        self.settings = settings
        #: The resolver for what other modules say.
        self.outside: Outside = outside or Unknown()
        self.source = Source(lines)
        #: What the rules were told of its pieces in other modules, by the kind of piece.
        self.repeated: dict[str, Any] = {}
        #: What is done before the facts are forgotten, by those who made more of them.
        self.at_release: list[Callable[[], None]] = []

    @cached_property
    def index(self) -> Index:
        """All nodes, from the one walk over the tree."""
        return Index(self.tree)

    @cached_property
    def names(self) -> Names:
        """What imported names stand for."""
        return Names(self.index)

    @cached_property
    def suite(self) -> Suite:
        """Classes and functions, and how they refer to each other."""
        return Suite(self)

    @cached_property
    def assertions(self) -> Assertions:
        """Which statements assert, and which functions do in the end."""
        return Assertions(self)

    @cached_property
    def requests(self) -> Requests:
        """Who asks for which pytest fixture."""
        return Requests(self)

    @cached_property
    def roles(self) -> Roles:
        """What it is made of beside its tests."""
        return Roles(self)

    @cached_property
    def hints(self) -> Hints:
        """Annotations, by syntax and by type comments."""
        return Hints(self)

    @cached_property
    def clones(self) -> Clones:
        """Which pieces of code are the same but for names or literals."""
        return Clones(self.index)

    @cached_property
    def meanings(self) -> Meanings:
        """What the names at its top level stand for."""
        from flake8_testquality.facts.meanings import Meanings

        return Meanings(self)

    @cached_property
    def outlines(self) -> Outlines:
        """A quick look at statements, before their fingerprints."""
        return Outlines(self.index)

    @cached_property
    def copies(self) -> Copies:
        """Tests that are copies of others, in whole or in part."""
        return Copies(self)

    @cached_property
    def handed_down(self) -> HandedDown:
        """The setups that its classes inherit from other modules."""
        return HandedDown(self)

    @cached_property
    def expectations(self) -> Expectations:
        """Places that expect an exception."""
        return Expectations(self)

    @cached_property
    def counterparts(self) -> Counterparts:
        """Calls that one test expects to raise, and another does not."""
        from flake8_testquality.facts.counterparts import Counterparts

        return Counterparts(self)

    @cached_property
    def handlers(self) -> Handlers:
        """Exception handlers, and what becomes of the failures that they catch."""
        return Handlers(self)

    @cached_property
    def votes(self) -> Votes:
        """The habits of naming that the module's own names show."""
        return Votes(self)

    @cached_property
    def layout(self) -> Layout:
        """The habits of layout that the module shows."""
        from flake8_testquality.facts.layout import Layout

        return Layout(self)

    @cached_property
    def mocks(self) -> Mocks:
        """Which names stand for mocks."""
        return Mocks(self)

    @cached_property
    def is_collected(self) -> bool:
        """Whether a runner looks for tests here by the name of the file."""
        return not self.is_conftest and is_named_as_tests(self.path, self.settings)

    @cached_property
    def is_production(self) -> bool:
        """Whether it is production code that holds its own test cases."""
        return not is_nameless(self.path) and is_placed_as_tests(self.path, self.settings) is None

    @cached_property
    def is_for_pytest(self) -> bool:
        """Whether it uses pytest, or holds tests that only pytest runs and no test cases."""
        if self.names.imported.get("pytest") == "pytest":
            return True
        return bool(self.tests) and not any(cls.is_test_case for cls in self.classes)

    @property
    def is_conftest(self) -> bool:
        """Whether it is a ``conftest.py``."""
        return self.base_name == "conftest.py"

    @cached_property
    def base_name(self) -> str:
        """The file's name without its folders."""
        return self.path.replace("\\", "/").rpartition("/")[2]

    @property
    def classes(self) -> list[Class]:
        """All classes, local ones too, in the order of the source."""
        return self.suite.classes

    @property
    def functions(self) -> list[Function]:
        """All functions, in the order of the source."""
        return self.suite.functions

    @cached_property
    def test_classes(self) -> list[Class]:
        """Classes that a runner collects tests from."""
        return [cls for cls in self.classes if cls.is_test_class]

    @cached_property
    def tests(self) -> list[TestFunction]:
        """All test functions and test methods."""
        return [item for item in self.functions if isinstance(item, TestFunction)]

    @cached_property
    def fixtures(self) -> list[Fixture]:
        """All fixtures, setUp and its kin among them."""
        return [item for item in self.functions if isinstance(item, Fixture)]

    @cached_property
    def tests_by_class(self) -> dict[Class | None, list[TestFunction]]:
        """Tests by the class whose body defines them, ``None`` for functions."""
        found: dict[Class | None, list[TestFunction]] = {}
        for test in self.tests:
            found.setdefault(test.owner, []).append(test)
        return found

    @cached_property
    def fixtures_by_class(self) -> dict[Class | None, list[Fixture]]:
        """Fixtures by the class whose body defines them, ``None`` for functions."""
        found: dict[Class | None, list[Fixture]] = {}
        for fixture in self.fixtures:
            found.setdefault(fixture.owner, []).append(fixture)
        return found

    @cached_property
    def helpers(self) -> list[Helper]:
        """All other functions."""
        return [item for item in self.functions if isinstance(item, Helper)]

    @cached_property
    def called_names(self) -> frozenset[str]:
        """Last parts of the names that are called anywhere: a cheap first question."""
        calls = self.calls_by_name
        renamed = (last for alias, last in self.names.renamed.items() if alias in calls)
        return frozenset((*calls, *renamed))

    @cached_property
    def calls_by_name(self) -> dict[str, list[ast.Call]]:
        """Calls by the last part of the name that is called, in the order of the source."""
        found: defaultdict[str, list[ast.Call]] = defaultdict(list)
        attribute, name = ast.Attribute, ast.Name
        for call in self.index.all(ast.Call):
            func: Any = call.func
            kind = func.__class__
            last = func.attr if kind is attribute else func.id if kind is name else ""
            found[last].append(call)
        return dict(found)

    def calls_of(self, names: Collection[str]) -> list[ast.Call]:
        """Return the calls of what has one of these last names, in the order of the source."""
        calls = self.calls_by_name
        found = [call for name in names if name in calls for call in calls[name]]
        for alias, last in self.names.renamed.items():
            if last in names and alias in calls and alias not in names:
                found += [call for call in calls[alias] if call.func.__class__ is ast.Name]
        found.sort(key=self.index.number)
        return found

    def calls_below(self, top: ast.AST, name: str) -> Sequence[ast.Call]:
        """Return the calls of what has this last name below a node, in the order of the source."""
        return self.index.among(top, self.calls_by_name.get(name, ()), lambda each: each)

    @cached_property
    def values(self) -> dict[str, ast.expr]:
        """What assignments at the top level bind names to, the last of several."""
        found: dict[str, ast.expr] = {}
        for statement in self.tree.body:
            if isinstance(statement, ast.Assign):
                for target in statement.targets:
                    if isinstance(target, ast.Name):
                        found[target.id] = statement.value
            elif isinstance(statement, ast.AnnAssign) and statement.value is not None:
                if isinstance(statement.target, ast.Name):
                    found[statement.target.id] = statement.value
        return found

    def behind(self, value: ast.expr) -> ast.expr:
        """Return what an alias at the top level, or an alias of one, is bound to in the end."""
        return behind(value, self.values.get)

    @cached_property
    def attribute_names(self) -> frozenset[str]:
        """Names that stand behind a dot anywhere: a cheap first question."""
        return frozenset(self.index.attributes_by_name)

    @cached_property
    def docstring(self) -> str | None:
        """The docstring as written, or ``None``."""
        return ast.get_docstring(self.tree, clean=False)

    @cached_property
    def is_skipped(self) -> bool:
        """Whether ``pytestmark`` or a statement of the module skips all its tests."""
        for statement in self.tree.body:
            if isinstance(statement, ast.Assign):
                targets = [getattr(target, "id", "") for target in statement.targets]
                if "pytestmark" in targets and self._marks_a_skip(statement.value):
                    return True
            elif self.names_a_skip(statement):
                return True
        return False

    def _marks_a_skip(self, value: ast.expr) -> bool:
        marks = value.elts if isinstance(value, (ast.List, ast.Tuple)) else [value]
        name_of = self.names.of
        return any(
            frameworks.skips(name_of(callee_of(mark)), mark)
            for mark in marks
        )

    def names_a_skip(self, statement: ast.stmt) -> bool:
        """Say whether a statement skips the test: ``self.skipTest(…)``, ``pytest.skip(…)``."""
        raised: ast.AST | None = None
        if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
            raised = statement.value.func
        elif isinstance(statement, ast.Raise) and statement.exc is not None:
            raised = callee_of(statement.exc)
        if raised is None:
            return False
        written = last_name(raised)
        if isinstance(statement, ast.Raise) and ("Skip" in written or written in _SKIP_ERRORS):
            return True
        if written not in _SKIPPING and written not in self.names.imported:
            return False
        name = self.names.of(raised)
        last = name.rpartition(".")[2]
        return name in _SKIP_CALLS or last in {"skipTest", "SkipTest", "skipException", "skip_test"}

    def forget_layout(self) -> None:
        """Forget what only the layout is read from: a fourth of all facts of a large file."""
        vars(self).pop("layout", None)

    def release(self) -> None:
        """Forget all facts.

        They refer to each other in circles, which otherwise only the collector
        of garbage would undo: much later, and at a price.
        """
        for undo in self.at_release:
            undo()
        # The index is in no circle, and another module may share it.
        facts = [value for name, value in vars(self).items() if name != "index"]
        if "suite" in vars(self):
            facts += [*self.functions, *self.classes]
        vars(self).clear()
        for each in facts:
            if each.__class__.__module__.startswith(_FACTS):
                vars(each).clear()

    def each(self, kind: type[T]) -> Iterable[T]:
        """Return everything of one kind of fact, or all ``ast`` nodes of a class."""
        found: Iterable[Any]
        if issubclass(kind, ast.AST):
            found = self.index.all(kind)
        elif kind is Module:
            found = (self,)
        else:
            found = getattr(self, _PLURALS[kind])
        return cast(Iterable[T], found)


_PLURALS: dict[type, str] = {
    TestFunction: "tests",
    Fixture: "fixtures",
    Helper: "helpers",
    Function: "functions",
    Class: "classes",
}
