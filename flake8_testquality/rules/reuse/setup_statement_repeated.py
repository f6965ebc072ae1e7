"""TQ601: a test that builds again what setUp built for it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.classes import Class
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.preparation import Preparation, preparing
from flake8_testquality.facts.repetition import Repetition
from flake8_testquality.rule import Finding, at, rule

#: Fixtures that do nothing unless the test calls them.
_HARMLESS = frozenset({"monkeypatch", "mocker", "caplog", "capsys", "capfd", "request", "tmp_path"})
_SIMPLE = (ast.Assign, ast.Expr, ast.Import, ast.ImportFrom, ast.Pass)


@rule(
    "TQ601",
    "{place} {setup} (line {line}); use what {setup} built",
    on=Class,
    options=("setup_min_statements",),
)
def setup_statement_repeated(cls: Class, module: Module) -> Iterator[Finding]:
    """A test need not build again what setUp has just built.

    The copy costs time and has to be kept in step. Compared is what a test
    begins with: after a change of state the same statement is deliberate.
    setUp of base classes in the module counts, and so do ``setup_method``,
    ``asyncSetUp``, ``setUpTestData`` and autouse fixtures of the class.

    Bad::

        class BootTest(unittest.TestCase):
            def setUp(self):
                self.api = Api("v2")
                self.server = self.api.boot("vm1")

            def test_boot(self):
                self.api = Api("v2")  # TQ601
                self.server = self.api.boot("vm1")
                self.assertEqual("ACTIVE", self.server.status)

    Good::

        class BootTest(unittest.TestCase):
            def setUp(self):
                self.api = Api("v2")
                self.server = self.api.boot("vm1")

            def test_boot(self):
                self.assertEqual("ACTIVE", self.server.status)
    """
    if not cls.is_test_class or not cls.has_test_names:
        return
    setups = preparing(cls)
    if not setups:
        return
    built = Preparation(setups, module)
    if built.by_target:
        for test in cls.tests:
            finding = _first_repetition(test, built, module)
            if finding is not None:
                yield finding


def _first_repetition(test: TestFunction, built: Preparation, module: Module) -> Finding | None:
    if not test.body or not isinstance(test.body[0], _SIMPLE):
        return None
    repetition = Repetition(test, built)
    repetition.read()
    if not repetition.objects or _runs_elsewhere(test, built):
        return None
    repeated = {known for _, known in repetition.pairs}
    objects = [
        known
        for name, known in repetition.objects
        if not built.changed_after(name, known, repeated)
    ]
    if not objects or len(repetition.pairs) < module.settings.setup_min_statements:
        return None
    first, last = repetition.pairs[0][0], repetition.pairs[-1][0]
    end = last.end_lineno or last.lineno
    place = f"lines {first.lineno}-{end} repeat" if end > first.lineno else f"line {end} repeats"
    known = objects[0]
    return at(first, place=place, setup=built.setup_of[known].name, line=known.lineno)


def _runs_elsewhere(test: TestFunction, built: Preparation) -> bool:
    """Say whether decorators or fixtures change the world after the setups ran."""
    if any(not name.startswith("pytest.mark.") for name in test.decorators):
        return True
    if test.has_decorator("usefixtures"):
        return True
    known = {arg.arg for setup in built.setup_of.values() for arg in setup.parameters}
    known.update(_HARMLESS)
    return not test.is_parametrized and any(arg.arg not in known for arg in test.parameters)
