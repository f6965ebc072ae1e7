"""TQ807: a test that no runner ever finds."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from flake8_testquality.facts import frameworks
from flake8_testquality.facts.classes import Class
from flake8_testquality.facts.functions import Function, Helper
from flake8_testquality.facts.lookups import picks_methods
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.patterns import regex
from flake8_testquality.rule import Finding, at, rule

# "test" with a capital, a letter too few, a letter too many or two exchanged.
_MISSPELT = regex(
    r"(Test|tst|tset|tets|tes|t_est|etst|ttest|teest|tesst|(FIXME|TODO|XXX)_test)_\w"
)
#: Beginnings of the names of methods that others are meant to call.
_OF_HELPERS = (
    "_ test assert fail check verify expect ensure validate should compare is_ has_ do_ run get"
    " set tear setup teardown before after create make build wait on_ visit_ handle callback"
).split()
#: Decorators that hand cases over.
_GIVING = ("pytest.mark.parametrize", "ddt.")
#: Names of classes that leave the running to others.
_FOR_HEIRS = regex(r"base|mixin|abstract", re.IGNORECASE)
# pytest may be told to look into ``test_Shop``, and then is.
_TEST_CLASS = regex("Test|test[A-Z]")
_TEST_ENDINGS = ("Test", "Tests", "TestCase")
#: What a class body holds that makes no tests by itself.
_PLAIN = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Assign, ast.AnnAssign, ast.Expr, ast.Pass)
#: Calls by which a module may add tests to its classes.
_ADDING = frozenset({"setattr", "exec", "eval", "globals", "locals", "vars", "type"})
#: Decorators that a test has, and a function that somebody calls has not.
_OF_TESTS = (
    "pytest.mark.", "unittest.mock.", "unittest.skip", "unittest.expectedFailure", "ddt.",
    "staticmethod",
)  # fmt: skip


@rule(
    "TQ807",
    "{name!r} never runs: {reason}",
    on=Module,
)
def not_collected(module: Module, _: Module) -> Iterator[Finding]:
    """A test that is not collected passes without ever running.

    That happens to a name that does not begin with ``test`` because of a
    slip, to a method among tests that asserts as they do, that nothing calls
    and that only lacks the prefix, to a test inside another function, to a
    test class inside a ``TestCase``, and to one that pytest passes over for
    its constructor. A ``TestCase`` that has no tests runs nothing either, and
    a plain class called ``…Test`` or ``test…`` is looked into by no runner;
    both are reported when no other test file of the project uses them. What
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
        elif _is_a_test_but_for_its_name(helper, module):
            is_marked = "test" in helper.name[1:]
            advice = "rename it, or mark it as skipped" if is_marked else "rename it"
            found.append((helper, f"its name does not begin with {_prefix(module)!r}; {advice}"))
    for cls in module.classes:
        if cls.outer is None and _is_in_a_test_case(cls, module):
            found.append((cls, "runners do not look into a TestCase for classes; move it out"))
        elif "__init__" in cls.defined and _is_constructed(cls, module):
            found.append((cls, "pytest passes over classes with __init__; use setup_method"))
        elif _is_empty(cls, module):
            found.append((cls, "it is a TestCase without tests; write them or remove it"))
        elif _is_passed_over(cls, module):
            called = next(iter(module.settings.test_class_prefixes), "Test")
            reason = f"nothing inherits it, and it is neither a TestCase nor called '{called}…'"
            found.append((cls, reason))
    for item, reason in found:
        # What is defined in a function is known by its name in there alone.
        if not _is_mentioned(item.name, module, item.outer or module.tree):
            yield at(item.node, name=item.name, reason=reason)


def _prefix(module: Module) -> str:
    return next(iter(module.settings.test_prefixes), "test")


def _is_lost_inside(helper: Helper) -> bool:
    if helper.owner is not None or not helper.module.settings.names_test(helper.name):
        return False
    return not helper.node.decorator_list and not helper.is_stub


def _is_a_test_but_for_its_name(helper: Helper, module: Module) -> bool:
    if _MISSPELT.match(helper.name) and _would_be_a_test(helper, module):
        return True
    return _lost_its_prefix(helper, module)


def _would_be_a_test(helper: Helper, module: Module) -> bool:
    """Say whether only its name keeps a function from being collected."""
    owner = helper.owner
    if not (module.is_collected if owner is None else owner.is_test_class):
        return False
    if helper.is_override or helper.is_stub:
        return False
    if helper.is_static and helper.parameters:
        # Whoever calls it hands something over.
        return False
    if not all(name.startswith(_OF_TESTS) for name in helper.decorators):
        return False
    # Who returns something has a caller.
    return all(node.value is None for node in module.index.own(helper.node, ast.Return))


