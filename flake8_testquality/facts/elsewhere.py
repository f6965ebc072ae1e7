"""Elsewhere: what the functions of a module run in other modules."""

from __future__ import annotations

import ast
from collections.abc import Container, Iterable, Iterator
from typing import TYPE_CHECKING

from flake8_testquality.facts import frameworks, harmless
from flake8_testquality.facts.assertion_names import kind_of
from flake8_testquality.facts.calls import arguments_of
from flake8_testquality.facts.names import dotted, last_name, member
from flake8_testquality.facts.outside import Inherited
from flake8_testquality.facts.patterns import regex

if TYPE_CHECKING:
    from flake8_testquality.facts.classes import Class
    from flake8_testquality.facts.functions import Function
    from flake8_testquality.facts.module import Module


# Modules for tests, by a part of their names, and those whose functions only prepare.
_FOR_TESTS = regex(
    r"\.(?!\.)|(\w+\.)*_*(tests?|testing|\w*_tests?|tests?_?\w+|\w*unittest|conftest)\."
)
_PREPARING = regex(r"(pytest|unittest|django|twisted|numpy|testtools|test\.support)\b")


class Elsewhere:
    """Functions that are imported and methods that are inherited from other modules.

    Each question may read other files: whoever asks has no answer of its own.
    """

    def __init__(self, module: Module) -> None:
        self._module = module
        self._suite = module.suite
        self._memo: dict[tuple[Class, str], list[Inherited]] = {}
        #: By a function or the module, and the name that is bound there.
        self._bound: dict[tuple[ast.AST, str], list[ast.Call]] = {}

    def asserts(self, function: Function, apart_from: Container[ast.AST] = ()) -> bool:
        """Say whether a function calls one of another module that is known to assert.

        Calls in ``apart_from`` do not count.
        """
        if any(map(self.asserts_by_name, function.node.decorator_list)):
            return True
        for call in self._module.index.within(function.node, ast.Call):
            if call in apart_from:
                continue
            if self.asserts_by_name(call.func):
                return True
            if isinstance(call.func, ast.Attribute):
                if any(found.asserts for found in self.handed_down(call.func, function)):
                    return True
                if self._is_of_a_helper_class(call.func, function):
                    return True
                if self._is_of_class_body(call.func, function):
                    return True
            if self._is_handed_a_check(call, function):
                return True
        return any(
            bool(self.asserts_by_name(each))
            for each in self._put_down(function)
            if not last_name(each)[:1].isupper()
        )

    def _put_down(self, function: Function) -> Iterator[ast.expr]:
        """Yield what it binds to a name or lists, to call it later: ``for check in (a, b)``."""
        within = self._module.index.within
        for assign in within(function.node, ast.Assign):
            yield assign.value
        several: list[ast.Tuple | ast.List] = [
            *within(function.node, ast.Tuple), *within(function.node, ast.List)
        ]  # fmt: skip
        for each in several:
            yield from each.elts

    def _is_handed_a_check(self, call: ast.Call, function: Function) -> bool:
        """Say whether a call gets an imported function that asserts: ``map(check, found)``."""
        return any(
            bool(self.asserts_by_name(each))
            or (isinstance(each, ast.Attribute) and self._is_of_a_helper_class(each, function))
            for each in arguments_of(call)
            if isinstance(each, (ast.Name, ast.Attribute)) and not last_name(each)[:1].isupper()
        )

    def _is_of_class_body(self, func: ast.Attribute, function: Function) -> bool:
        """Say whether the class binds a method to what is not of this module and asserts.

        As ``same = staticmethod(compare)`` and ``same = TestCase.assertEqual`` do.
        """
        owner = self._suite.receiver(func.value, function)
        value = owner.value_of(func.attr) if owner is not None else None
        if isinstance(value, ast.Call) and value.args:
            value = value.args[0]
        if isinstance(value, ast.Attribute) and kind_of(value.attr) is not None:
            return True
        return value is not None and bool(self.asserts_by_name(value))

    def _is_of_a_helper_class(self, func: ast.Attribute, function: Function) -> bool:
        """Say whether a method asserts that is called on an object of an imported class."""
        names, outside = self._module.names, self._module.outside
        if any(
            outside.method_asserts(names.of(call.func), func.attr)
            for call in self._makers(func.value, function)
            if names.is_imported(dotted(call.func))
        ):
            return True
        if not isinstance(func.value, ast.Name):
            return False
        given = self._given(func.value.id, function)
        return given is not None and bool(outside.method_asserts(given, func.attr))

    def _given(self, name: str, function: Function) -> str | None:
        """Return the class of which a fixture of a conftest.py makes what a parameter holds."""
        if all(name != each.arg for each in function.parameters):
            return None
        if self._suite.fixtures_named(name) or name not in self._module.requests.by(function):
            return None
        given = self._module.outside.given_by(name)
        return None if given is None else given.maker

    def _makers(self, value: ast.expr, function: Function) -> Iterator[ast.Call]:
        """Yield the calls whose result an expression may be, by way of a name or ``self.x``."""
        if isinstance(value, ast.Call):
            yield value
            if isinstance(value.func, ast.Attribute) and isinstance(value.func.value, ast.Call):
                # ``Page("/").open().has_title("x")``: most such methods return the object.
                yield from self._makers(value.func.value, function)
            return
        if isinstance(value, ast.Name):
            bound = self._bound_to(value.id, function)
            yield from bound
            if not bound and any(value.id == each.arg for each in function.parameters):
                yield from self._given_here(value.id)
        elif isinstance(value, ast.Attribute) and dotted(value.value) == "self":
            key = (self._module.tree, f"self.{value.attr}")
            if key not in self._bound:
                index = self._module.index
                numbers = index.attributes_by_name[value.attr]
                self._bound[key] = self._bound_at([index.nodes[number] for number in numbers])
            yield from self._bound[key]

    def _given_here(self, name: str) -> Iterator[ast.Call]:
        """Yield the calls whose result a fixture of this module may hand over."""
        for fixture in self._suite.fixtures_named(name):
            for value in fixture.values:
                if isinstance(value, ast.Call):
                    yield from self._makers(value, fixture)
                elif isinstance(value, ast.Name):
                    yield from self._bound_to(value.id, fixture)

    def _bound_to(self, name: str, function: Function) -> list[ast.Call]:
        """Return the calls that a function, or else the module, assigns to a name."""
        index, tree = self._module.index, self._module.tree
        key: tuple[ast.AST, str] = (function.node, name)
        if key not in self._bound:
            places: list[ast.Name] = index.named(function.node, name)
            if any(isinstance(place.ctx, ast.Store) for place in places):
                self._bound[key] = self._bound_at(places)
            else:
                # Once for all functions: the name may stand in each of them.
                if (tree, name) not in self._bound:
                    self._bound[tree, name] = self._bound_at(index.own_named(tree, name))
                self._bound[key] = self._bound[tree, name]
        return self._bound[key]

    def _bound_at(self, places: Iterable[ast.AST]) -> list[ast.Call]:
        """Return the calls that names or attributes at these places are assigned."""
        index = self._module.index
        found: list[ast.Call] = []
        for place in places:
            around = index.parent(place)
            bound: ast.expr | None = None
            if isinstance(around, ast.Assign) and place in around.targets:
                bound = around.value
            elif isinstance(around, ast.withitem) and around.optional_vars is place:
                bound = around.context_expr
            if isinstance(bound, ast.Call):
                found.append(bound)
        return found

    def makes_a_matcher(self, test: Function) -> bool:
        """Say whether it makes a matcher of hamcrest's, by which others judge what it did."""
        names = self._module.names
        if not any(meant.startswith("hamcrest") for meant in names.imported.values()):
            return False
        return any(
            names.of(call.func).startswith("hamcrest") or last_name(call.func).endswith("Matcher")
            for call in test.calls
        )

    def checks_afterwards(self, owner: Class) -> bool:
        """Say whether what a class inherits from other modules asserts after each test."""
        outside = self._module.outside
        for base in self._bases(owner):
            for name in frameworks.TEARDOWN_NAMES:
                found = outside.method(base, name)
                if found is not None and found.asserts and not found.is_inward:
                    return True
        return False

    def asserts_by_name(self, func: ast.expr) -> bool | None:
        """Say whether an imported function asserts; ``None`` for what is not imported too."""
        names, outside = self._module.names, self._module.outside
        written = dotted(func)
        if not written:
            return None
        if names.is_imported(written):
            return self._imported_asserts(func)
        behind = self._module.behind(func)
        if behind is not func:
            # An alias may be another thing in a function: only what asserts is told.
            is_imported = names.is_imported(dotted(behind))
            return (self._imported_asserts(behind) or None) if is_imported else None
        if names.star_imports and "." not in written and not self._is_ours(written):
            for star in names.star_imports:
                found = outside.asserts(member(star, written))
                if found is not None:
                    return found
        return None

    def _imported_asserts(self, func: ast.expr) -> bool | None:
        """Say whether what an import gives asserts, by any of the ways that branches give it."""
        names = self._module.names
        meant = (names.of(func), *names.alternatives(dotted(func)))
        answers = {self._module.outside.asserts(each) for each in meant}
        if True in answers:
            return True
        return None if None in answers else False

    def is_missing(self, call: ast.Call, function: Function) -> bool:
        """Say whether a call, as a statement, is of a function for tests that cannot be found.

        A helper that is not on the disk may assert.
        """
        if not isinstance(self._module.index.parent(call), (ast.Expr, ast.Await)):
            return False
        names, written = self._module.names, dotted(call.func)
        if names.is_imported(written):
            meant = [names.imported[written.partition(".")[0]]]
        elif "." in written or self._is_ours(written) or written in function.variables:
            return False
        elif written in harmless.BUILTINS:
            return False
        else:
            meant = [member(each, "") for each in names.star_imports]
        return any(map(self._is_missing, meant))

    def _is_missing(self, name: str) -> bool:
        outside = self._module.outside
        absolute = outside.absolute(name)
        if not any(map(_FOR_TESTS.match, (name, absolute))) or _PREPARING.match(absolute):
            return False
        return outside.refers_to(absolute.rstrip(".")) is None

    def _is_ours(self, name: str) -> bool:
        suite = self._module.suite
        return suite.function_named(name) is not None or suite.class_named(name) is not None

    def handed_down(self, func: ast.Attribute, function: Function) -> list[Inherited]:
        """Return what ``self.method`` runs by all that foreign bases say of it.

        Empty when no base that can be read has the method, or when a class of
        this module replaces it.
        """
        owner = self._suite.receiver(func.value, function)
        if owner is None or frameworks.is_framework_method(func.attr):
            return []
        if isinstance(func.value, ast.Call) and dotted(func.value.func) == "super":
            if any(func.attr in above.defined for above in owner.ancestors):
                return []
        elif self._suite.methods_meant(owner, func.attr):
            return []
        return self.inherited(owner, func.attr)

    def inherited(self, owner: Class, name: str) -> list[Inherited]:
        """Return what a method runs by all that the foreign bases of a class say of it."""
        key = (owner, name)
        if key not in self._memo:
            answers = (self._module.outside.method(base, name) for base in self._bases(owner))
            self._memo[key] = [found for found in answers if found is not None]
        return self._memo[key]

    def gives_an_object(self, func: ast.expr, function: Function) -> bool:
        """Say whether a function calls methods of what the call of ``func`` gives it.

        ``with self.client() as client: client.get("/")``: they may assert.
        """
        index = self._module.index
        call = index.parent(func)
        around = index.parent(call) if call is not None else None
        targets: list[ast.expr] = []
        if isinstance(around, ast.Assign):
            targets = around.targets
        elif isinstance(around, ast.withitem) and around.optional_vars is not None:
            targets = [around.optional_vars]
        elif isinstance(around, ast.Attribute):
            # ``self.client().get("/")``
            return isinstance(index.parent(around), ast.Call)
        names = {target.id for target in targets if isinstance(target, ast.Name)}
        return bool(names) and any(
            isinstance(each.func, ast.Attribute)
            and dotted(each.func).partition(".")[0] in names
            for each in index.within(function.node, ast.Call)
        )

    def is_inert(self, func: ast.expr, function: Function) -> bool:
        """Say whether what another module defines cannot tell its caller anything."""
        names = self._module.names
        written = dotted(func)
        if written and names.is_imported(written):
            return self._module.outside.is_inert(names.of(func))
        if not isinstance(func, ast.Attribute):
            return False
        owner = self._suite.receiver(func.value, function)
        inherited = self.handed_down(func, function)
        return owner is not None and bool(inherited) and all(
            found.is_inert
            and not any(self._suite.methods_meant(owner, name) for name in found.calls)
            for found in inherited
        )

    def _bases(self, owner: Class) -> Iterable[str]:
        family = (owner, *self._suite.heirs(owner))
        return dict.fromkeys(base for cls in family for base in cls.foreign_bases)

    def is_unclear(self, func: ast.Attribute, function: Function) -> bool:
        """Say whether ``self.method``, which this module does not define, may assert.

        It may when some base has it that cannot be read, or binds the name to
        something else than a method.
        """
        inherited = self.handed_down(func, function)
        if inherited:
            return any(found.asserts is None for found in inherited) or self.gives_an_object(
                func, function
            )
        owner = self._suite.receiver(func.value, function)
        if owner is None:
            return False
        bases = tuple(self._bases(owner))
        if any(self._module.outside.declares(base, func.attr) is not False for base in bases):
            return True
        # A template that nobody has filled in, as far as can be seen.
        return not self._is_bound(func.attr)

    def runs_unclear(self, function: Function) -> bool:
        """Say whether it calls an imported function that could not be read to the end."""
        names, outside = self._module.names, self._module.outside
        return any(
            outside.is_unclear(names.of(call.func))
            for call in self._module.index.within(function.node, ast.Call)
            if names.is_imported(dotted(call.func))
        )

    def _is_bound(self, attribute: str) -> bool:
        """Say whether the module gives an attribute of this name a value somewhere."""
        if attribute in self._suite.names:
            return True
        index = self._module.index
        numbers = index.attributes_by_name.get(attribute, ())
        if any(isinstance(index.nodes[number].ctx, ast.Store) for number in numbers):
            return True
        names = index.names_by_id.get(attribute, ())
        return any(isinstance(index.nodes[number].ctx, ast.Store) for number in names)

    def called_back(self, function: Function) -> Iterator[Function]:
        """Yield the methods of this module that inherited ones call, as a template does."""
        for call in self._module.index.within(function.node, ast.Call):
            if not isinstance(call.func, ast.Attribute):
                continue
            owner = self._suite.receiver(call.func.value, function)
            if owner is None:
                continue
            for found in self.handed_down(call.func, function):
                for name in found.calls:
                    yield from self._suite.methods_meant(owner, name)
