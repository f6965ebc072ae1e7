import unittest

from elsewhere import Something


class TestPytest:  # TQ302
    def test_one(self):
        assert compute()

    def test_two(self):
        assert compute()


class TestDocumented:
    """What they share."""

    def test_one(self):
        assert compute()

    def test_two(self):
        assert compute()


class TestOfOne:
    def test_one(self):
        assert compute()

    def helper(self):
        return 1


class CaseTests(unittest.TestCase):  # TQ302
    def test_one(self):
        self.assertTrue(compute())

    def test_two(self):
        self.assertTrue(compute())


class AsyncTests(unittest.IsolatedAsyncioTestCase):  # TQ302
    async def test_one(self):
        self.assertTrue(await compute())

    async def test_two(self):
        self.assertTrue(await compute())


class OneTest(unittest.TestCase):
    def test_one(self):
        self.assertTrue(compute())


@unittest.skip("later")
class BaseCase(unittest.TestCase):  # TQ302
    def setUp(self):
        self.box = compute()


class SomethingTest(Something):  # TQ302
    def test_one(self):
        assert compute()

    def test_two(self):
        assert compute()


class _Mixin:  # TQ302
    def test_one(self):
        self.assertTrue(compute())

    def test_two(self):
        self.assertTrue(compute())


class MixedTest(_Mixin, unittest.TestCase):
    """Runs what the mixin holds."""


class FakeBox:
    def test_one(self):
        return 1

    def test_two(self):
        return 2


class Plain:
    def method(self):
        return 1


def test_local_class():
    class TestLocal(unittest.TestCase):
        def test_one(self):
            self.assertTrue(compute())

        def test_two(self):
            self.assertTrue(compute())

    assert TestLocal
