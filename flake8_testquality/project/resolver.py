"""The resolver that the facts ask about other modules."""

from __future__ import annotations

from collections.abc import Iterable

from flake8_testquality.facts.frameworks import SUITES
from flake8_testquality.facts.outside import (
    Given,
    Inherited,
    Names,
    Outside,
    Referent,
    Setup,
    Thing,
    Unknown,
)
from flake8_testquality.project.ancestry import Ancestries, Ancestry
from flake8_testquality.project.cache import cache_for
from flake8_testquality.project.conftests import Conftests
from flake8_testquality.project.following import Following
from flake8_testquality.project.habits import neighbours
from flake8_testquality.project.importers import importers_in
from flake8_testquality.project.library import Library, Shelf
from flake8_testquality.project.lookup import Family, Found, Lookup
from flake8_testquality.project.places import Places, absolute
from flake8_testquality.project.requirement import asks_for_python_3, oldest_python_3
from flake8_testquality.project.setups import Setups
from flake8_testquality.project.summaries import (
    ClassSummary,
    FunctionSummary,
    ModuleSummary,
    Trait,
)
from flake8_testquality.settings import Settings
from flake8_testquality.stdin import is_nameless

_library: Library | None = None


def resolver_for(path: str, settings: Settings | None = None) -> Outside:
    """Return the resolver for the file at ``path``; with standard input, its display name."""
    if is_nameless(path):
        return Unknown()
    settings = settings or Settings()
    return Resolver(Places(path, settings.run), _library_for(settings), settings)


def _library_for(settings: Settings) -> Library:
    global _library
    cache = cache_for(settings)
    if _library is None or _library.store is not cache:
        _library = Library(cache)
    return _library


