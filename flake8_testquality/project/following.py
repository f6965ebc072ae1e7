"""Following: what a function of another module runs in the end, and whether it asserts."""

from __future__ import annotations

from typing import NamedTuple

from flake8_testquality.facts import frameworks, harmless
from flake8_testquality.facts.assertion_names import (
    begins_with,
    fits,
    is_checking_function,
    kind_of,
    speaks_of_a_check,
)
from flake8_testquality.facts.outside import Inherited
from flake8_testquality.project.ancestry import Ancestries, Ancestry
from flake8_testquality.project.lookup import Found, Lookup
from flake8_testquality.project.summaries import ClassSummary, FunctionSummary, Trait
from flake8_testquality.settings import Settings

#: Functions that one question follows, and how deep; more is "unknown".
_MAX_FUNCTIONS = 150
_MAX_DEPTH = 8
#: What leaves open whether a function asserts for a test.
_UNCLEAR = Trait.GIVES_AWAY | Trait.EXPECTS | Trait.SKIPS
#: What tells a caller something, or what nobody sees at the call.
_TELLING = _UNCLEAR | Trait.TELLS | Trait.YIELDS | Trait.ASYNC
_SELF = frozenset({"self", "cls"})
_NO_OBJECTS = _SELF | {"super", "?"}
#: What making or entering an instance runs; its other methods run when they are called.
_MAKING = frozenset(
    "__init__ __new__ __post_init__ __enter__ __exit__ __aenter__ __aexit__ __call__ setUp".split()
)
_FLUENT = frozenset({"should", "should_not", "shouldnt", "must", "must_not"})


class _Step(NamedTuple):
    """A function on the way, with the class whose ``self`` it runs on, if any.

    ``number`` is that of the class that defines it, for ``super()``.
    """

    path: str
    function: FunctionSummary
    leaf: Ancestry | None
    number: int
    depth: int


