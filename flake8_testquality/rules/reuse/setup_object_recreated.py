"""TQ602: a test that builds, under another name, an object that setUp has built."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts import titles, words
from flake8_testquality.facts.calls import call_of
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.preparation import Preparation
from flake8_testquality.facts.repetition import (
    SEVERAL,
    adapts,
    is_built,
    mentions,
    runs_elsewhere,
)
from flake8_testquality.rule import Finding, at, rule

#: Attributes of mocks that change no other object.
_ANSWERS = frozenset({"return_value", "side_effect"})
#: Words of functions that give something new at each call.
_UNIQUE = frozenset(
    "uuid random unique generate rand next id time token mkdtemp mktemp temp".split()
)


@rule(
    "TQ602",
    "'{name}' is built as 'self.{attribute}' in {setup} (line {line}); use that one",
    on=Module,
    default=False,
)
def setup_object_recreated(module: Module, _: Module) -> Iterator[Finding]:
    """What setUp has built need not be built again under another name.

    The call is the same, and before it the test only built things. A test
    that uses the object of setUp too, builds several or has a name that says
    so wants another one, and so does one that is named after the call or an
    argument of it. An object that setUp hands on to other code is left alone.

    Bad::

        class BootTest(unittest.TestCase):
            def setUp(self):
                self.api = Api("v2")

            def test_boot(self):
                client = Api("v2")  # TQ602
                self.assertEqual("ACTIVE", client.boot("vm1").status)

    Good::

        class BootTest(unittest.TestCase):
            def setUp(self):
                self.api = Api("v2")

            def test_boot(self):
                self.assertEqual("ACTIVE", self.api.boot("vm1").status)
    """
    for cls, built in module.copies.preparations:
        for test in cls.tests:
            if test.node in built.callers:
                yield from _recreations(test, built, module)


def _recreations(test: TestFunction, built: Preparation, module: Module) -> Iterator[Finding]:
    told = module.copies.repeated_of(test)
    for statement in test.body:
        if isinstance(statement, (ast.Import, ast.ImportFrom)):
            continue
        if not isinstance(statement, ast.Assign) or len(statement.targets) > 1:
            return
        target, call = statement.targets[0], call_of(statement.value)
        if isinstance(target, (ast.Attribute, ast.Subscript)) and (
            last_name(target) not in _ANSWERS or isinstance(target, ast.Subscript)
        ):
            # Something else may be built now.
            return
        if not isinstance(target, ast.Name) or call is None or statement in told:
            continue
        name = last_name(call.func)
        if name not in built.builders or not is_built(statement.value) or _is_unique(name):
            continue
        if not SEVERAL.isdisjoint(words.split(target.id)) or target.id[-1].isdigit():
            continue
        for attribute, known in built.by_target.items():
            if attribute != target.id and _is_same(statement, attribute, test, built, module):
                if adapts(test, target.id):
                    continue
                if not _wants_its_own(test, attribute, statement, built, module):
                    setup = module.handed_down.title(built.setup_of[known])
                    values = {"name": target.id, "attribute": attribute, "setup": setup}
                    yield at(statement, line=known.lineno, **values)
                    return


def _is_unique(name: str) -> bool:
    """Say whether a function makes something else at each call, by its name."""
    return not _UNIQUE.isdisjoint(words.split(name))


def _is_same(
    statement: ast.Assign, attribute: str, test: TestFunction, built: Preparation, module: Module
) -> bool:
    setup = built.setup_of[built.by_target[attribute]]
    if not module.handed_down.equal(statement.value, built.values[attribute], setup):
        return False
    bound = test.variables | setup.variables
    names = {name.id for name in module.index.within(statement.value, ast.Name)}
    return not names & (bound - {"self", "cls"})


def _wants_its_own(
    test: TestFunction, attribute: str, statement: ast.Assign, built: Preparation, module: Module
) -> bool:
    if mentions(test, attribute) or not SEVERAL.isdisjoint(titles.of_test(test)):
        return True
    if runs_elsewhere(test, built) or built.goes_on_with(attribute):
        return True
    if built.hands_over(attribute):
        return True
    call = call_of(statement.value)
    name = last_name(call.func) if call else ""
    title = set(titles.of_test(test))
    said = [name, *(keyword.arg or "" for keyword in (call.keywords if call else ()))]
    if any(title.issuperset(found) for found in map(words.split, said) if found):
        # That it is built is what the test is about.
        return True
    return sum(1 for other in test.calls if last_name(other.func) == name) > 1
