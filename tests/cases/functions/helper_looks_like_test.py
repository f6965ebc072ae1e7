import unittest
from unittest import mock

import ddt
import pytest
from hypothesis import given
from parameterized import parameterized
from somewhere import Base, BaseTestCase, make, strategies


class ServerTest(unittest.TestCase):
    def test_plain(self):
        self.test_state("active")

    def test_state(self, state):  # TQ404
        self.assertEqual(make(state).state, state)

    async def test_later(self, state):  # TQ404
        self.assertEqual(make(state).state, state)

    def test_keyword(self, *, state):  # TQ404
        self.assertEqual(make(state).state, state)

    def test_default(self, state="active"):
        self.assertEqual(make(state).state, state)

    def test_partly(self, name, state="active"):  # TQ404
        self.assertEqual(make(name, state).state, state)

    def test_keyword_default(self, *, state="active"):
        self.assertEqual(make(state).state, state)

    def test_any(self, *args, **kwargs):
        self.assertTrue(make(*args, **kwargs))

    @unittest.skip("not yet")
    def test_skipped(self, state):  # TQ404
        self.assertEqual(make(state).state, state)

    @mock.patch("somewhere.make")
    def test_patched(self, make_mock):
        self.assertTrue(make_mock)

    @parameterized.expand([("active",)])
    def test_parameterized(self, state):
        self.assertEqual(make(state).state, state)

    @given(strategies.text())
    def test_given(self, text):
        self.assertEqual(make(text).name, text)

    @make.unknown
    def test_decorated(self, state):
        self.assertEqual(make(state).state, state)

    @staticmethod
    def test_static():
        assert make("active")


@ddt.ddt
class DdtTest(unittest.TestCase):
    @ddt.data("active")
    def test_state(self, state):
        self.assertEqual(make(state).state, state)


@mock.patch("somewhere.make")
class PatchedTest(unittest.TestCase):
    def test_state(self, make_mock):
        self.assertTrue(make_mock)


# Nobody knows what an unseen base class hands to its tests, unless this module does.
class UnknownTest(BaseTestCase):
    def test_state(self, state):
        self.assertEqual(make(state).state, state)

    def test_called(self, state):  # TQ404
        self.assertEqual(make(state).state, state)

    def test_active(self):
        self.test_called("active")


class RunningTest(unittest.TestCase):
    def run(self, result=None):
        self.test_it(result)

    def test_it(self, result):
        result.addSuccess(self)


class BrokenTest(unittest.TestCase):
    def test_broken(self, blah):
        pass


class RunnerTest(unittest.TestCase):
    def test_broken_test_is_an_error(self):
        self.assertTrue(BrokenTest("test_broken"))


# pytest's fixtures may come from anywhere.
def test_fixture(server):
    assert server


def test_helper(name, state):  # TQ404
    assert make(name).state == state


def test_state():
    test_helper("server", "active")


def test_fewer(name, state):
    assert make(name).state == state


def test_calls_fewer():
    test_fewer("server")


@pytest.fixture
def server():
    return make("server")


def test_with_fixture(server):
    assert server


def test_reuses(server):
    test_with_fixture(server)


@pytest.mark.slow
def test_marked(state):  # TQ404
    assert make(state)


def test_calls_marked():
    test_marked("active")


@pytest.mark.parametrize("state", ["active"])
def test_cases(state):
    assert make(state)


def test_calls_cases():
    test_cases("active")


class TestPytest:
    def test_helper_method(self, state):  # TQ404
        assert make(state)

    def test_method(self):
        self.test_helper_method("active")

    def test_with_fixture(self, tmp_path):
        assert tmp_path


def test_disabled(state):
    assert make(state)


test_disabled.__test__ = False


def test_uses_disabled():
    test_disabled("active")


class Compiler(Toolchain):
    def __init__(self):
        self.flags = []


class _TestCompiler(Compiler):
    def features(self):
        self.test_feature("avx")

    def test_feature(self, feature):
        assert make(feature)


def test_case_of_a_suite(case):
    assert make(case).state == case


class Suite(Base):
    """Another runner's: it hands its cases over."""

    def run_case(self, case):
        test_case_of_a_suite(case)


def test_file_is_written(tmpdir):
    assert make(tmpdir)


def test_file_is_not_overwritten(tmpdir):
    test_file_is_written(tmpdir)