class Following:
    """Follows functions from module to module on behalf of one file."""

    def __init__(self, lookup: Lookup, ancestries: Ancestries, settings: Settings) -> None:
        self._lookup = lookup
        self._ancestries = ancestries
        self._names = settings.assertion_names
        self._prefixes = settings.assertion_prefixes
        self._memo: dict[tuple[str, str, int], Inherited] = {}

    def function(self, path: str, function: FunctionSummary) -> bool | None:
        """Say whether a function of the module at ``path`` asserts."""
        return self._follow(_Step(path, function, None, 0, 0)).asserts

    def is_inert(self, path: str, function: FunctionSummary) -> bool:
        """Say whether a function of the module at ``path`` cannot tell its caller anything."""
        return self._follow(_Step(path, function, None, 0, 0)).is_inert

    def is_cut(self, path: str, function: FunctionSummary) -> bool:
        """Say whether a function of the module at ``path`` runs too much to be followed."""
        return self._follow(_Step(path, function, None, 0, 0)).is_cut

    def constructor(self, path: str, cls: ClassSummary) -> bool | None:
        """Say whether making an instance of a class, or entering it, asserts."""
        ancestry = self._ancestries.of(path, cls)
        answers = {self._follow(step).asserts for step in self._making(ancestry, 0)}
        if True in answers:
            return True
        return False if answers <= {False} and ancestry.is_complete else None

    def _making(self, ancestry: Ancestry, depth: int) -> list[_Step]:
        """Return what may run when a class is called, or an instance is used as a manager."""
        return [
            _Step(each.path, method, ancestry, number, depth)
            for number, each in enumerate(ancestry.classes)
            for method in each.summary.methods.values()
            if method.name in _MAKING and self.is_worth_reading(each.path)
        ]

    def method(self, ancestry: Ancestry, name: str) -> Inherited | None:
        """Return what a method runs that a class inherits or defines, ``None`` if unknown."""
        found = ancestry.method(name)
        if found is None:
            return None
        number, method = found
        return self._follow(_Step(ancestry.classes[number].path, method, ancestry, number, 0))

    def _follow(self, first: _Step) -> Inherited:
        leaf = 0 if first.leaf is None else id(first.leaf)
        key = (first.path, f"{first.number}.{first.function.name}", leaf)
        if key not in self._memo:
            self._memo[key] = _Walk(self, first).result()
        return self._memo[key]

    def kind_named(self, last: str) -> bool:
        """Say whether a name that cannot be followed is one of an assertion."""
        return kind_of(last) is not None or fits(last, self._names, self._prefixes)

    def stands_for_an_assertion(self, path: str, name: str) -> bool:
        """Say whether a name, of what cannot be read, is an alias of an assertion in a module."""
        return kind_of(self._lookup.written_for(path, name).rpartition(".")[2]) is not None

    def always_asserts(self, last: str) -> bool:
        """Say whether the user says of a name that it always asserts."""
        return begins_with(last, self._prefixes)

    def callee(self, step: _Step, name: str) -> list[_Step] | None:
        """Return what a name means that a function uses, ``None`` if it cannot be followed."""
        # Before any file is read: production code does not assert.
        if not all(map(self.is_worth_reading, self._lookup.files_named(step.path, name))):
            return None
        found = self._lookup.find_in(step.path, name)
        if not isinstance(found, Found) or not self.is_worth_reading(found.path):
            return None
        depth = step.depth + 1
        if isinstance(found.thing, FunctionSummary):
            leaf = None
            if found.owner is not None:
                leaf = self._ancestries.of(found.path, found.owner)
            return [_Step(found.path, found.thing, leaf, 0, depth)]
        if isinstance(found.thing, ClassSummary):
            return self._making(self._ancestries.of(found.path, found.thing), depth)
        return None

    def methods_of_made(self, step: _Step) -> list[_Step]:
        """Return the methods that a function calls of what it makes: ``m = Match(); m.play()``."""
        calls = step.function.calls
        parts = (each.partition(".") for each in calls)
        methods = {rest for head, dot, rest in parts if dot and head not in _NO_OBJECTS}
        found: list[_Step] = []
        for name in calls if methods else ():
            if not name.rpartition(".")[2][:1].isupper():
                continue
            if not all(map(self.is_worth_reading, self._lookup.files_named(step.path, name))):
                continue
            made = self._lookup.find_in(step.path, name)
            if not isinstance(made, Found) or not isinstance(made.thing, ClassSummary):
                continue
            ancestry = self._ancestries.of(made.path, made.thing)
            for number, each in enumerate(ancestry.classes):
                if self.is_worth_reading(each.path):
                    found += (
                        _Step(each.path, method, ancestry, number, step.depth + 1)
                        for method in each.summary.methods.values()
                        if method.name in methods
                    )
        return found

    def is_worth_reading(self, path: str) -> bool:
        """Say whether the functions of a module may assert: those of tests do."""
        return self.is_of_project(path) and self._lookup.places.is_test_code(path)

    def is_of_project(self, path: str) -> bool:
        """Say whether a module is the project's own, be it of its tests or not."""
        return self._lookup.places.is_of_project(path)

    def is_production_code(self, path: str, name: str) -> bool:
        """Say whether a name in a module is imported from what the project is made for."""
        return any(
            self.is_of_project(each) and not self.is_worth_reading(each)
            for each in self._lookup.files_named(path, name)
        )


def _reads_private_state(function: FunctionSummary) -> bool:
    read = [name.partition(".")[2] for name in function.mentions if name.startswith("self.")]
    return bool(read) and all(name.startswith("__") for name in read)


