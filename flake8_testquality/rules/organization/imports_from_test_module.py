"""TQ504: something imported from a module of tests."""

from __future__ import annotations

import ast
import os
from collections.abc import Iterator

from flake8_testquality.facts.frameworks import SUITES
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.outside import Thing
from flake8_testquality.facts.patterns import regex
from flake8_testquality.facts.testfile import is_named_as_tests
from flake8_testquality.rule import Finding, at, rule

#: Modules that are named as tests and hold what tests share.
_SHARED = regex(
    r"conftest|test_?(base|case|cases|common|data|fixtures?|helpers?|lib|library|mixins?|module"
    r"|resources|server|setup|support|tools|utils?|utilities|params|config|app|settings|suite)"
    r"|(base|utils?|helpers?|common|unit)_?tests?|tests?"
)
_IS_SHARED_NAME = regex(r"Base[A-Z_]|.*(Base|Mixin)(Test|TestCase|Tests)?$|Abstract")
_IS_TEST_CLASS_NAME = regex(r"_*(Test[A-Z_]|[A-Z]\w*Tests?(Case)?$)")

_MOVE = "move it to a module of helpers"


@rule(
    "TQ504",
    "{what} {name!r}{more} is imported from the test module {source!r}; {advice}",
    on=ast.ImportFrom,
)
def imports_from_test_module(node: ast.ImportFrom, module: Module) -> Iterator[Finding]:
    """What tests share stands in a module that holds no tests.

    Whoever imports a helper from a test module loads, and with pytest
    rewrites, all its tests, and a change for one module breaks the tests of
    another. A test class that is imported by name is collected a second time,
    with all its tests, by the module that imports it. Base classes without
    tests, classes of tests that only their heirs run, modules that are named as
    tests but hold none, and other packages' modules are left alone. Of an
    absolute import, only what can be found in the project is reported.

    Bad::

        from .test_basket import make_basket  # TQ504

        def test_total():
            assert make_basket(3).total() == 3

    Good::

        from .baskets import make_basket

        def test_total():
            assert make_basket(3).total() == 3
    """
    source = node.module or ""
    last = source.rpartition(".")[2]
    # The cheapest question first: most imports are of other modules.
    if "test" not in last or not is_named_as_tests(f"{last}.py", module.settings):
        return
    if last == "conftest" or _is_for_types(node, module):
        return
    written = "." * node.level + source
    holds_tests = module.outside.holds_tests(written)
    if holds_tests is False or (holds_tests is None and _SHARED.fullmatch(last)):
        return
    is_ours = node.level > 0 or _is_beside(written, module)
    if not is_ours or _is_itself(written, module):
        return
    found = [(alias, _judge(alias, written, node, module)) for alias in node.names]
    reported = [(alias.name, verdict) for alias, verdict in found if verdict is not None]
    if reported:
        name, (what, advice) = reported[0]
        more = f" (and {len(reported) - 1} more)" if len(reported) > 1 else ""
        yield at(node, what=what, name=name, more=more, source=written, advice=advice)


def _judge(
    alias: ast.alias, source: str, node: ast.ImportFrom, module: Module
) -> tuple[str, str] | None:
    """Return what an imported name is and what to do about it, ``None`` if nothing."""
    name = alias.name
    if name == "*" or name in SUITES or name.startswith("__") or _IS_SHARED_NAME.match(name):
        return None
    full, outside = f"{source}.{name}", module.outside
    found = outside.refers_to(full)
    if found is None:
        # By name only where nothing of the module can be read.
        if node.level == 0 or outside.holds_tests(source):
            return None
        if _IS_TEST_CLASS_NAME.match(name):
            return _test_class(alias, node, module)
        return _kind_by_name(name), _MOVE
    if found.thing is Thing.MODULE or not is_named_as_tests(found.path, module.settings):
        return None
    if found.thing is Thing.FUNCTION:
        if found.is_fixture:
            return "fixture", "move it to a conftest.py, where tests request it without an import"
        return None if module.settings.names_test(name) else ("helper", _MOVE)
    if found.thing is Thing.CLASS:
        is_case = outside.framework_of(full) is not None
        if is_case or module.settings.names_test_class(name):
            if not outside.holds_tests(full):
                return None
            return _test_class(alias, node, module, is_certain=is_case)
        # Tests that nobody collects there are for the test cases that inherit them.
        return None if outside.holds_tests(full) else ("class", _MOVE)
    return "constant" if name.isupper() else "value", _MOVE


def _kind_by_name(name: str) -> str:
    if name.isupper():
        return "constant"
    return "class" if name.lstrip("_")[:1].isupper() else "helper"


def _test_class(
    alias: ast.alias, node: ast.ImportFrom, module: Module, *, is_certain: bool = False
) -> tuple[str, str] | None:
    if not module.is_collected:
        return None
    is_collected = module.settings.names_test_class
    if not is_certain and not is_collected(alias.asname or alias.name):
        # pytest passes over ``from .test_shop import TestShop as _TestShop``.
        return None
    if not isinstance(module.index.scope(node), ast.Module):
        # Bound in a function, it is not collected.
        return None
    return "test class", "its tests run here again: import the module, or move what is shared"


def _is_for_types(node: ast.ImportFrom, module: Module) -> bool:
    """Say whether it stands below ``if TYPE_CHECKING:``."""
    return any(
        isinstance(above, ast.If) and "TYPE_CHECKING" in ast.dump(above.test)
        for above in module.index.ancestors(node)
    )


def _is_itself(name: str, module: Module) -> bool:
    """Say whether a module imports itself, to see what an import does."""
    found = module.outside.refers_to(name)
    return found is not None and os.path.realpath(found.path) == os.path.realpath(module.path)


def _is_beside(name: str, module: Module) -> bool:
    """Say whether an absolute import leads to a module of the same package or folder."""
    found = module.outside.refers_to(name)
    if found is None or found.thing is not Thing.MODULE:
        return False
    folder = os.path.dirname(os.path.abspath(module.path))
    if os.path.dirname(found.path) == folder:
        return True
    return name.partition(".")[0] in folder.split(os.sep) and "site-packages" not in found.path
