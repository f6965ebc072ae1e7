"""Classes of a test file: which are test classes, and what they inherit."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_testquality.facts import frameworks
from flake8_testquality.facts.index import FunctionNode
from flake8_testquality.facts.names import dotted, last_name, member
from flake8_testquality.facts.testfile import is_listed_base

if TYPE_CHECKING:
    from flake8_testquality.facts.fixtures import Fixture
    from flake8_testquality.facts.functions import Function, TestFunction
    from flake8_testquality.facts.module import Module

_BASE_ENDINGS = ("TestCase", "TestBase", "Test", "Tests")
_CLASS_ENDINGS = ("TestCase", "Test", "Tests", "TestMixin", "TestsMixin", "TestCaseMixin")
_PROTOCOLS = frozenset({"typing.Protocol", "typing_extensions.Protocol"})
#: Decorators that write the constructor of a class.
DATACLASSES = frozenset(
    "dataclasses.dataclass pydantic.dataclasses.dataclass attr.s attr.attrs attr.dataclass"
    " attr.define attr.frozen attr.mutable attrs.define attrs.frozen attrs.mutable".split()
)
#: Bases that have one.
_CONSTRUCTED = frozenset("NamedTuple TypedDict Enum IntEnum StrEnum Flag IntFlag".split())
_DOUBLES = ("fake", "stub", "mock", "dummy", "spy", "double", "sentinel", "null")


class Class:
    """A class of a test file, with its ancestry as far as the module shows it."""

    def __init__(
        self, node: ast.ClassDef, module: Module, outer: FunctionNode | None
    ) -> None:
        self.node = node
        self.module = module
        #: The function that the class is local to.
        self.outer = outer
        self.name: str = node.name
        #: Nodes of the methods by name; of two with one name, the later one.
        self.defined: dict[str, FunctionNode] = {}
        #: Those of other branches that a later one hides: ``if PY3: … else: …``.
        self.hidden: dict[str, list[FunctionNode]] = {}

    def __repr__(self) -> str:
        return f"<Class {self.name} at line {self.node.lineno}>"

    @cached_property
    def methods(self) -> dict[str, Function]:
        """Methods by name; of two with one name, the later one."""
        suite = self.module.suite
        return {name: suite.functions_by_node[node] for name, node in self.defined.items()}

    @cached_property
    def bases(self) -> tuple[str, ...]:
        """Dotted names of the bases, imports resolved; ``""`` for an expression."""
        return tuple(
            self.module.names.of(base.value if isinstance(base, ast.Subscript) else base)
            for base in self.node.bases
        )

    @cached_property
    def decorators(self) -> tuple[str, ...]:
        """Dotted names of the decorators, imports resolved, arguments dropped."""
        return self.module.names.of_decorators(self.node)

    @cached_property
    def ancestors(self) -> tuple[Class, ...]:
        """The classes of this module that it inherits from, nearest first."""
        found: dict[Class, None] = {}
        self._climb(found)
        found.pop(self, None)
        return tuple(found)

    def _climb(self, found: dict[Class, None]) -> None:
        queue = [self]
        for current in queue:
            for base in current.bases:
                above = self.module.suite.class_named(base)
                if above is not None and above not in found and above is not current:
                    found[above] = None
                    queue.append(above)

    @cached_property
    def lineage(self) -> tuple[Class, ...]:
        """The class itself and its ancestors in this module."""
        return (self, *self.ancestors)

    @cached_property
    def _bases_elsewhere(self) -> tuple[str, ...]:
        """Bases of the lineage that are not of this module."""
        known = self.module.suite.class_named
        return tuple(
            base
            for cls in self.lineage
            for base in cls.bases
            if known(base) is None and base not in frameworks.PLAIN_BASES
        )

    @cached_property
    def foreign_bases(self) -> tuple[str, ...]:
        """Bases of the lineage that are neither of this module nor a framework's."""
        found = [
            self._by_other_imports(base)
            for base in self._bases_elsewhere
            if base not in frameworks.TEST_CASES
        ]
        stars = self.module.names.star_imports
        if stars:
            found = [self._through_stars(base, stars) for base in found]
        return tuple(found)

    def _by_other_imports(self, base: str) -> str:
        """Return the meaning of a base, of those that branches give it, that can be found."""
        names, refers_to = self.module.names, self.module.outside.refers_to
        for node in [node for cls in self.lineage for node in cls.node.bases]:
            others = names.alternatives(dotted(node))
            if others and names.of(node) == base and refers_to(base) is None:
                return next((each for each in others if refers_to(each) is not None), base)
        return base

    def _through_stars(self, base: str, stars: list[str]) -> str:
        """Return the full name of a base that ``from … import *`` may have brought."""
        if base and not self.module.names.is_imported(base):
            for star in stars:
                full = member(star, base)
                if self.module.outside.refers_to(full) is not None:
                    return full
        return base

    @cached_property
    def frameworks(self) -> frozenset[str]:
        """The frameworks whose test case it is known to inherit from."""
        found = {
            frameworks.TEST_CASES[base]
            for base in self._bases_elsewhere
            if base in frameworks.TEST_CASES
        }
        for base in self.foreign_bases:
            if self._named_as_base(base) or self._has_traits_of_test_case:
                family = self.module.outside.framework_of(base)
                if family is not None:
                    found.add(family)
        return frozenset(found)

    @cached_property
    def _has_traits_of_test_case(self) -> bool:
        """Whether it, or its kin in this module, defines what a runner calls.

        A cheap question that spares a look at the modules of all other bases.
        """
        return any(
            cls.has_test_names or not frameworks.LIFECYCLE_NAMES.isdisjoint(cls.defined)
            for cls in (*self.lineage, *self.module.suite.heirs(self))
        )

    @cached_property
    def unknown_bases(self) -> tuple[str, ...]:
        """Bases of the lineage whose code, or that of a class above, cannot be read."""
        return tuple(
            base for base in self.foreign_bases if not self.module.outside.is_known(base)
        )

    @cached_property
    def is_test_case(self) -> bool:
        """Whether it is a unittest-style test case, known or by the name of a base."""
        return bool(self.frameworks) or any(
            self._named_as_base(base) and not self.module.outside.is_known(base)
            for base in self.foreign_bases
        )

    def _named_as_base(self, base: str) -> bool:
        last = base.rpartition(".")[2]
        return last.endswith(_BASE_ENDINGS) or is_listed_base(base, self.module.settings)

    @cached_property
    def is_pytest_class(self) -> bool:
        """Whether pytest collects it for its name alone."""
        return (
            self.module.is_collected
            and self.outer is None
            and self.module.settings.names_test_class(self.name)
            and not self.is_test_case
            and not self.opts_out
            and not self._has_constructor
            and not self._is_exception
        )

    @property
    def _is_exception(self) -> bool:
        """Whether it has the constructor that exceptions have."""
        bases = (base.rpartition(".")[2] for each in self.lineage for base in each.bases)
        return any(base.endswith(("Error", "Exception", "Warning")) for base in bases)

    @property
    def _has_constructor(self) -> bool:
        if "__init__" in self.defined or "__new__" in self.defined:
            return True
        return any(name in DATACLASSES for name in self.decorators) or any(
            base.rpartition(".")[2] in _CONSTRUCTED for base in self.bases
        )

    @property
    def opts_out(self) -> bool:
        """Whether it says ``__test__ = False``."""
        for statement in self.node.body:
            if isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Constant):
                for target in statement.targets:
                    if isinstance(target, ast.Name) and target.id == "__test__":
                        return not statement.value.value
        return False

    @cached_property
    def is_test_class(self) -> bool:
        """Whether a runner collects tests from it, or from what inherits it."""
        if self.outer is not None:
            return False
        if self.is_test_case or self.is_pytest_class:
            return True
        if not self.has_test_names:
            return False
        if not _PROTOCOLS.isdisjoint(self.bases):
            return False
        # Tests and the name of a test class: an unknown base, or a mixin whose
        # heirs may stand in other modules.
        bare = self.name.lstrip("_")
        is_named = bare.endswith(_CLASS_ENDINGS) or self.module.settings.names_test_class(bare)
        if is_named and self.opts_out:
            return False
        if any(each._has_constructor and not each.is_test_case for each in self.ancestors):
            return False
        # With a constructor and no base, only an heir could be collected.
        if is_named and (self.node.bases or not self._has_constructor):
            return True
        return any(
            heir.is_test_case or heir.is_pytest_class
            for heir in self.module.suite.heirs(self)
        )

    @cached_property
    def has_test_names(self) -> bool:
        """Whether it defines methods that are named as tests."""
        names_test = self.module.settings.names_test
        return any(
            names_test(name) and not any(map(_makes_an_attribute, node.decorator_list))
            for name, node in self.defined.items()
        )

    @property
    def is_double(self) -> bool:
        """Whether its name says that it stands in for another class."""
        return self.name.lower().lstrip("_").startswith(_DOUBLES) and not self.is_test_class

    @cached_property
    def is_fixture_class(self) -> bool:
        """Whether it is a ``fixtures.Fixture`` as testtools' suites use them."""
        return not self.is_test_case and any(
            base.rpartition(".")[2].endswith("Fixture")
            for cls in self.lineage
            for base in cls.bases
        )

    @cached_property
    def is_skipped(self) -> bool:
        """Whether a decorator skips all its tests."""
        return any(map(frameworks.skips, self.decorators, self.node.decorator_list))

    @property
    def tests(self) -> list[TestFunction]:
        """Tests that its own body defines, in the order of the source."""
        return self.module.tests_by_class.get(self, [])

    @property
    def setups(self) -> list[Fixture]:
        """Its own setUp and kin, and its autouse fixtures, in the order of the source."""
        return [
            fixture
            for fixture in self.module.fixtures_by_class.get(self, ())
            if fixture.is_setup or fixture.is_autouse
        ]

    @cached_property
    def docstring(self) -> str | None:
        """The docstring as written, or ``None``."""
        return ast.get_docstring(self.node, clean=False)

    def find(self, name: str) -> Function | None:
        """Return the method that ``self.name`` means, as far as the module shows it."""
        for cls in self.lineage:
            if name in cls.methods:
                return cls.methods[name]
        return None

    def inherits(self, name: str) -> bool | None:
        """Say whether a class above defines ``name``; ``None`` when that is unknown."""
        if any(name in above.defined for above in self.ancestors):
            return True
        families = self.frameworks
        if any(name in frameworks.METHODS[family] for family in families):
            return True
        answers = {self.module.outside.defines(base, name) for base in self.foreign_bases}
        if True in answers:
            return True
        return None if None in answers else False

    def value_of(self, name: str) -> ast.expr | None:
        """Return the value that the nearest class body of the lineage binds a name to, if once."""
        for cls in self.lineage:
            values = cls._assigned.get(name, ())
            if values or name in cls.defined:
                return values[0] if len(values) == 1 else None
        return None

    @cached_property
    def _assigned(self) -> dict[str, list[ast.expr]]:
        """What the body assigns to names, by name."""
        found: dict[str, list[ast.expr]] = {}
        for statement in self.node.body:
            if isinstance(statement, ast.Assign):
                for target in statement.targets:
                    if isinstance(target, ast.Name):
                        found.setdefault(target.id, []).append(statement.value)
            elif isinstance(statement, ast.AnnAssign) and statement.value is not None:
                if isinstance(statement.target, ast.Name):
                    found.setdefault(statement.target.id, []).append(statement.value)
        return found

    def attributes(self) -> Iterator[str]:
        """Yield the names that the class bodies of the lineage bind."""
        for cls in self.lineage:
            yield from cls.defined
            for statement in cls.node.body:
                if isinstance(statement, ast.Assign):
                    for target in statement.targets:
                        if isinstance(target, ast.Name):
                            yield target.id
                elif isinstance(statement, ast.AnnAssign):
                    if isinstance(statement.target, ast.Name):
                        yield statement.target.id


def _makes_an_attribute(decorator: ast.expr) -> bool:
    return last_name(decorator) in frameworks.PROPERTIES
