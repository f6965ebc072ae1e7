"""TQ913: a test that runs another test."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.calls import call_alone
from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import dotted, last_name
from flake8_testquality.facts.outside import Thing
from flake8_testquality.facts.testfile import is_named_as_tests
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ913",
    "test calls test {called!r}; move what both need to a helper or fixture",
    on=Module,
)
def test_calls_test(module: Module, _: Module) -> Iterator[Finding]:
    """A test does not call another test.

    Both run the same steps, both fail together, and the order and the
    fixtures of the called one are left to chance. That goes for a test that is
    imported from another test module, or inherited from a class there, too. An
    override may call the test that it extends, any test one that its class
    replaces, and a test of tests may expect one to fail. What takes an argument
    that no fixture gives, and no other test asks for, is a helper with an unlucky name.

    Bad::

        def test_boot(api):
            assert api.boot("vm1")

        def test_delete(api):
            test_boot(api)  # TQ913
            assert api.delete("vm1")

    Good::

        def boot(api):
            assert api.boot("vm1")

        def test_boot(api):
            boot(api)

        def test_delete(api):
            boot(api)
            assert api.delete("vm1")
    """
    seen: set[Function] = set()
    called = list(filter(module.settings.names_test, module.called_names))
    for call in module.calls_of(called):
        test = module.suite.function_of(module.index.scope(call))
        if not isinstance(test, TestFunction) or test in seen:
            continue
        meant = _meant(call, test, module)
        if (
            _is_another_test(meant, test)
            or _is_imported_test(call, test, module)
            or (meant is None and _is_inherited_test(call, test, module))
        ):
            seen.add(test)
            if not test.is_skipped and not _expects_failure(test, module):
                yield at(call, called=last_name(call.func))


def _is_another_test(meant: Function | None, test: TestFunction) -> bool:
    if not isinstance(meant, TestFunction) or meant is test:
        return False
    return not _is_told_what_to_do(meant)


def _is_told_what_to_do(test: TestFunction) -> bool:
    """Say whether a test has to be handed what it takes: no runner can do that."""
    requests = test.module.requests
    if not requests.cannot_be_met(test):
        return False
    others: set[str] = set()
    for each in test.module.tests:
        if each is not test:
            others |= requests.by(each)
    # What other tests ask for may be a fixture of some plugin.
    return others.isdisjoint(requests.by(test))


def _is_imported_test(call: ast.Call, test: TestFunction, module: Module) -> bool:
    """Say whether a call runs a test function of another test module."""
    if test.owner is not None and test.owner.is_test_case:
        return False
    if not module.names.is_imported(dotted(call.func)):
        return False
    referent = module.outside.refers_to(module.names.of(call.func))
    if referent is None or referent.thing is not Thing.FUNCTION or "." in referent.name:
        return False
    if referent.is_fixture or not module.settings.names_test(referent.name):
        return False
    return is_named_as_tests(referent.path, module.settings)


def _is_inherited_test(call: ast.Call, test: TestFunction, module: Module) -> bool:
    """Say whether a call runs a test that a class of another module hands down."""
    func, owner = call.func, test.owner
    if owner is None or not isinstance(func, ast.Attribute) or func.attr == test.name:
        return False
    if call.args or call.keywords or call_alone(module.index.statement(call)) is not call:
        # A helper with an unlucky name takes or gives something.
        return False
    if module.suite.receiver(func.value, test) is not owner or func.attr in owner.defined:
        return False
    if owner.value_of(func.attr) is not None:
        return False
    return any(
        module.outside.method(base, func.attr) is not None for base in owner.foreign_bases
    )


def _expects_failure(test: TestFunction, module: Module) -> bool:
    """Say whether the test expects an assertion to fail, as a test of tests does."""
    return any(
        "AssertionError" in expectation.exceptions for expectation in module.expectations.of(test)
    )


def _meant(call: ast.Call, test: TestFunction, module: Module) -> Function | None:
    func = call.func
    if isinstance(func, ast.Name):
        if func.id in {argument.arg for argument in test.parameters}:
            return None
        if test.owner is not None and test.owner.is_test_case:
            # Unittest collects no functions: it is a helper with an unlucky name.
            return None
        return module.suite.function_named(func.id)
    if not isinstance(func, ast.Attribute):
        return None
    if isinstance(func.value, ast.Call) and dotted(func.value.func) == "super":
        owner = test.owner
        if owner is None or func.attr == test.name or func.attr in owner.defined:
            # What the class replaces runs nowhere else.
            return None
        return owner.find(func.attr)
    owner = module.suite.receiver(func.value, test)
    if owner is None and isinstance(func.value, ast.Name) and func.attr != test.name:
        # ``BasketTest.test_total(self)``; its own name would be an override's.
        owner = module.suite.class_named(func.value.id)
    return owner.find(func.attr) if owner is not None else None
