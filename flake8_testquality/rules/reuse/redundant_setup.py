"""TQ612: a setUp or tearDown that does nothing of its own."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.calls import call_of
from flake8_testquality.facts.classes import Class
from flake8_testquality.facts.fixtures import Fixture
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import dotted, last_name
from flake8_testquality.rule import Finding, at, rule


#: What each framework's own test case does nothing in, ``None`` for all: an empty one is idle.
_IDLE: dict[str, frozenset[str] | None] = {
    "unittest": None,
    "trial": None,
    "absl": None,
    "django": frozenset({"setUp", "tearDown", "setUpTestData", "asyncSetUp", "asyncTearDown"}),
    "testtools": frozenset({"setUpClass", "tearDownClass"}),
    "tornado": frozenset({"setUpClass", "tearDownClass"}),
}


@rule(
    "TQ612",
    "{name} {what}; delete it",
    on=Fixture,
)
def redundant_setup(fixture: Fixture, module: Module) -> Iterator[Finding]:
    """A setUp that only calls its parent's, or nothing, is what inheritance does anyway.

    One that is empty in order to switch off an inherited one has a use, and
    so has one with decorators or with arguments of its own, and one of an
    abstract class, whose heirs call it, or one that a docstring describes to
    them, or tells them to override.
    ``setup_module`` and its kin are no better when they are empty.

    Bad::

        class BasketTest(ShopTest):
            def setUp(self):  # TQ612
                super().setUp()

    Good::

        class BasketTest(ShopTest):
            def setUp(self):
                super().setUp()
                self.basket = Basket()
    """
    owner = fixture.owner
    if not fixture.is_lifecycle:
        return
    if owner is None:
        # An empty one may switch off one that came with ``import *``.
        if not (fixture.is_nested or fixture.decorators or module.names.star_imports):
            if all(map(_does_nothing, fixture.body)):
                yield at(fixture.node, name=fixture.name, what="is empty")
        return
    if not owner.is_test_class:
        return
    if len(fixture.body) > 1 or set(fixture.decorators) - {"classmethod"}:
        return
    if not fixture.body or _does_nothing(fixture.body[0]):
        # An empty one switches off what a class above does.
        inherits = any(fixture.name in above.defined for above in owner.ancestors) or any(
            module.outside.declares(base, fixture.name) is not False
            for base in owner.foreign_bases
        )
        if not inherits and _is_idle(fixture.name, owner) and not _is_hook(fixture, owner):
            yield at(fixture.node, name=fixture.name, what="is empty")
    elif _passes_on(fixture.body[0], fixture, owner):
        yield at(fixture.node, name=fixture.name, what="only calls its parent's")


def _does_nothing(statement: ast.stmt) -> bool:
    """Say whether a statement is ``pass``, ``...`` or a bare ``return``."""
    if isinstance(statement, (ast.Expr, ast.Return)):
        value = statement.value
        return value is None or (isinstance(value, ast.Constant) and value.value is ...)
    return isinstance(statement, ast.Pass)


def _is_idle(name: str, owner: Class) -> bool:
    """Say whether the frameworks' own method does nothing that an empty one switches off."""
    for framework in owner.frameworks:
        idle = _IDLE.get(framework, frozenset())
        if idle is not None and name not in idle:
            return False
    return True


def _is_hook(fixture: Fixture, owner: Class) -> bool:
    """Say whether heirs of the class are to call it, or to write their own."""
    if fixture.docstring:
        if not owner.has_test_names or "overrid" in fixture.docstring.lower():
            return True
    return any(method.has_decorator("abstractmethod") for method in owner.methods.values())


def _passes_on(statement: ast.stmt, fixture: Fixture, owner: Class) -> bool:
    """Say whether a statement calls the parent's method with the same arguments."""
    call = call_of(statement.value) if isinstance(statement, (ast.Expr, ast.Return)) else None
    if call is None or not isinstance(call.func, ast.Attribute):
        return False
    if call.func.attr != fixture.name or call.keywords:
        return False
    receiver = call.func.value
    given = [last_name(argument) for argument in call.args]
    if isinstance(receiver, ast.Call):
        if last_name(receiver.func) != "super":
            return False
        if receiver.args and last_name(receiver.args[0]) not in (owner.name, "__class__"):
            # ``super(Parent, self)`` leaves the parent's own out.
            return False
    elif given[:1] in (["self"], ["cls"]) and _is_only_base(receiver, owner):
        given = given[1:]
    else:
        return False
    arguments = fixture.node.args
    if arguments.vararg or arguments.kwarg or arguments.defaults or arguments.kw_defaults:
        return False
    return given == [parameter.arg for parameter in fixture.parameters]


def _is_only_base(receiver: ast.expr, owner: Class) -> bool:
    """Say whether ``Parent`` in ``Parent.setUp(self)`` is what a class inherits from, and all."""
    if isinstance(receiver, ast.Name):
        return len(owner.node.bases) == 1
    return [dotted(receiver)] == [*map(dotted, owner.node.bases)]
