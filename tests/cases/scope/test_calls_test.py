import unittest

import pytest


def test_boot(api):
    assert api.boot("vm1")


def test_delete(api):
    test_boot(api)  # TQ913
    test_boot(api)
    assert api.delete("vm1")


async def test_async(api):
    await test_boot_later(api)  # TQ913


async def test_boot_later(api):
    assert await api.boot("vm1")


def test_value_of_a_test(api):
    assert test_boot(api) is None  # TQ913


def test_factory():
    assert True

    def test_inner():
        return 1

    assert test_inner() == 1


def test_parameter_of_the_name(test_boot):
    assert test_boot()


def test_not_of_this_module():
    assert test_somewhere_else() == 1
    assert tools.test_boot() == 1
    assert testing_tool() == 1


def test_itself(depth=1):
    if depth:
        test_itself(0)
    assert depth < 2


class Base(unittest.TestCase):
    def test_start(self):
        self.assertTrue(start())

    def _test_stop(self):
        self.assertTrue(stop())

    def test_stop(self):
        self._test_stop()


class Leaf(Base):
    def test_start(self):
        super().test_start()
        self.assertTrue(started())

    def test_restart(self):
        self.test_start()  # TQ913
        self.assertTrue(started())

    def test_inherited(self):
        self.test_stop()  # TQ913

    def test_by_class(self):
        self.client.test_start()
        self.assertTrue(started())

    def helper(self):
        self.test_start()

    @unittest.skip("later")
    def test_skipped(self):
        self.test_start()


def testNames(suite):
    assert suite
    return [test.id() for test in suite]


class SuiteTest(unittest.TestCase):
    def test_order(self):
        self.assertEqual(["a", "b"], testNames(self.suite))


def test_of_tests():
    test_start_alone("up")
    with pytest.raises(AssertionError):
        test_start_alone("down")


def test_start_alone(state="up"):
    assert start(state)


class ByClass(unittest.TestCase):
    def test_total(self):
        self.assertEqual(3, total())

    def test_by_the_name_of_the_class(self):
        ByClass.test_total(self)  # TQ913

    def test_by_type(self):
        type(self).test_total(self)  # TQ913


class Heir(ByClass):
    def test_total(self):
        ByClass.test_total(self)
        self.assertEqual(4, total(1))


class ParentTest(unittest.TestCase):
    def test_open(self):
        self.assertTrue(shop.open())

    def test_close(self):
        self.assertTrue(shop.close())


class ChildTest(ParentTest):
    def test_twice(self):
        super().test_open()  # TQ913
        self.assertTrue(shop.open())

    def test_close(self):
        pass

    def test_close_at_night(self):
        # Its own takes the place of this one.
        super().test_close()
