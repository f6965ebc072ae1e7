import unittest
from unittest import mock


class BootTest(unittest.TestCase):
    def test_boot(self):
        """A docstring is no statement of the prologue."""
        api = Api("v2", timeout=10, retries=3)
        image = api.upload("linux.img", format="raw", size=2048)
        flavor = api.flavor(ram=512, disk=10, cpus=1, swap=0)
        server = api.boot("vm1", image, flavor, network="public")
        self.assertEqual("ACTIVE", server.status)

    def test_stop(self):
        connection = Api("v2", timeout=10, retries=3)  # TQ603
        picture = connection.upload("linux.img", format="raw", size=2048)
        kind = connection.flavor(ram=512, disk=10, cpus=1, swap=0)
        vm = connection.boot("vm1", picture, kind, network="public")
        vm.stop()
        self.assertEqual("SHUTOFF", vm.status)

    def test_rename(self):
        api = Api("v2", timeout=10, retries=3)
        image = api.upload("linux.img", format="raw", size=2048)
        flavor = api.flavor(ram=512, disk=10, cpus=1, swap=0)
        server = api.boot("vm1", image, flavor, network="public")
        server.rename("vm2")
        self.assertEqual("vm2", server.name)


class OtherLiteralTest(unittest.TestCase):
    def test_boot(self):
        api = Api("v2", timeout=10, retries=3)
        image = api.upload("linux.img", format="raw", size=2048)
        flavor = api.flavor(ram=512, disk=10, cpus=1, swap=0)
        server = api.boot("vm1", image, flavor, network="public")
        self.assertEqual("ACTIVE", server.status)

    def test_stop(self):
        api = Api("v2", timeout=10, retries=3)
        image = api.upload("linux.img", format="raw", size=2048)
        flavor = api.flavor(ram=512, disk=10, cpus=1, swap=0)
        server = api.boot("vm2", image, flavor, network="public")
        server.stop()
        self.assertEqual("SHUTOFF", server.status)

    def test_only_two_are_alike(self):
        api = Api("v2", timeout=10, retries=3)
        image = api.upload("linux.img", format="raw", size=2048)
        flavor = api.flavor(ram=512, disk=10, cpus=1, swap=0)
        server = api.boot("vm2", image, flavor, network="public")
        server.rename("vm2")
        self.assertEqual("vm2", server.name)


class SmallTest(unittest.TestCase):
    def test_a(self):
        a = A()
        b = B(a)
        c = C(b)
        d = D(c)
        self.assertTrue(d.a)

    def test_b(self):
        a = A()
        b = B(a)
        c = C(b)
        d = D(c)
        self.assertTrue(d.b)

    def test_c(self):
        a = A()
        b = B(a)
        c = C(b)
        d = D(c)
        self.assertTrue(d.c)


class PatchTest(unittest.TestCase):
    def test_a(self):
        mock.patch("shop.api", autospec=True, return_value=mock.sentinel.api).start()
        mock.patch("shop.image", autospec=True, return_value=mock.sentinel.image).start()
        mock.patch("shop.flavor", autospec=True, return_value=mock.sentinel.flavor).start()
        mock.patch("shop.server", autospec=True, return_value=mock.sentinel.server).start()
        self.assertTrue(boot_a())

    def test_b(self):
        mock.patch("shop.api", autospec=True, return_value=mock.sentinel.api).start()
        mock.patch("shop.image", autospec=True, return_value=mock.sentinel.image).start()
        mock.patch("shop.flavor", autospec=True, return_value=mock.sentinel.flavor).start()
        mock.patch("shop.server", autospec=True, return_value=mock.sentinel.server).start()
        self.assertTrue(boot_b())

    def test_c(self):
        mock.patch("shop.api", autospec=True, return_value=mock.sentinel.api).start()
        mock.patch("shop.image", autospec=True, return_value=mock.sentinel.image).start()
        mock.patch("shop.flavor", autospec=True, return_value=mock.sentinel.flavor).start()
        mock.patch("shop.server", autospec=True, return_value=mock.sentinel.server).start()
        self.assertTrue(boot_c())


class OtherFixtureTest:
    def test_a(self, api):
        image = api.upload("linux.img", format="raw", size=2048)
        flavor = api.flavor(ram=512, disk=10, cpus=1, swap=0)
        server = api.boot("vm1", image, flavor, network="public")
        server.wait(until="ACTIVE", timeout=10, interval=1, retries=3)
        assert server.a

    def test_b(self, old_api):
        image = old_api.upload("linux.img", format="raw", size=2048)
        flavor = old_api.flavor(ram=512, disk=10, cpus=1, swap=0)
        server = old_api.boot("vm1", image, flavor, network="public")
        server.wait(until="ACTIVE", timeout=10, interval=1, retries=3)
        assert server.b

    def test_c(self, new_api):
        image = new_api.upload("linux.img", format="raw", size=2048)
        flavor = new_api.flavor(ram=512, disk=10, cpus=1, swap=0)
        server = new_api.boot("vm1", image, flavor, network="public")
        server.wait(until="ACTIVE", timeout=10, interval=1, retries=3)
        assert server.c
