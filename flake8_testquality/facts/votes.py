"""Votes: which of two habits a file follows, counted over its own names."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any

from flake8_testquality.facts.casing import Style, Vote, style_of, vote_of
from flake8_testquality.facts.fixtures import Fixture
from flake8_testquality.facts.frameworks import FRAMEWORK_ATTRIBUTES, is_framework_method
from flake8_testquality.facts.functions import Function, TestFunction, is_double_name
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.outside import Names
from flake8_testquality.facts.patterns import regex

if TYPE_CHECKING:
    from flake8_testquality.facts.classes import Class
    from flake8_testquality.facts.module import Module

#: Names that every suite of the Pylons and Zope family gives to the same helpers.
ZOPE_HELPERS = frozenset("_makeOne _callFUT _callSUT _getFUT _getTarget _getTargetClass".split())
#: Names of assertions and lifecycle methods of one's own follow unittest's.
_AFTER_UNITTEST = regex(
    r"_*(?:asserts?|fail|expect|skip|setUp|tearDown)[A-Z]|.*(?:SetUp|TearDown)(?:Class)?$"
    r"|_*add[A-Z]\w*Cleanup$"
)
#: Locals and parameters of unittest's own methods, which an override copies.
UNITTEST_VARIABLES = frozenset("standardMsg testMethod methodName excClass callableObj".split())
#: Fewer names that agree may do so by chance.
_FEW_NAMES = 3
#: Fewer names of helpers than this say nothing about how helpers are named.
_FEW_HELPERS = 3
#: So many speak, beside others that are named otherwise.
_SEVERAL_HELPERS = 5


_UNPACKED = frozenset({ast.Tuple, ast.List})
_ENFORCED = {"snake": Style.SNAKE, "camel": Style.CAMEL}


class Votes:
    """The naming habits of one module: of its functions, locals and attributes."""

    def __init__(self, module: Module) -> None:
        self._module = module
        #: The style that the user's options ask for, ``None`` to go by the votes.
        self.enforced = _ENFORCED.get(module.settings.naming_style)

    def functions_in(self, style: Style) -> list[Function]:
        """Return the functions with names in a style that the author chose freely."""
        return self._functions_in_camel if style is Style.CAMEL else self._functions_in_snake

    @cached_property
    def _functions_in_camel(self) -> list[Function]:
        # Most names are lower case, which is cheap to see.
        return [
            function
            for function in self._module.functions
            if not function.name.islower()
            and style_of_function(function) is Style.CAMEL
            and _is_own_name(function)
        ]

    @cached_property
    def _functions_in_snake(self) -> list[Function]:
        return [
            function
            for function in self._module.functions
            if style_of_function(function) is Style.SNAKE and _is_own_name(function)
        ]

    @cached_property
    def functions(self) -> Vote:
        """The vote of the function names."""
        return Vote(len(self._functions_in_snake), len(self._functions_in_camel))

    @cached_property
    def helpers_are_camel(self) -> bool:
        """Whether helpers follow a rule of their own here: unittest's, beside test_names.

        Each name counts once, also those that classes above chose; those of the
        folder count if here are few. The convention of the Zope family is one.
        """
        helpers = [each for each in self._module.functions if _is_helper(each)]
        if any(function.name in ZOPE_HELPERS for function in helpers):
            return True
        names = {
            function.name
            for function in helpers
            if function.is_override is not None and not _is_sample(function)
        }
        vote = vote_of(name for name in names if not _is_from_unittest(name))
        others = frozenset(self._neighbours.functions)
        if not others.isdisjoint(ZOPE_HELPERS):
            return True
        if vote.total < _FEW_HELPERS:
            prefixes = self._module.settings.test_prefixes
            names |= {name for name in others if not name.startswith(prefixes)}
            vote = vote_of(name for name in names if not _is_from_unittest(name))
        return vote.camel >= _FEW_HELPERS and vote.majority is Style.CAMEL

    @cached_property
    def private_helpers_are_camel(self) -> bool:
        """Whether private helpers are named after Zope's, here and in the folder."""
        names = {each.name for each in self._module.functions if _is_helper(each)}
        names.update(self._neighbours.functions)
        private = [name for name in names if name.startswith("_") and not _is_from_unittest(name)]
        vote = vote_of(private)
        return vote.camel >= _SEVERAL_HELPERS and vote.majority is Style.CAMEL

    @cached_property
    def is_camel_throughout(self) -> bool:
        """Whether the few function names of the module agree on camelCase."""
        return not self.functions_and_words.snake and self.functions.camel >= _FEW_NAMES

    @cached_property
    def classes_after_unittest(self) -> frozenset[Class]:
        """Classes with methods in unittest's style, as a base of all test cases may be."""
        found = set()
        for cls in {function.owner for function in self._functions_in_camel}:
            if cls is None:
                continue
            own = [
                each.name
                for each in cls.methods.values()
                if _is_helper(each) and not each.is_framework
            ]
            camel = [name for name in own if style_of(name) is Style.CAMEL]
            others = [name for name in camel if not follows_unittest(name)]
            if len(others) >= _FEW_HELPERS and len(camel) * 2 >= len(own):
                found.add(cls)
        return frozenset(found)

    @cached_property
    def functions_and_words(self) -> Vote:
        """The same vote with tests of one word, whose underscore speaks: ``test_boot``."""
        prefixes = self._module.settings.test_prefixes
        words = sum(
            joins_one_word(test.name, prefixes) and _is_own_name(test)
            for test in self._module.tests
        )
        return Vote(self.functions.snake + words, self.functions.camel)

    @cached_property
    def has_camel_variables(self) -> bool:
        """Whether any local, parameter or attribute is camelCase: seen at one glance."""
        names = {argument.arg for argument in self._module.index.all(ast.arg)}
        names.update([name for name, _ in self._targets()])
        return any(not name.islower() and style_of(name) is Style.CAMEL for name in names)

    @cached_property
    def _bound(self) -> tuple[_Bound, dict[Class, dict[str, ast.Attribute]]]:
        """Locals by function and attributes by class: one pass over the assignments."""
        names: _Bound = {}
        attributes: dict[Class, dict[str, ast.Attribute]] = {}
        for helper in self._module.helpers:
            if _names_its_parameters(helper):
                for parameter in helper.parameters:
                    names.setdefault(helper, {}).setdefault(parameter.arg, parameter)
        for name, target in sorted(self._targets(), key=_place):
            if not isinstance(target, ast.Attribute):
                function = self._outermost(target)
                if function is not None:
                    names.setdefault(function, {}).setdefault(name, target)
            elif isinstance(target.value, ast.Name) and target.value.id in {"self", "cls"}:
                cls = self._class_around(target)
                if cls is not None and name not in FRAMEWORK_ATTRIBUTES:
                    attributes.setdefault(cls, {}).setdefault(name, target)
        return names, attributes

    def _targets(self) -> Iterator[tuple[str, Any]]:
        """Yield names that are bound, with their places.

        Loops that unpack take the names of their data.
        """
        index = self._module.index
        found: list[Any] = []
        target: Any
        for assign in index.all(ast.Assign):
            found += assign.targets
        for target in found:
            if target.__class__ in _UNPACKED:
                found += target.elts  # type: ignore[attr-defined]
        found += [each.target for each in index.all(ast.AnnAssign)]
        found += [each.target for each in index.all(ast.NamedExpr)]
        found += [each.target for each in index.all(ast.For)]
        found += [each.target for each in index.all(ast.AsyncFor)]
        found += [item.optional_vars for item in index.all(ast.withitem)]
        for target in found:
            if target.__class__ is ast.Starred:
                target = target.value
            if target.__class__ is ast.Name:
                yield target.id, target
            elif target.__class__ is ast.Attribute:
                yield target.attr, target
        others: list[ast.ExceptHandler | ast.MatchAs | ast.MatchStar] = [
            *index.all(ast.ExceptHandler),
            *index.all(ast.MatchAs),
            *index.all(ast.MatchStar),
        ]
        yield from ((each.name, each) for each in others if each.name)
        for mapping in index.all(ast.MatchMapping):
            if mapping.rest:
                yield mapping.rest, mapping

    def _outermost(self, node: ast.AST) -> Function | None:
        """Return the function that ``node`` is local to, the outermost one of nested ones."""
        suite = self._module.suite
        return suite.outermost(suite.function_of(self._module.index.scope(node)))

    def _class_around(self, attribute: ast.Attribute) -> Class | None:
        function = self._module.suite.function_around(attribute)
        if function is None:
            return None
        return self._module.suite.receiver(attribute.value, function)

    @property
    def locals_by_function(self) -> _Bound:
        """Places where local names are bound first, by function and name.

        Locals of nested functions are those of the function around them. The
        parameters of helpers count, those of tests and fixtures are the names
        of fixtures and mocks.
        """
        return self._bound[0]

    @property
    def attributes_by_class(self) -> dict[Class, dict[str, ast.Attribute]]:
        """Places where ``self.x`` is assigned first, by class and name.

        Attributes that a framework reads are left out.
        """
        return self._bound[1]

    @cached_property
    def locals(self) -> Vote:
        """The vote of the local names, each counted once for the module."""
        return vote_of({name for found in self.locals_by_function.values() for name in found})

    @cached_property
    def attributes(self) -> Vote:
        """The vote of the attributes, each counted once for the module."""
        return vote_of(self.attribute_names)

    @cached_property
    def package_functions(self) -> Vote:
        """The vote of the function names here and in the other test files of the folder."""
        return self._with_neighbours(self.functions, self._neighbours.functions)

    @cached_property
    def package_functions_and_words(self) -> Vote:
        """The same vote with tests of one word."""
        prefixes = self._module.settings.test_prefixes
        own, others = self.functions_and_words, self.package_functions
        words = sum(joins_one_word(name, prefixes) for name in self._neighbours.functions)
        snake = own.snake + others.snake - self.functions.snake + words
        return Vote(snake, others.camel)

    @cached_property
    def are_camel(self) -> bool:
        """Whether most function names are camelCase: of the folder, if here are few."""
        if self.functions.majority is not Style.CAMEL:
            return False
        return self.functions.has_spoken or self.package_functions.majority is Style.CAMEL

    @cached_property
    def package_locals(self) -> Vote:
        """The vote of the local names here and in the other test files of the folder."""
        return self._with_neighbours(self.locals, self._neighbours.locals)

    @cached_property
    def package_attributes(self) -> Vote:
        """The vote of the attributes here and in the other test files of the folder."""
        return self._with_neighbours(self.attributes, self._neighbours.attributes)

    @cached_property
    def _neighbours(self) -> Names:
        return self._module.outside.neighbours() or Names((), (), ())

    def _with_neighbours(self, own: Vote, names: tuple[str, ...]) -> Vote:
        prefixes = self._module.settings.test_prefixes
        others = vote_of(
            _title(name, prefixes)
            for name in names
            if name not in FRAMEWORK_ATTRIBUTES
            and name not in ZOPE_HELPERS
            and not _is_from_unittest(name)
        )
        return Vote(own.snake + others.snake, own.camel + others.camel)

    @cached_property
    def attribute_names(self) -> frozenset[str]:
        """Names of all attributes that a class assigns on itself."""
        return frozenset(name for found in self.attributes_by_class.values() for name in found)

    @cached_property
    def dictated(self) -> frozenset[str]:
        """Names that other code uses: keywords of calls, attributes of others, strings."""
        index = self._module.index
        found = {keyword.arg for keyword in index.all(ast.keyword) if keyword.arg}
        found |= {
            attribute.attr
            for attribute in index.all(ast.Attribute)
            if last_name(attribute.value) not in {"self", "cls"}
        }
        found |= {
            constant.value
            for constant in index.all(ast.Constant)
            if isinstance(constant.value, str) and constant.value.isidentifier()
        }
        return frozenset(found)


