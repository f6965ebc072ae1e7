"""TQ601: a test that builds again what setUp built for it."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, lines_repeat, rule


@rule(
    "TQ601",
    "{place} {setup} (line {line}); use what {setup} built",
    on=Module,
    options=("setup_min_statements",),
)
def setup_statement_repeated(module: Module, _: Module) -> Iterator[Finding]:
    """A test need not build again what setUp has just built.

    The copy costs time and has to be kept in step. Compared is what a test
    begins with: after a change of state the same statement is deliberate, and
    so is an object that setUp goes on to change, from which the test makes
    something else than setUp does, or that reads on in a file that setUp opened.
    Variables may have other names where more than one statement is repeated; one
    object of another name may be a second one, and what was got without arguments
    a short name for the same.
    setUp of base classes counts, also of other modules, and so do ``setup_method``,
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
    for repeat in module.copies.setup_repeats:
        first, last = repeat.statements[0], repeat.statements[-1]
        setup = module.handed_down.title(repeat.setup)
        yield at(first, place=lines_repeat(first, last), setup=setup, line=repeat.known.lineno)
