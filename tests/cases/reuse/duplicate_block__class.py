# options: duplicate_scope=class duplicate_min_statements=4
from unittest import TestCase


class OneTest(TestCase):
    def test_a(self):
        image = self.upload("linux.img", size=2048, name="a")
        flavor = self.make_flavor(ram=512, disk=10, cpus=1)
        server = self.boot("vm1", image, flavor, wait=True)
        server.tag("old", "slow", when=now(), why="x", by=self.user.name, on=self.host)
        self.assertTrue(server.a)


class TwoTest(TestCase):
    def test_b(self):
        image = self.upload("linux.img", size=2048, name="a")
        flavor = self.make_flavor(ram=512, disk=10, cpus=1)
        server = self.boot("vm1", image, flavor, wait=True)
        server.tag("old", "slow", when=now(), why="x", by=self.user.name, on=self.host)
        self.assertTrue(server.b)

    def test_c(self):
        image = self.upload("linux.img", size=2048, name="a")  # TQ606
        flavor = self.make_flavor(ram=512, disk=10, cpus=1)
        server = self.boot("vm1", image, flavor, wait=True)
        server.tag("old", "slow", when=now(), why="x", by=self.user.name, on=self.host)
        self.assertTrue(server.c)
