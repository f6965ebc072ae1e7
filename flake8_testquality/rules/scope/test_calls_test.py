"""TQ913: a test that runs another test."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ913",
    "test calls test {called!r}; move what both need to a helper or fixture",
    on=Module,
)
def test_calls_test(module: Module, _: Module) -> Iterator[Finding]:
    """A test does not call another test.

    Both run the same steps, both fail together, and the order and the
    fixtures of the called one are left to chance. An override may call the
    test that it extends, and a test of tests may expect one to fail.

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
    prefixes = module.settings.test_prefixes
    seen: set[Function] = set()
    called = [name for name in module.called_names if name.startswith(prefixes)]
    for call in module.calls_of(called):
        test = module.suite.function_of(module.index.scope(call))
        if not isinstance(test, TestFunction) or test in seen:
            continue
        meant = _meant(call, test, module)
        if isinstance(meant, TestFunction) and meant is not test:
            seen.add(test)
            if not test.is_skipped and not _expects_failure(test, module):
                yield at(call, called=meant.name)


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
    if not isinstance(func, ast.Attribute) or isinstance(func.value, ast.Call):
        # ``super().test_x()``
        return None
    owner = module.suite.receiver(func.value, test)
    return owner.find(func.attr) if owner is not None else None