def _place(bound: tuple[str, Any]) -> tuple[int, int]:
    node = bound[1]
    return node.lineno, node.col_offset


#: Where a local name is bound.
Place = ast.Name | ast.arg | ast.ExceptHandler | ast.pattern
_Bound = dict[Function, dict[str, Place]]


def style_of_function(function: Function) -> Style | None:
    """Return the style of a function's name, a test's judged without its prefix."""
    name = function.name
    if not isinstance(function, TestFunction):
        return style_of(name)
    title = function.title
    if title[:1].isupper():
        # ``testServerFault`` is camelCase, ``test_ServerFault`` names a class.
        is_joined = name.endswith(title) and not name[: -len(title)].endswith("_")
        return style_of(name) if is_joined else None
    return style_of(title)


def _title(name: str, prefixes: tuple[str, ...]) -> str:
    """Return what of a name has a style: that of a test without ``test_``."""
    for prefix in prefixes:
        if name.startswith(prefix + "_"):
            return name[len(prefix) + 1 :]
    return name


def joins_one_word(name: str, prefixes: tuple[str, ...]) -> bool:
    """Say whether a name is a test's prefix, an underscore and one lower-case word."""
    title = _title(name, prefixes)
    return title != name and title.isalnum() and title.islower()


def is_run_on(name: str, prefixes: tuple[str, ...]) -> bool:
    """Say whether a test's prefix runs on in camelCase, as in ``testDelete``."""
    return any(
        name.startswith(prefix) and name[len(prefix) : len(prefix) + 1].isupper()
        for prefix in prefixes
    )


