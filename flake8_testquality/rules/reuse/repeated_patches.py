"""TQ611: the same patch on nearly every test of a class."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.classes import Class
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import dotted, last_name
from flake8_testquality.facts.patches import is_patch, patches_several
from flake8_testquality.rule import Finding, at, rule

_LAST_NAMES = frozenset({"patch", "object", "dict", "multiple"})
#: Tests that must have a patch in common, and their share of the class in percent.
_TESTS, _SHARE = 3, 80


@rule(
    "TQ611",
    "{target} is patched on {count} of {tests} tests alike; patch the class, or in setUp",
    on=Class,
    default=False,
)
def repeated_patches(cls: Class, module: Module) -> Iterator[Finding]:
    """A patch that nearly all tests of a class need belongs to the class.

    Reported is what three tests and four of five have, with the same
    arguments. The finding stands on the second of the decorators.

    Bad::

        class BootTest(unittest.TestCase):
            @mock.patch("shop.api")
            def test_boot(self, api):
                self.assertTrue(boot())

            @mock.patch("shop.api")  # TQ611
            def test_stop(self, api):
                self.assertTrue(stop())

            @mock.patch("shop.api")
            def test_list(self, api):
                self.assertTrue(servers())

    Good::

        @mock.patch("shop.api")
        class BootTest(unittest.TestCase):
            def test_boot(self, api):
                self.assertTrue(boot())

            def test_stop(self, api):
                self.assertTrue(stop())

            def test_list(self, api):
                self.assertTrue(servers())
    """
    if _LAST_NAMES.isdisjoint(module.called_names):
        return
    if not cls.is_test_class or len(cls.tests) < _TESTS:
        return
    found: dict[object, dict[TestFunction, ast.expr]] = {}
    for decorators in _alike(cls, module):
        for test, decorator in decorators:
            same = found.setdefault(_what(decorator, module), {})
            same.setdefault(test, decorator)
    for same in found.values():
        if _are_many(len(same), cls):
            first, second = list(same.values())[:2]
            yield at(second, target=_target(first), count=len(same), tests=len(cls.tests))


def _alike(cls: Class, module: Module) -> Iterator[list[tuple[TestFunction, ast.Call]]]:
    """Yield the patches of enough tests that are the same at first sight."""
    found: dict[object, list[tuple[TestFunction, ast.Call]]] = {}
    for test in cls.tests:
        for decorator in test.node.decorator_list:
            if isinstance(decorator, ast.Call) and last_name(decorator.func) in _LAST_NAMES:
                look = tuple([_look(argument) for argument in decorator.args])
                found.setdefault(look, []).append((test, decorator))
    for group in found.values():
        if _are_many(len(group), cls) and any(_is_patch(each, module) for _, each in group):
            yield group


def _what(decorator: ast.Call, module: Module) -> object:
    """Return what equal patches have in common, ``patch`` being ``mock.patch``."""
    named = [keyword.arg for keyword in decorator.keywords]
    values = [*decorator.args, *(keyword.value for keyword in decorator.keywords)]
    return module.names.of(decorator.func), *named, *module.clones.of_all(values)


def _are_many(count: int, cls: Class) -> bool:
    return count >= _TESTS and count * 100 >= len(cls.tests) * _SHARE


def _look(argument: ast.expr) -> object:
    """Return what equal arguments have in common, and most others have not."""
    return argument.value if isinstance(argument, ast.Constant) else last_name(argument)


def _is_patch(decorator: ast.Call, module: Module) -> bool:
    name = module.names.of(decorator.func)
    return is_patch(name) or patches_several(name)


def _target(decorator: ast.expr) -> str:
    """Return what a patch replaces, as it is written."""
    values = decorator.args if isinstance(decorator, ast.Call) else []
    shown = [
        value.value if isinstance(value, ast.Constant) else dotted(value) for value in values[:2]
    ]
    if isinstance(decorator, ast.Call) and dotted(decorator.func).endswith("object"):
        return repr(".".join(str(each) for each in shown if each))
    return repr(shown[0]) if shown and shown[0] else "the same"