def _lost_its_prefix(helper: Helper, module: Module) -> bool:
    """Say whether a method among tests is one itself, but for its name."""
    owner = helper.owner
    if owner is None or not helper.assertions or not module.is_collected or helper.is_static:
        return False
    if helper.name.lower().startswith(tuple(_OF_HELPERS)) or helper.is_framework:
        return False
    if not owner.tests or not (owner.is_test_case or owner.is_pytest_class):
        return False
    if not _gets_its_arguments(helper) or not _would_be_a_test(helper, module):
        return False
    # A method that nobody has seen may be what a class above calls.
    if helper.is_override is not False or module.suite.heirs(owner):
        return False
    if _is_mentioned(helper.name, module) or picks_methods(module):
        return False
    outside = module.outside
    if any(outside.uses(base, helper.name) is not False for base in owner.foreign_bases):
        return False
    return outside.importers(owner.name) == ()


def _gets_its_arguments(helper: Helper) -> bool:
    """Say whether a runner could call a method: decorators give it all that it asks for."""
    if any(name.startswith(_GIVING) for name in helper.decorators):
        return True
    given = {*helper.injected_mocks, *frameworks.BUILT_IN_FIXTURES}
    return all(each.arg in given for each in helper.parameters)


def _is_in_a_test_case(cls: Class, module: Module) -> bool:
    scope = module.index.scope(cls.node)
    if not isinstance(scope, ast.ClassDef) or not cls.has_test_names or cls.opts_out:
        return False
    around = module.suite.class_of(scope)
    if around is None or not around.is_test_case or cls.node.decorator_list:
        return False
    return cls.is_test_case or _is_named_for_pytest(cls)


def _is_named_for_pytest(cls: Class) -> bool:
    return cls.module.settings.names_test_class(cls.name)


def _is_constructed(cls: Class, module: Module) -> bool:
    """Say whether only its constructor keeps pytest from collecting a class."""
    node = cls.node
    if node.bases or node.keywords or node.decorator_list or not _is_named_for_pytest(cls):
        return False
    if not module.is_collected or cls.is_test_class or cls.opts_out or not cls.has_test_names:
        return False
    if module.index.scope(node) is not module.tree or module.suite.heirs(cls):
        return False
    return _asserts_in_tests(cls)


def _asserts_in_tests(cls: Class) -> bool:
    is_test = cls.module.settings.names_test
    return any(method.assertions for name, method in cls.methods.items() if is_test(name))


def _is_empty(cls: Class, module: Module) -> bool:
    """Say whether a test case has no tests, and no heirs that might have some."""
    if cls.has_test_names or not module.is_collected or not _stands_alone(cls, module):
        return False
    if not cls.is_test_case or not _ADDING.isdisjoint(module.called_names):
        return False
    for each in cls.lineage:
        if _is_handed_over(each.name, module):
            return False
        if each.has_test_names or each.node.keywords or each.node.decorator_list:
            return False
        if not all(isinstance(statement, _PLAIN) for statement in each.node.body):
            return False
        if any(method.is_stub and method.body for method in each.methods.values()):
            # An heir has to write it.
            return False
    is_test = module.settings.names_test
    if any(name == "runTest" or is_test(name) for name in cls.attributes()):
        return False
    outside = module.outside
    return all(
        outside.framework_of(base) is not None and outside.holds_tests(base) is False
        for base in cls.foreign_bases
    ) and _is_used_nowhere(cls, module)


def _is_passed_over(cls: Class, module: Module) -> bool:
    """Say whether a class has tests, and nothing that would make a runner look at them."""
    bare = cls.name.lstrip("_")
    if not cls.has_test_names or cls.is_test_case or cls.is_pytest_class:
        return False
    if not module.is_collected or not _stands_alone(cls, module):
        return False
    if any(base != "object" for base in cls.bases) or _is_named_for_pytest(cls):
        return False
    if not _TEST_CLASS.match(bare) and not bare.endswith(_TEST_ENDINGS):
        return False
    # A project may tell pytest of other names; then it has none of the usual ones.
    if not any(each.is_test_case or each.is_pytest_class for each in module.test_classes):
        return False
    return _asserts_in_tests(cls) and _is_used_nowhere(cls, module)


def _stands_alone(cls: Class, module: Module) -> bool:
    """Say whether nothing in its module makes use of a class."""
    if cls.opts_out or cls.node.decorator_list or cls.node.keywords:
        return False
    if _FOR_HEIRS.search(cls.name) or module.index.scope(cls.node) is not module.tree:
        return False
    return not module.suite.heirs(cls) and module.suite.function_named("load_tests") is None


def _is_handed_over(name: str, module: Module) -> bool:
    """Say whether a call gets a class, and may add tests to it."""
    index = module.index
    for number in index.names_by_id.get(name, ()):
        node = index.nodes[number]
        call = index.parent(node)
        if isinstance(call, ast.Call) and node in call.args:
            return True
    return False


def _is_used_nowhere(cls: Class, module: Module) -> bool:
    """Say whether no other test file uses a class; unknown is no."""
    # The module itself is asked first: to read the others is dear.
    return not _is_mentioned(cls.name, module) and module.outside.importers(cls.name) == ()


def _is_mentioned(name: str, module: Module, scope: ast.AST | None = None) -> bool:
    """Say whether a scope uses a name, or the module spells it in a string or behind a dot."""
    index = module.index
    if index.named(scope or module.tree, name) or name in index.attributes_by_name:
        return True
    return name in index.text
