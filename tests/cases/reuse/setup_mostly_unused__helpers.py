"""Helpers that something else than a test calls, and what frameworks use."""

from unittest import TestCase

from tornado.testing import AsyncHTTPTestCase


class StandInTest(TestCase):
    def setUp(self):
        self.devices = copy_of(DEVICES)
        self.names = copy_of(NAMES)
        self.rows = copy_of(ROWS)
        self.never = copy_of(NEVER)  # TQ613
        stub_out("shop.devices", self._fake_devices)

    def _fake_devices(self):
        return self.devices

    def fake_names(self):
        return self.names

    def _check(self):
        self.assertTrue(self._all_rows())

    def _all_rows(self):
        return self.rows

    def test_a(self):
        self._check()

    def test_b(self):
        self._check()

    def test_c(self):
        self.assertTrue(c)

    def test_d(self):
        self.assertTrue(d)


class RareHelperTest(TestCase):
    def setUp(self):
        self.rows = copy_of(ROWS)  # TQ613

    def _check(self):
        self.assertTrue(self.rows)

    def test_a(self):
        self._check()

    def test_b(self):
        self.assertTrue(b)

    def test_c(self):
        self.assertTrue(c)

    def test_d(self):
        self.assertTrue(d)


class FetchTest(AsyncHTTPTestCase):
    def setUp(self):
        super().setUp()
        self.http_client = create_client()

    def test_a(self):
        self.assertTrue(self.fetch("/a"))

    def test_b(self):
        self.assertTrue(self.fetch("/b"))

    def test_c(self):
        self.assertTrue(self.fetch("/c"))

    def test_d(self):
        self.assertTrue(self.fetch("/d"))


class FirstVersionTest(TestCase):
    def setUp(self):
        self.request = Request("1.0")
        self.never = Request("0.0")  # TQ613

    def _check(self, path):
        self.assertTrue(self.request.get(path))

    def test_a(self):
        self._check("/a")


class SecondVersionTest(FirstVersionTest):
    def setUp(self):
        super().setUp()
        self.request = Request("2.0")

    def test_b(self):
        self._check("/b")

    def test_c(self):
        self._check("/c")

    def test_d(self):
        self._check("/d")

    def test_e(self):
        self._check("/e")
