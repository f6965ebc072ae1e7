"""Functions of a test file, by their role: test function, fixture, helper."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_testquality.facts import frameworks
from flake8_testquality.facts.calls import callee_of
from flake8_testquality.facts.index import FunctionNode
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.outlines import COMPOUND, blocks_of
from flake8_testquality.facts.patches import is_patch

if TYPE_CHECKING:
    from flake8_testquality.facts.assertions import Assertion
    from flake8_testquality.facts.classes import Class
    from flake8_testquality.facts.module import Module

#: Beginnings of the names of functions that stand in for another one.
_DOUBLES = ("fake", "stub", "mock_", "dummy_", "spy_")
_PARAMETRIZING = frozenset(
    "parametrize data file_data idata named_data expand given parameters"
    " named_parameters product parameterized parameterized_class foreach".split()
)


class Function:
    """A ``def`` or ``async def``, with what the rules ask about every one."""

    def __init__(
        self, node: FunctionNode, module: Module, owner: Class | None, outer: FunctionNode | None
    ) -> None:
        self.node = node
        self.module = module
        #: The class whose body holds the function.
        self.owner = owner
        #: The function around it, also across a local class.
        self.outer = outer
        self.name: str = node.name

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.qualname} at line {self.node.lineno}>"

    @property
    def qualname(self) -> str:
        """``Class.method``, or the bare name of a function without a class."""
        return f"{self.owner.name}.{self.name}" if self.owner else self.name

    @property
    def is_nested(self) -> bool:
        """Whether it stands inside another function."""
        return self.outer is not None

    @property
    def is_private(self) -> bool:
        """Whether its name begins with an underscore."""
        return self.name.startswith("_")

    @property
    def is_async(self) -> bool:
        """Whether it is an ``async def``."""
        return isinstance(self.node, ast.AsyncFunctionDef)

    @cached_property
    def is_generator(self) -> bool:
        """Whether its own body yields."""
        index = self.module.index
        found = index.own(self.node, ast.Yield, ast.YieldFrom)
        if not found:
            return False
        # What a lambda yields makes the lambda a generator function.
        lambdas = [index.stretch(each) for each in index.own(self.node, ast.Lambda)]
        return any(
            not any(first < index.number(each) < last for first, last in lambdas)
            for each in found
        )

    @property
    def is_production(self) -> bool:
        """Whether it is what the tests in a file of production code are about."""
        if not self.module.is_production:
            return False
        outermost = self.module.suite.outermost(self)
        owner = outermost.owner if outermost is not None else None
        return owner is None or not owner.is_test_class

    @property
    def is_framework(self) -> bool:
        """Whether a framework chose its name, as ``setUp`` or ``pytest_configure``."""
        return frameworks.is_framework_method(self.name)

    @property
    def is_dictated(self) -> bool:
        """Whether a framework or a class above is known to have laid down its signature."""
        name = self.name
        if name.startswith("__") and name.endswith("__"):
            return True
        if self.owner is None:
            return self.outer is None and (
                name.startswith("pytest_") or name in frameworks.MODULE_HOOKS
            )
        if self.owner.is_test_class and frameworks.is_framework_method(name):
            return True
        return bool(self.is_override)

    @cached_property
    def decorators(self) -> tuple[str, ...]:
        """Dotted names of the decorators, imports resolved, arguments dropped."""
        return self.module.names.of_decorators(self.node)

    def has_decorator(self, *last_names: str) -> bool:
        """Say whether a decorator's last name is one of these."""
        if not self.node.decorator_list:
            return False
        return any(name.rpartition(".")[2] in last_names for name in self.decorators)

    @cached_property
    def is_override(self) -> bool | None:
        """Whether a class above defines this name; ``None`` when that is unknown."""
        if self.owner is None:
            return False
        if self.has_decorator("override", "overrides"):
            return True
        return self.owner.inherits(self.name)

    @cached_property
    def is_stand_in(self) -> bool:
        """Whether it takes the place, and so the name, of another function.

        Overrides, also those of bases that nobody has seen, methods of doubles,
        ``fake_open`` and nested functions, which are callbacks.
        """
        if self.is_nested or is_double_name(self.name):
            return True
        if self.owner is None:
            return False
        if self.owner.is_double or self.is_override:
            return True
        return self.is_override is None and not self.owner.is_test_class

    @property
    def is_static(self) -> bool:
        """Whether it is a static method."""
        return self.has_decorator("staticmethod")

    @cached_property
    def parameters(self) -> tuple[ast.arg, ...]:
        """All named parameters in order, ``self`` or ``cls`` of a method left out."""
        args = self.node.args
        positional = args.posonlyargs + args.args if args.posonlyargs else args.args
        if self.owner is not None and not (self.node.decorator_list and self.is_static):
            positional = positional[1:]
        return (*positional, *args.kwonlyargs)

    @cached_property
    def given_names(self) -> frozenset[str]:
        """Names of the parameters that have no default, ``*args`` and ``**kwargs`` with them."""
        args = self.node.args
        positional = [*args.posonlyargs, *args.args]
        given = positional[: len(positional) - len(args.defaults)]
        pairs = zip(args.kwonlyargs, args.kw_defaults, strict=True)
        given += [each for each, default in pairs if default is None]
        given += [each for each in (args.vararg, args.kwarg) if each is not None]
        return frozenset(each.arg for each in given)

    @cached_property
    def variables(self) -> frozenset[str]:
        """Names that it binds, parameters and those of nested functions with them.

        What the body of a class binds is an attribute, and no variable.
        """
        index = self.module.index
        names = index.within(self.node, ast.Name)
        found = {name.id for name in names if not isinstance(name.ctx, ast.Load)}
        found.update(each.arg for each in index.within(self.node, ast.arg))
        found.update(each.name or "" for each in index.within(self.node, ast.ExceptHandler))
        found.update(each.name or "" for each in index.within(self.node, ast.MatchAs))
        found.update(each.name or "" for each in index.within(self.node, ast.MatchStar))
        found.update(each.rest or "" for each in index.within(self.node, ast.MatchMapping))
        for inner in index.within(self.node, ast.ClassDef):
            for statement in inner.body:
                if isinstance(statement, (ast.Assign, ast.AnnAssign)):
                    stored = index.within(statement, ast.Name)
                    found -= {name.id for name in stored if isinstance(name.ctx, ast.Store)}
        return frozenset(found - {""})

    @cached_property
    def shared(self) -> frozenset[str]:
        """Names that it binds for others, by ``global`` and ``nonlocal``."""
        index = self.module.index
        found = [name for each in index.own(self.node, ast.Global) for name in each.names]
        found += [name for each in index.own(self.node, ast.Nonlocal) for name in each.names]
        return frozenset(found)

    @cached_property
    def injected_mocks(self) -> tuple[str, ...]:
        """Names of the parameters that ``@patch`` fills, in the order of the signature.

        The decorators of the class come after those of the function. ``*args``
        is among them when it takes mocks, ``**kwargs`` when only it can.
        """
        decorators = self.node.decorator_list
        if self.owner is not None and isinstance(self, TestFunction):
            decorators = decorators + self.owner.node.decorator_list
        if not any(isinstance(item, ast.Call) for item in decorators):
            return ()
        count = sum(map(self.injects, decorators))
        arguments = self.node.args
        positional = [*arguments.posonlyargs, *arguments.args]
        if self.owner is not None and not self.is_static:
            positional = positional[1:]
        elif self.is_nested and positional and positional[0].arg == "self":
            # ``do_test(self)`` in a method: the caller hands the test case over.
            positional = positional[1:]
        found = [arg.arg for arg in self._filled_by_patches(positional, count)]
        if arguments.vararg and count > len(positional):
            found.append(arguments.vararg.arg)
        by_name = [name for item in decorators for name in self.injected_by_name(item)]
        if by_name:
            known = {arg.arg for arg in (*positional, *arguments.kwonlyargs)}
            found += [name for name in by_name if name in known and name not in found]
            if arguments.kwarg and not known.issuperset(by_name):
                found.append(arguments.kwarg.arg)
        return tuple(found)

    def _filled_by_patches(self, positional: list[ast.arg], count: int) -> list[ast.arg]:
        """Return the parameters that so many patches fill.

        pytest and Hypothesis give the others by name, and mocks come first. What is given
        by place, by cases and by whoever calls a helper, comes before what a patch adds.
        """
        asked = len(positional) - len(self.node.args.defaults)
        if not count or asked <= count or self._takes_cases_by_name():
            return positional[:count]
        if self.owner is None or not self.owner.is_test_case:
            return positional[:count]
        if isinstance(self, TestFunction) and not self.is_parametrized:
            # Some other decorator gives something, and who knows where?
            return []
        return positional[asked - count : asked]

    def _takes_cases_by_name(self) -> bool:
        """Say whether what decorators give has names: Hypothesis's, ddt's unpacked dictionaries."""
        return self.has_decorator("given") or self.has_decorator("unpack") and any(
            isinstance(value, ast.Dict)
            for item in self.node.decorator_list
            if isinstance(item, ast.Call) and last_name(item.func) == "data"
            for value in item.args[:1]
        )

    def injected_by_name(self, decorator: ast.expr) -> list[str]:
        """Return the keyword arguments that ``@patch.multiple(…, name=DEFAULT)`` adds."""
        if not isinstance(decorator, ast.Call) or last_name(decorator.func) != "multiple":
            return []
        if not self.module.names.of(decorator.func).endswith("patch.multiple"):
            return []
        return [
            keyword.arg
            for keyword in decorator.keywords
            if keyword.arg and last_name(keyword.value) == "DEFAULT"
        ]

    def injects(self, decorator: ast.expr) -> bool:
        """Say whether a decorator is a ``patch`` that adds a positional argument."""
        if not isinstance(decorator, ast.Call):
            return False
        name = self.module.names.of(decorator.func)
        if not is_patch(name):
            return False
        if any(keyword.arg == "new" for keyword in decorator.keywords):
            return False
        return len(decorator.args) < (3 if name.endswith(".object") else 2)

    @cached_property
    def docstring(self) -> str | None:
        """The docstring as written, or ``None``."""
        first = self.node.body[0]
        if first.__class__ is ast.Expr:
            value = first.value
            if value.__class__ is ast.Constant and isinstance(value.value, str):
                return value.value
        return None

    @cached_property
    def body(self) -> Sequence[ast.stmt]:
        """Top-level statements of the body, the docstring left out."""
        has_text = self.docstring is not None
        return self.node.body[1:] if has_text else self.node.body

    @cached_property
    def blocks(self) -> list[Sequence[ast.stmt]]:
        """The body without its docstring, and the bodies of all statements in it.

        Outer blocks come before inner ones; nested functions and classes are
        left out.
        """
        found = [self.body]
        for block in found:
            for statement in block:
                if statement.__class__ in COMPOUND:
                    found += blocks_of(statement)
        return found

    @cached_property
    def statements(self) -> list[ast.stmt]:
        """All statements of the body, nested blocks too, the docstring left out.

        A nested function or class is one statement, its body is not counted.
        """
        found = self.module.index.statements(self.node)
        return found[1:] if self.docstring is not None else found

    @cached_property
    def calls(self) -> list[ast.Call]:
        """Calls in the function's own body, in the order of the source."""
        return list(self.module.index.own(self.node, ast.Call))

    @cached_property
    def is_stub(self) -> bool:
        """Whether the body is empty, or says that a subclass has to write it."""
        return all(map(_says_nothing, self.body))

    @cached_property
    def assertions(self) -> list[Assertion]:
        """Assertions that stand in the function's own body, in the order of the source."""
        return self.module.assertions.direct(self)

    def references(self) -> tuple[Function, ...]:
        """Return the functions of this module that the function can run, each once."""
        return self.module.suite.references(self)


