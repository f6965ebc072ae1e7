"""TQ807: a test that no runner ever finds."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from flake8_testquality.facts.classes import Class
from flake8_testquality.facts.functions import Function, Helper
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule

# "test" with a capital, a letter too few, a letter too many or two exchanged.
_MISSPELT = re.compile(r"(Test|tst|tset|tets|tes|etst|ttest|teest|tesst)_\w")
#: Decorators that a test has, and a function that somebody calls has not.
_OF_TESTS = ("pytest.mark.", "unittest.mock.", "unittest.skip", "unittest.expectedFailure")


@rule(
    "TQ807",
    "{name!r} never runs: {reason}",
    on=Module,
)
def not_collected(module: Module, _: Module) -> Iterator[Finding]:
    """A test that is not collected passes without ever running.

    That happens to a name that does not begin with ``test`` because of a
    slip, to a test inside another function, to a test class inside a
    ``TestCase``, and to one that pytest passes over for its constructor. What
    the module mentions by name is left alone: it may be a helper, or the
    subject of a test of a test runner.

    Bad::

        class BasketTest(unittest.TestCase):
            def tset_total(self):  # TQ807
                self.assertEqual(3, Basket(3).total())

            class EmptyTest(unittest.TestCase):  # TQ807
                def test_total(self):
                    self.assertEqual(0, Basket().total())

    Good::

        class BasketTest(unittest.TestCase):
            def test_total(self):
                self.assertEqual(3, Basket(3).total())

        class EmptyBasketTest(unittest.TestCase):
            def test_total(self):
                self.assertEqual(0, Basket().total())
    """
    found: list[tuple[Function | Class, str]] = []
    for helper in module.helpers:
        if helper.outer is not None:
            if _is_lost_inside(helper):
                found.append((helper, "it is defined in another function; move it out"))
        elif _MISSPELT.match(helper.name) and _would_be_a_test(helper, module):
            found.append((helper, f"its name does not begin with {_prefix(module)!r}; rename it"))
    for cls in module.classes:
        if cls.outer is None and _is_in_a_test_case(cls, module):
            found.append((cls, "runners do not look into a TestCase for classes; move it out"))
        elif "__init__" in cls.defined and _is_constructed(cls, module):
            found.append((cls, "pytest passes over classes with __init__; use setup_method"))
    for item, reason in found:
        if not _is_mentioned(item.name, module):
            yield at(item.node, name=item.name, reason=reason)


def _prefix(module: Module) -> str:
    return next(iter(module.settings.test_prefixes), "test")


def _is_lost_inside(helper: Helper) -> bool:
    prefixes = helper.module.settings.test_prefixes
    if helper.owner is not None or not helper.name.startswith(prefixes):
        return False
    return not helper.node.decorator_list and not helper.is_stub


def _would_be_a_test(helper: Helper, module: Module) -> bool:
    """Say whether only its name keeps a function from being collected."""
    owner = helper.owner
    if not (module.is_collected if owner is None else owner.is_test_class):
        return False
    if helper.is_override or helper.is_stub:
        return False
    if not all(name.startswith(_OF_TESTS) for name in helper.decorators):
        return False
    # Who returns something has a caller.
    return all(node.value is None for node in module.index.own(helper.node, ast.Return))


def _is_in_a_test_case(cls: Class, module: Module) -> bool:
    scope = module.index.scope(cls.node)
    if not isinstance(scope, ast.ClassDef) or not cls.has_test_names or cls.opts_out:
        return False
    around = module.suite.class_of(scope)
    if around is None or not around.is_test_case or cls.node.decorator_list:
        return False
    return cls.is_test_case or cls.name.startswith("Test")


def _is_constructed(cls: Class, module: Module) -> bool:
    """Say whether only its constructor keeps pytest from collecting a class."""
    node = cls.node
    if node.bases or node.keywords or node.decorator_list or not cls.name.startswith("Test"):
        return False
    if not module.is_collected or cls.is_test_class or cls.opts_out or not cls.has_test_names:
        return False
    if module.index.scope(node) is not module.tree or module.suite.heirs(cls):
        return False
    prefixes = module.settings.test_prefixes
    return any(
        method.assertions
        for name, method in cls.methods.items()
        if name.startswith(prefixes)
    )


def _is_mentioned(name: str, module: Module) -> bool:
    """Say whether the module uses a name, or spells it in a string."""
    index = module.index
    return (
        any(found.id == name for found in index.all(ast.Name))
        or any(found.attr == name for found in index.all(ast.Attribute))
        or any(
            name in found.value
            for found in index.all(ast.Constant)
            if isinstance(found.value, str)
        )
    )
