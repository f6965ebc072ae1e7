# options: duplicate_min_statements=4 prologue_tests=3 parametrize_min_tests=3
"""What another finding tells is not told again."""

from unittest import TestCase


def test_copied():
    image = upload("linux.img", size=2048, name="a")
    flavor = make_flavor(ram=512, disk=10, cpus=1)
    server = boot("vm1", image, flavor, wait=True)
    server.tag("old", "slow", when=now())
    assert server.status == "SHUTOFF"


def test_copied_too():
    # TQ604
    image = upload("linux.img", size=2048, name="a")
    flavor = make_flavor(ram=512, disk=10, cpus=1)
    server = boot("vm1", image, flavor, wait=True)
    server.tag("old", "slow", when=now())
    assert server.status == "SHUTOFF"


class VariantsTest(TestCase):
    # TQ605
    def test_a(self):
        image = self.upload("linux.img", size=2048, name="a")
        flavor = self.make_flavor(ram=512, disk=10, cpus=1)
        server = self.boot("vm1", image, flavor, wait=True)
        server.tag("old", "slow", when=now())
        self.assertEqual("a", server.status)

    def test_b(self):
        image = self.upload("linux.img", size=2048, name="a")
        flavor = self.make_flavor(ram=512, disk=10, cpus=1)
        server = self.boot("vm1", image, flavor, wait=True)
        server.tag("old", "slow", when=now())
        self.assertEqual("b", server.status)

    def test_c(self):
        image = self.upload("linux.img", size=2048, name="a")
        flavor = self.make_flavor(ram=512, disk=10, cpus=1)
        server = self.boot("vm1", image, flavor, wait=True)
        server.tag("old", "slow", when=now())
        self.assertEqual("c", server.status)


class PrologueTest(TestCase):
    # TQ603
    def test_a(self):
        image = self.load("linux.img", size=2048, name="a")
        flavor = self.find_flavor(ram=512, disk=10, cpus=1)
        server = self.boot("vm1", image, flavor, wait=True)
        server.mark("old", "slow", when=now())
        self.assertTrue(server.a)

    def test_b(self):
        image = self.load("linux.img", size=2048, name="a")
        flavor = self.find_flavor(ram=512, disk=10, cpus=1)
        server = self.boot("vm1", image, flavor, wait=True)
        server.mark("old", "slow", when=now())
        self.assertTrue(server.b)

    def test_c(self):
        image = self.load("linux.img", size=2048, name="a")
        flavor = self.find_flavor(ram=512, disk=10, cpus=1)
        server = self.boot("vm1", image, flavor, wait=True)
        server.mark("old", "slow", when=now())
        self.assertTrue(server.c)


class LongerPrologueTest(TestCase):
    # TQ603 tells of four statements of three tests, TQ606 of the next five of two.
    def test_a(self):
        image = self.put("linux.img", size=2048, name="a")
        flavor = self.get_flavor(ram=512, disk=10, cpus=1)
        server = self.start("vm1", image, flavor, wait=True)
        server.note("old", "slow", when=now())
        disk = self.new_disk("sda", size=10, on=server)
        card = self.new_card("eth", rate=10, on=server)
        server.plug(disk, card, by=self.user)
        server.check(disk, card, by=self.user)
        server.close(by=self.user, when=now(), why="x")
        self.assertTrue(server.a)

    def test_b(self):
        image = self.put("linux.img", size=2048, name="a")
        flavor = self.get_flavor(ram=512, disk=10, cpus=1)
        server = self.start("vm1", image, flavor, wait=True)
        server.note("old", "slow", when=now())
        disk = self.new_disk("sda", size=10, on=server)  # TQ606
        card = self.new_card("eth", rate=10, on=server)
        server.plug(disk, card, by=self.user)
        server.check(disk, card, by=self.user)
        server.close(by=self.user, when=now(), why="x")
        self.assertTrue(server.b)

    def test_c(self):
        image = self.put("linux.img", size=2048, name="a")
        flavor = self.get_flavor(ram=512, disk=10, cpus=1)
        server = self.start("vm1", image, flavor, wait=True)
        server.note("old", "slow", when=now())
        self.assertTrue(server.c)


class SetupTest(TestCase):
    # TQ601
    def setUp(self):
        super().setUp()
        self.image = self.read("linux.img", size=2048, name="a")
        self.flavor = self.read_flavor(ram=512, disk=10, cpus=1)
        self.server = self.run_server("vm1", "linux", wait=True)
        self.other = self.run_server("vm2", "linux", wait=True)

    def test_a(self):
        image = self.read("linux.img", size=2048, name="a")
        flavor = self.read_flavor(ram=512, disk=10, cpus=1)
        server = self.run_server("vm1", "linux", wait=True)
        other = self.run_server("vm2", "linux", wait=True)
        self.assertTrue(server.a(image, flavor, other))

    def test_b(self):
        image = self.read("linux.img", size=2048, name="a")
        flavor = self.read_flavor(ram=512, disk=10, cpus=1)
        server = self.run_server("vm1", "linux", wait=True)
        other = self.run_server("vm2", "linux", wait=True)
        self.assertTrue(server.b(image, flavor, other))
