import builtins
import unittest
from unittest import mock

import pytest
import testtools
from pytest import raises


def test_block():
    with pytest.raises(Exception):  # TQ705
        act()


def test_imported():
    with raises(BaseException):  # TQ705
        act()


def test_call():
    pytest.raises(Exception, act, 1)  # TQ705


def test_tuple():
    with pytest.raises((ValueError, Exception)):  # TQ705
        act()


def test_builtins():
    with pytest.raises(builtins.Exception):  # TQ705
        act()


def test_bound_and_forgotten():
    with pytest.raises(Exception) as caught:  # TQ705
        act()
    assert state()


def test_among_managers(path):
    with open(path), pytest.raises(Exception):  # TQ705
        act()


async def test_async():
    with pytest.raises(Exception):  # TQ705
        await act()


class Cases(unittest.TestCase):
    def test_block(self):
        with self.assertRaises(Exception):  # TQ705
            act()

    def test_call(self):
        self.assertRaises(Exception, act)  # TQ705

    def test_testtools(self):
        with testtools.ExpectedException(Exception):  # TQ705
            act()

    def helper(self):
        self.assertRaises(Exception, act)  # TQ705

    def test_bound_by_call(self):
        error = self.assertRaises(Exception, act)
        self.assertEqual("no", str(error))

    def test_attribute_of_the_manager(self):
        with self.assertRaises(Exception) as caught:
            act()
        self.assertEqual("no", str(caught.exception))

    def test_regex(self):
        with self.assertRaisesRegex(Exception, "no"):
            act()
        with testtools.ExpectedException(Exception, "no"):
            act()

    def test_double_raises_it(self):
        double = mock.Mock(side_effect=Exception)
        self.assertRaises(Exception, act, double)

    def test_double_raises_an_instance(self):
        double = mock.Mock()
        double.side_effect = Exception("no")
        self.assertRaises(Exception, act, double)

    def test_about_assertions(self):
        self.assertRaises(AssertionError, self.assertEqual, 1, 2)


def test_match():
    with pytest.raises(Exception, match="no"):
        act()


def test_options_unknown(options):
    with pytest.raises(Exception, **options):
        act()


def test_inspected():
    with pytest.raises(Exception) as caught:
        act()
    assert caught.value.args == ("no",)


def test_raises_it_itself():
    with pytest.raises(Exception):
        with manager():
            raise RuntimeError


def test_explained():
    with pytest.raises(Exception):
        # The exact error is unspecified.
        act()
    # Fails with a platform-dependent exception.
    pytest.raises(Exception, act)


def test_narrow():
    with pytest.raises(ValueError):
        act()
    with pytest.raises(errors.Exception_):
        act()


def test_other_raises(tool):
    with tool.raises(Exception):
        act()


def test_explained_far_above():
    # We do not care what is raised here, as long as it is
    # raised at all, and the interpreter does not
    # crash, as it did
    # once.
    with pytest.raises(Exception):
        act()


def test_explained_in_other_words():
    # Not
    # a great thing to raise, but short.
    pytest.raises(Exception, act)
    # Do not care which.
    pytest.raises(Exception, act)
    # Any error will do.
    pytest.raises(Exception, act)
    # Some exception or other.
    pytest.raises(Exception, act)


def test_explained_for_several_lines():
    # Any error will do.
    pytest.raises(Exception, act, 1)
    pytest.raises(Exception, act, 2)
    with pytest.raises(Exception):
        act(3)
    with pytest.raises(Exception):
        act(4)
    act(5)
    with pytest.raises(Exception):  # TQ705
        act(6)


def test_comment_explains_nothing():
    # Refused.
    with pytest.raises(Exception):  # TQ705
        act()


def test_explained_above_something_else():
    # Any error will do.
    value = 3

    with pytest.raises(Exception):  # TQ705
        act(value)


def test_explained_above_its_preparation():
    # Too large for any machine. Currently raises OverflowError.
    huge = 2**99
    items = [1] * 3
    with pytest.raises(Exception):
        act(huge, items)


def test_explained_above_another_step():
    # It varies.
    value = 3
    act(value)
    with pytest.raises(Exception):  # TQ705
        act(value)


def test_answered_already():
    with pytest.raises(Exception):  # noqa: B017
        act()
    with pytest.raises(Exception):  # noqa: E501, PT011 it may be anything
        act()


def test_explained_in_the_head_of_a_block():
    with (
        # Any error will do.
        manager(),
        other_manager(),
        another_manager(),
        pytest.raises(Exception),
    ):
        act()


def test_explained_among_the_arguments():
    with pytest.raises(
        # Any error will do.
        Exception,
    ):
        act()


def test_answered_in_the_head_of_a_block():
    with (  # noqa: B017
        manager(),
        other_manager(),
        pytest.raises(Exception),
    ):
        act()


def test_head_explains_nothing():
    with (
        # The one that is open.
        manager(),
        pytest.raises(Exception),  # TQ705
    ):
        act()


def test_other_remark_answered():
    with pytest.raises(Exception):  # TQ705  # noqa: E501
        act()


def test_by_keyword():
    with pytest.raises(expected_exception=Exception):  # TQ705
        act()


def test_narrow_by_keyword():
    with pytest.raises(expected_exception=OSError):
        act()


def test_matched_by_keyword():
    with pytest.raises(expected_exception=Exception, match="why"):
        act()


def test_no_exception_is_named():
    with pytest.raises(match="why"):
        act()


def test_writes_what_raises(tmp_path):
    (tmp_path / "module.py").write_text("raise Exception")
    with pytest.raises(Exception):
        act(tmp_path)


def test_group():
    with pytest.RaisesGroup(Exception):  # TQ705
        act()


def test_group_of_something():
    with pytest.RaisesGroup(ValueError):
        act()


def test_comment_that_it_varies():
    # The exception type can vary across backends.
    with pytest.raises(Exception):
        act()


def test_comment_that_any_will_do():
    # The handshake fails in some way, but what counts is whether the loader
    # was called, which is why we accept any `Exception` here.
    with pytest.raises(Exception):
        act()


def test_comment_that_is_not_settled():
    # This currently throws AttributeError, should probably be something nicer
    with pytest.raises(Exception):
        act()


@pytest.mark.xfail(reason="It only logs at the moment.")
def test_expected_to_fail():
    with pytest.raises(Exception):
        act()


def test_comment_about_something_else():
    # The address is currently enabled by default.
    with pytest.raises(Exception):  # TQ705
        act()


def test_matches_any_text():
    with pytest.raises(Exception, match=""):  # TQ705
        act()


def test_matches_any_text_by_regex():
    with pytest.raises(Exception, match=r"^.*$"):  # TQ705
        act()


def test_matches_no_text():
    with pytest.raises(Exception, match="^$"):
        act()


def test_entered_on_a_stack():
    with ExitStack() as stack:
        stack.enter_context(pytest.raises(Exception))  # TQ705
        act()


def test_entered_on_a_stack_and_looked_at():
    with ExitStack() as stack:
        caught = stack.enter_context(pytest.raises(Exception))
        act()
    assert caught.value.code == 3


def assert_not_encoded(protocol, key):
    with pytest.raises(Exception):
        protocol.write(key)
    pytest.raises(Exception, protocol.write, key)


def assert_not_written(key):
    with pytest.raises(Exception):  # TQ705
        compute().write(key)
