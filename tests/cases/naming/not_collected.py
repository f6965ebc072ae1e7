import unittest
from unittest import mock

import pytest


def tset_total():  # TQ807
    assert total()


def Test_total():  # TQ807
    assert total()


@pytest.mark.slow
async def tets_slow(tmp_path):  # TQ807
    assert total(tmp_path)


def tes_used():
    assert total()


def test_by_name():
    tes_used()


def tst_returns():
    return total()


@application.route("/")
def tst_view():
    assert total()


def text_total():
    assert total()


def rest_call():
    assert total()


def tests_are_collected():
    assert total()


def _test_private():
    assert total()


def test_outer():
    def test_inner():  # TQ807
        assert total()

    def test_called():
        assert total()

    def helper():
        assert total()

    @register
    def test_decorated():
        assert total()

    def test_stub():
        pass

    test_called()
    helper()


def test_of_a_runner():
    class SampleTest(unittest.TestCase):
        def test_sample(self):
            self.assertTrue(total())

    run(SampleTest)


class BasketTest(unittest.TestCase):
    @mock.patch("basket.total")
    def tset_patched(self, patched):  # TQ807
        self.assertTrue(patched())

    def tset_stub(self):
        pass

    def test_string(self):
        getattr(self, "tst_dynamic")()

    def tst_dynamic(self):
        self.assertTrue(total())

    class InnerTest(unittest.TestCase):  # TQ807
        def test_inside(self):
            self.assertTrue(total())

    class TestInner:  # TQ807
        def test_inside(self):
            assert total()

    class UsedTest(unittest.TestCase):
        def test_inside(self):
            self.assertTrue(total())

    class Fake:
        def test_connection(self):
            return True

    class TestOut:
        __test__ = False

        def test_inside(self):
            assert total()

    def test_used(self):
        run(self.UsedTest)


class TestPlain:
    class TestInside:
        def test_inside(self):
            assert total()


class Server:
    def Test_connection(self):
        assert total()


class TestStatic:
    def test_boot(self):
        assert boot()

    @staticmethod
    def tset_boot():  # TQ807
        assert boot()

    @staticmethod
    def tset_state(state):
        assert boot(state)

    @classmethod
    def tset_class(cls):
        assert boot()


class StaticTest(unittest.TestCase):
    def test_boot(self):
        self.assertTrue(boot())

    @staticmethod
    def tets_boot():  # TQ807
        assert boot()


def test_inner_name_is_used_elsewhere():
    def test_shared_name():  # TQ807
        assert act()

    assert act(1)


def test_inner_name_is_used_here():
    def test_shared_name():
        assert act()

    test_shared_name()