def follows_unittest(name: str) -> bool:
    """Say whether a name is made after unittest's own, as ``assertServerIsUp`` is."""
    return _AFTER_UNITTEST.match(name) is not None


def _is_from_unittest(name: str) -> bool:
    return is_framework_method(name) or follows_unittest(name)


def _is_helper(function: Function) -> bool:
    owner = function.owner
    return not isinstance(function, TestFunction) and (owner is None or owner.is_test_class)


def _is_sample(function: Function) -> bool:
    """Say whether a decorator is tried on the function: nested, with no other use for one."""
    return function.is_nested and function.owner is None and bool(function.node.decorator_list)


def _is_own_name(function: Function) -> bool:
    """Say whether the author was free to name the function as they liked."""
    owner = function.owner
    if owner is not None and not owner.is_test_class:
        # Such a class stands in for another one or is there to be tested.
        return False
    if function.name in ZOPE_HELPERS or _is_from_unittest(function.name) or _is_sample(function):
        return False
    if function.outer is not None:
        maker = function.module.suite.function_of(function.outer)
        if maker is not None and is_double_name(maker.name):
            # ``fake_getHeaders`` makes a ``getHeaders``.
            return False
    if isinstance(function, TestFunction):
        return function.is_override is not True
    return function.is_override is False


def _names_its_parameters(function: Function) -> bool:
    if function.is_nested or function.node.decorator_list or isinstance(function, Fixture):
        return False
    if function.owner is not None:
        return function.owner.is_test_class and function.is_override is False
    return True