class TestFunction(Function):
    """A test: a function or method that a runner collects by its name."""

    __test__ = False

    @cached_property
    def is_skipped(self) -> bool:
        """Whether it is skipped or expected to fail, by decorator or first statement.

        One that is so under a condition runs elsewhere, and counts as any other.
        """
        if any(map(frameworks.skips, self.decorators, self.node.decorator_list)):
            return True
        if self.owner is not None and self.owner.is_skipped:
            return True
        if self.module.is_skipped:
            return True
        for statement in self.body:
            # Skips under a condition may come before the one that ends it always.
            if statement.__class__ is not ast.If:
                return self.module.names_a_skip(statement)
        return False

    @property
    def decorators_around(self) -> list[ast.expr]:
        """Its decorators and those of its class, as nodes."""
        around = self.owner.node.decorator_list if self.owner is not None else []
        return self.node.decorator_list + around

    @property
    def is_parametrized(self) -> bool:
        """Whether a decorator, its class's too, calls it with several sets of arguments."""
        decorators = self.decorators + (self.owner.decorators if self.owner else ())
        return any(name.rpartition(".")[2] in _PARAMETRIZING for name in decorators)

    @property
    def is_property_test(self) -> bool:
        """Whether hypothesis, or a library like it, makes its cases up: ``@given``."""
        if any(_makes_up_cases(name) for name in self.decorators):
            return True
        return self.owner is not None and any(
            base.endswith("StateMachine") for cls in self.owner.lineage for base in cls.bases
        )

    @property
    def is_of_trial(self) -> bool:
        """Whether Twisted runs it, which knows no ``subTest``."""
        return self.owner is not None and "trial" in self.owner.frameworks

    @cached_property
    def title(self) -> str:
        """The name without the prefix that makes it a test, underscores stripped."""
        for prefix in self.module.settings.test_prefixes:
            if self.name.startswith(prefix):
                return self.name[len(prefix) :].strip("_")
        return self.name.strip("_")


class Helper(Function):
    """Any other function of a test file."""


def _makes_up_cases(decorator: str) -> bool:
    """Say whether a decorator, by its dotted name, is of a property test."""
    last = decorator.rpartition(".")[2]
    return last == "given" or decorator.startswith(("hypothesis.", "schemathesis."))


def is_double_name(name: str) -> bool:
    """Say whether a name says that the function stands in for another one."""
    return name.lower().lstrip("_").startswith(_DOUBLES)


def _says_nothing(statement: ast.stmt) -> bool:
    if isinstance(statement, ast.Pass):
        return True
    if isinstance(statement, ast.Expr):
        return isinstance(statement.value, ast.Constant)
    if isinstance(statement, ast.Raise) and statement.exc is not None:
        raised = statement.exc
        return last_name(callee_of(raised)) in {
            "NotImplementedError",
            "NotImplemented",
        }
    return False
