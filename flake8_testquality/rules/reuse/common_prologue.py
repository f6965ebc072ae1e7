"""TQ603: tests that begin with the same statements."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ603",
    "{count} tests begin with the same {length} statements as {first!r} (line {line}); {advice}",
    on=Module,
    options=("prologue_statements", "prologue_tests"),
)
def common_prologue(module: Module, _: Module) -> Iterator[Finding]:
    """What several tests of a class do first belongs into a setUp, fixture or helper.

    Copies of a preparation have to be changed together, and hide what is
    particular to each test. Variables may have other names. Compared are the
    tests of a class, and those outside of classes. The finding stands on the
    second of the tests.

    Bad::

        class BootTest(unittest.TestCase):
            def test_boot(self):
                api = Api("v2", timeout=10, retries=3)
                image = api.upload("linux.img", format="raw", size=2048)
                flavor = api.flavor(ram=512, disk=10, cpus=1, swap=0)
                server = api.boot("vm1", image, flavor, network="public")
                self.assertEqual("ACTIVE", server.status)

            def test_stop(self):
                api = Api("v2", timeout=10, retries=3)  # TQ603
                image = api.upload("linux.img", format="raw", size=2048)
                flavor = api.flavor(ram=512, disk=10, cpus=1, swap=0)
                server = api.boot("vm1", image, flavor, network="public")
                server.stop()
                self.assertEqual("SHUTOFF", server.status)

            def test_rename(self):
                api = Api("v2", timeout=10, retries=3)
                image = api.upload("linux.img", format="raw", size=2048)
                flavor = api.flavor(ram=512, disk=10, cpus=1, swap=0)
                server = api.boot("vm1", image, flavor, network="public")
                server.rename("vm2")
                self.assertEqual("vm2", server.name)

    Good::

        class BootTest(unittest.TestCase):
            def setUp(self):
                super().setUp()
                api = Api("v2", timeout=10, retries=3)
                image = api.upload("linux.img", format="raw", size=2048)
                flavor = api.flavor(ram=512, disk=10, cpus=1, swap=0)
                self.server = api.boot("vm1", image, flavor, network="public")

            def test_boot(self):
                self.assertEqual("ACTIVE", self.server.status)

            def test_stop(self):
                self.server.stop()
                self.assertEqual("SHUTOFF", self.server.status)

            def test_rename(self):
                self.server.rename("vm2")
                self.assertEqual("vm2", self.server.name)
    """
    for prologue in module.copies.prologues:
        first, second = prologue.tests[0], prologue.tests[1]
        yield at(
            second.body[0],
            count=len(prologue.tests) - 1,
            length=prologue.length,
            first=first.name,
            line=first.body[0].lineno,
            advice="extract a helper or fixture",
        )