class Resolver:
    """Answers about other modules on behalf of one file; see ``Outside``.

    Nothing is read before the first question, and nothing is ever run.
    """

    def __init__(self, places: Places, library: Library, settings: Settings) -> None:
        self._places = places
        self._shelf = Shelf(library)
        self._lookup = Lookup(places, self._shelf)
        self._ancestries = Ancestries(self._lookup)
        self._following = Following(self._lookup, self._ancestries, settings)
        self._setups = Setups(self._shelf)
        self._conftests = Conftests(places, self._shelf, self._lookup, self._following)
        self._settings = settings

    def absolute(self, name: str) -> str:
        """Return a relative name as it is from anywhere, any other as it is."""
        return absolute(name, self._places.path)

    def refers_to(self, name: str) -> Referent | None:
        """Return what ``name`` leads to."""
        if not name:
            return None
        module = self._lookup.module_at(name)
        if module is not None:
            return Referent(Thing.MODULE, module, "")
        found = self._lookup.find(name)
        if not isinstance(found, Found):
            return None
        thing = found.thing
        if isinstance(thing, ModuleSummary):
            return Referent(Thing.MODULE, found.path, "")
        if isinstance(thing, ClassSummary):
            return Referent(Thing.CLASS, found.path, found.name)
        if isinstance(thing, FunctionSummary):
            is_fixture = Trait.FIXTURE in thing.traits
            return Referent(Thing.FUNCTION, found.path, found.name, is_fixture)
        return Referent(Thing.VALUE, found.path, found.name)

    def framework_of(self, name: str) -> str | None:
        """Return the framework whose test case the class ``name`` inherits from."""
        found = self._lookup.find(name) if name else None
        if isinstance(found, Family):
            return found.framework
        ancestry = self._ancestry(name)
        if ancestry is None or not ancestry.frameworks:
            return None
        # testtools' and trial's test cases are unittest's as well.
        return max(ancestry.frameworks, key=lambda each: (each != "unittest", each))

    def built_on(self, name: str) -> frozenset[str] | None:
        """Return the frameworks' classes above the class ``name``, ``None`` if unknown."""
        found = self._lookup.find(name) if name else None
        if isinstance(found, Family):
            return frozenset({found.title})
        ancestry = self._ancestry(name)
        if ancestry is None or not ancestry.is_complete:
            return None
        if any(each.summary.is_altered for each in ancestry.classes):
            return None
        return ancestry.titles

    def is_known(self, name: str) -> bool:
        """Say whether the class ``name`` and all above it could be read."""
        ancestry = self._ancestry(name)
        return ancestry is not None and ancestry.is_complete

    def defines(self, name: str, attribute: str) -> bool | None:
        """Say whether the class ``name``, or one above it, defines ``attribute``."""
        ancestry = self._ancestry(name)
        return None if ancestry is None else ancestry.defines(attribute)

    def declares(self, name: str, attribute: str) -> bool | None:
        """Say the same of code that could be read; what a framework is known to define is none."""
        ancestry = self._ancestry(name)
        return None if ancestry is None else ancestry.declares(attribute)

    def uses(self, name: str, attribute: str) -> bool | None:
        """Say whether a method of the class ``name``, or of one above it, reads ``attribute``."""
        ancestry = self._ancestry(name)
        return None if ancestry is None else ancestry.uses(attribute)

    def method(self, name: str, attribute: str) -> Inherited | None:
        """Return what the method runs that the class ``name`` has as ``attribute``."""
        ancestry = self._ancestry(name)
        return None if ancestry is None else self._following.method(ancestry, attribute)

    def setups(self, name: str) -> tuple[Setup, ...] | None:
        """Return the setups of the class ``name`` and those above it, nearest first."""
        ancestry = self._ancestry(name)
        return None if ancestry is None else self._setups.of(ancestry)

    def holds_tests(self, name: str) -> bool | None:
        """Say whether the module or class ``name`` holds tests, those of classes above too."""
        found = self._lookup.find(name) if name else None
        if not isinstance(found, Found):
            return None
        is_test = self._settings.names_test
        if isinstance(found.thing, ModuleSummary):
            named = found.thing.functions.keys() - SUITES
            if any(map(is_test, named)):
                return True
            # Those with tests of their own first: their ancestry need not be read.
            titles = [title for title in found.thing.classes if "." not in title]
            own = [
                title for title in titles if any(map(is_test, found.thing.classes[title].methods))
            ]
            return any(self._may_be_collected(f"{name}.{title}") for title in own) or any(
                self._inherits_tests(f"{name}.{title}") for title in titles if title not in own
            )
        ancestry = self._ancestry(name)
        if ancestry is None:
            return None
        for each in ancestry.classes:
            if any(map(is_test, each.summary.methods)):
                return True
        if self._wraps_tests(name):
            return True
        return False if ancestry.is_complete else None

    def _wraps_tests(self, name: str) -> bool:
        """Say whether test classes stand in a class, which hides them from runners."""
        module, _, title = name.rpartition(".")
        found = self._lookup.find(module) if module else None
        if not isinstance(found, Found) or not isinstance(found.thing, ModuleSummary):
            return False
        return any(
            inner.startswith(f"{title}.") and any(map(self._settings.names_test, cls.methods))
            for inner, cls in found.thing.classes.items()
        )

    def _inherits_tests(self, name: str) -> bool:
        """Say whether a test case runs the tests of a class above it."""
        return self.framework_of(name) is not None and self.holds_tests(name) is True

    def _may_be_collected(self, name: str) -> bool:
        """Say whether the tests of a class run where it stands, not in its heirs alone."""
        if self._settings.names_test_class(name.rpartition(".")[2]):
            return True
        ancestry = self._ancestry(name)
        if ancestry is None or not ancestry.is_complete:
            return True
        return self.framework_of(name) is not None

    def importers(self, name: str) -> tuple[str, ...] | None:
        """Return the other test files of the project that use ``name`` of this file."""
        root = self._places.project_root
        if root is None:
            return None
        return importers_in(root, self._settings).of(self._places.path, name)

    def neighbours(self) -> Names | None:
        """Return the names that the other test files of the same folder give."""
        return neighbours(self._places.path, self._settings)

    def asks_for_python_3(self) -> bool | None:
        """Say whether the project's metadata leave Python 2 out."""
        root = self._places.project_root
        return None if root is None else asks_for_python_3(root)

    def oldest_python_3(self) -> int | None:
        """Return 8 if Python 3.8 is the oldest one that the project's metadata allow."""
        root = self._places.project_root
        return None if root is None else oldest_python_3(root)

    def asserts(self, name: str) -> bool | None:
        """Say whether the function ``name`` asserts on some path."""
        place = self._places.find(name)
        # Production code is not read for this: it does not assert.
        if place is None or not self._following.is_worth_reading(place.path):
            return None
        found = self._lookup.find(name)
        if found is None:
            if self._following.stands_for_an_assertion(place.path, ".".join(place.rest)):
                # ``eq = assert_equal`` of a library that nobody could read.
                return True
            return self._method_asserts(self._lookup.class_of(name.rpartition(".")[0]), name)
        if not isinstance(found, Found) or not self._following.is_worth_reading(found.path):
            return None
        if isinstance(found.thing, FunctionSummary):
            if found.owner is not None:
                ancestry = self._ancestries.of(found.path, found.owner)
                inherited = self._following.method(ancestry, found.thing.name)
                return None if inherited is None else inherited.asserts
            return self._following.function(found.path, found.thing)
        if isinstance(found.thing, ClassSummary):
            return self._following.constructor(found.path, found.thing)
        if found.thing is None:
            # ``check = Checker()``
            return self._method_asserts(self._lookup.class_of(name), "__call__")
        return None

    def is_unclear(self, name: str) -> bool:
        """Say whether the function ``name`` of test code may assert where nobody could read it."""
        place = self._places.find(name)
        if place is None:
            return self._places.would_be_test_code(name)
        if not self._following.is_worth_reading(place.path):
            return False
        summary = self._shelf.summary(place.path)
        if summary is None:
            return True
        found = self._lookup.find(name)
        if found is None:
            # A module that is not there, or a name that comes into being at run time.
            return bool(place.rest) and not summary.names(place.rest[0])
        if not isinstance(found, Found) or not isinstance(found.thing, FunctionSummary):
            return False
        return self._following.is_worth_reading(found.path) and self._following.is_cut(
            found.path, found.thing
        )

    def _method_asserts(self, made: Found | None, name: str) -> bool | None:
        if made is None or not isinstance(made.thing, ClassSummary):
            return None
        if not self._following.is_worth_reading(made.path):
            return None
        ancestry = self._ancestries.of(made.path, made.thing)
        found = self._following.method(ancestry, name.rpartition(".")[2])
        return None if found is None else found.asserts

    def method_asserts(self, name: str, method: str) -> bool | None:
        """Say whether a method of the class ``name`` asserts."""
        place = self._places.find(name) if name else None
        if place is None or not self._following.is_worth_reading(place.path):
            return None
        ancestry = self._ancestry(name)
        if ancestry is None or not self._following.is_worth_reading(ancestry.classes[0].path):
            return None
        found = self._following.method(ancestry, method)
        return None if found is None else found.asserts

    def checks_afterwards(self, fixtures: Iterable[str]) -> bool:
        """Say whether one of some fixtures asserts after the test."""
        return self._conftests.check_afterwards(fixtures)

    def given_by(self, fixture: str) -> Given | None:
        """Return what a fixture of the conftest.py files gives, if that is made by a call."""
        return self._conftests.given_by(fixture)

    def fixtures(self) -> frozenset[str] | None:
        """Return the fixtures that the conftest.py files for this file define."""
        return self._conftests.fixtures

    def is_inert(self, name: str) -> bool:
        """Say whether the function ``name`` cannot tell its caller anything."""
        if self.asserts(name) is not False:
            return False
        found = self._lookup.find(name)
        if not isinstance(found, Found) or not isinstance(found.thing, FunctionSummary):
            return False
        return found.owner is None and self._following.is_inert(found.path, found.thing)

    def is_logger(self, name: str) -> bool | None:
        """Say whether the value ``name`` is a logger."""
        found = self._lookup.find(name) if self._is_of_project(name) else None
        if not isinstance(found, Found) or found.thing is not None:
            return None
        summary = self._shelf.summary(found.path)
        return None if summary is None else found.name in summary.loggers

    def only_logs(self, name: str) -> bool | None:
        """Say whether the function ``name`` logs or prints, and does nothing else."""
        return self._shows(name, Trait.ONLY_LOGS)

    def _is_of_project(self, name: str) -> bool:
        place = self._places.find(name) if name else None
        return place is not None and self._places.is_of_project(place.path)

    def reads_docstring(self, name: str) -> bool | None:
        """Say whether the function ``name`` looks at the docstring of something."""
        return self._shows(name, Trait.READS_DOCSTRING)

    def _shows(self, name: str, trait: Trait) -> bool | None:
        """Say whether the text of the project's function ``name`` shows a trait."""
        found = self._lookup.find(name) if self._is_of_project(name) else None
        if not isinstance(found, Found) or not isinstance(found.thing, FunctionSummary):
            return None
        return trait in found.thing.traits

    def is_coroutine_function(self, name: str) -> bool | None:
        """Say whether a call of ``name`` gives something that has to be awaited."""
        if not self._is_of_project(name):
            return None
        found = self._lookup.find(name)
        thing = found.thing if isinstance(found, Found) else self._inherited(name)
        if isinstance(thing, ClassSummary):
            return False
        if not isinstance(thing, FunctionSummary) or thing.decorators:
            # A decorator may turn it into anything.
            return None
        return thing.is_coroutine_function

    def _inherited(self, name: str) -> FunctionSummary | None:
        """Return the method that ``Class.method`` has from a class above."""
        cls, _, method = name.rpartition(".")
        ancestry = self._ancestry(cls)
        found = ancestry.method(method) if ancestry is not None else None
        return None if found is None else found[1]

    def _ancestry(self, name: str) -> Ancestry | None:
        found = self._lookup.find(name) if name else None
        if isinstance(found, Found) and isinstance(found.thing, ClassSummary):
            return self._ancestries.of(found.path, found.thing)
        return None