class _Walk:
    """The walk from one function over all that it runs."""

    def __init__(self, following: Following, first: _Step) -> None:
        self._following = following
        self._queue = [first]
        self._seen: set[tuple[str, str, int]] = set()
        self._asserts = False
        self._is_unknown = False
        self._is_inert = True
        self._is_cut = False
        self._own_calls: set[str] = set()

    def result(self) -> Inherited:
        """Walk until something asserts, or to the end."""
        for count, step in enumerate(self._queue):
            if count >= _MAX_FUNCTIONS:
                self._is_unknown = self._is_cut = True
                break
            self._take(step)
            if self._asserts:
                is_inward = _reads_private_state(self._queue[0].function)
                return Inherited(True, frozenset(self._own_calls), is_inward=is_inward)
        asserts = None if self._is_unknown else False
        is_inert = self._is_inert and not self._is_unknown
        own_calls = frozenset(self._own_calls)
        return Inherited(asserts, own_calls, is_inert, is_cut=self._is_cut)

    def _take(self, step: _Step) -> None:
        function = step.function
        if Trait.ASSERTS in function.traits:
            self._asserts = True
        elif Trait.RAISES in function.traits and (
            self._following.kind_named(function.name) or speaks_of_a_check(function.name)
        ):
            # A helper whose name says that it checks fails by an exception.
            self._asserts = True
        else:
            self._is_unknown |= bool(_UNCLEAR & function.traits)
            self._is_inert &= not (_TELLING & function.traits or function.decorators)
            for name in function.decorators:
                self._push(self._following.callee(step, name) or [])
            for name in function.calls:
                self._call(name, step, is_called=True)
            for name in function.mentions:
                self._call(name, step, is_called=False)
            self._push(self._following.methods_of_made(step))

    def _call(self, name: str, step: _Step, *, is_called: bool) -> None:
        if is_called and self._following.always_asserts(name.rpartition(".")[2]):
            self._asserts = True
            return
        head, _, rest = name.partition(".")
        if head in _SELF or head == "super":
            if "." not in rest and rest:
                self._method(rest, step, is_called=is_called, is_super=head == "super")
                return
            found = None
        else:
            found = None if head == "?" else self._following.callee(step, name)
        if found is not None:
            # Making an object says nothing about what becomes of it.
            self._is_inert &= bool(found) and found[0].function.name not in _MAKING
            self._push(found)
            return
        last = name.rpartition(".")[2]
        if not is_called:
            # An assertion method that is handed over, as to ``addCallback``.
            self._asserts |= kind_of(last) is not None and "." in name
            return
        self._is_inert &= "." in name and last in harmless.METHODS
        is_fluent = not _FLUENT.isdisjoint(name.split("."))
        if kind_of(last) is not None or is_fluent:
            self._asserts = True
        elif "." not in name and is_checking_function(last):
            self._asserts = True
        elif self._following.kind_named(last):
            # ``policy.check_is_admin`` is what is tested, and no assertion.
            self._asserts |= not self._following.is_production_code(step.path, name)
        elif self._following.stands_for_an_assertion(step.path, name):
            self._asserts = True

    def _method(self, name: str, step: _Step, *, is_called: bool, is_super: bool) -> None:
        if not is_super:
            self._own_calls.add(name)
        leaf = step.leaf
        found = leaf.method(name, step.number if is_super else -1) if leaf is not None else None
        if leaf is not None and found is not None:
            number, method = found
            path = leaf.classes[number].path
            if self._following.is_worth_reading(path):
                self._push([_Step(path, method, leaf, number, step.depth + 1)])
                return
            self._is_unknown |= not self._following.is_of_project(path)
        elif kind_of(name) is not None:
            self._asserts = True
        elif is_called and not frameworks.is_framework_method(name):
            if self._following.kind_named(name):
                self._asserts = True
            elif leaf is None or leaf.defines(name) is not True:
                # A heir, or a class that nobody could read, may define it.
                self._is_unknown |= leaf is None or not leaf.is_complete
        self._is_inert &= not is_called

    def _push(self, steps: list[_Step]) -> None:
        for step in steps:
            leaf = 0 if step.leaf is None else id(step.leaf)
            key = (step.path, f"{step.number}.{step.function.name}", leaf)
            if key in self._seen:
                continue
            self._seen.add(key)
            if step.depth > _MAX_DEPTH:
                self._is_unknown = self._is_cut = True
            else:
                self._queue.append(step)
