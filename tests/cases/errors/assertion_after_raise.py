import unittest
from unittest import mock

import pytest


def test_bare():
    with pytest.raises(ValueError) as caught:
        act()
        assert caught.value  # TQ707


def test_text():
    with pytest.raises(ValueError) as caught:
        act()
        assert "no" in str(caught.value)  # TQ707


def test_behind_two_calls():
    with pytest.raises(ValueError):
        act(1)
        act(2)
        assert state == 1  # TQ707


class Cases(unittest.TestCase):
    def test_method(self):
        with self.assertRaises(ValueError) as caught:
            act()
            self.assertEqual(400, caught.exception.code)  # TQ707

    def test_mock(self):
        double = mock.Mock()
        with self.assertRaisesRegex(ValueError, "no"):
            act(double)
            double.assert_called_once_with(make(1))  # TQ707

    def test_about_assertions(self):
        with self.assertRaises(AssertionError):
            value = act()
            self.assertEqual(1, value)

    def test_failure_exception(self):
        with self.assertRaises(self.failureException):
            value = act()
            self.assertEqual(1, value)

    def test_any_exception(self):
        with self.assertRaises(Exception):
            value = act()
            self.assertEqual(1, value)


def test_alone():
    with pytest.raises(ValueError):
        assert act()


def test_what_it_asserts_on_raises():
    with pytest.raises(ValueError):
        lazy = act()
        assert list(lazy.values()) == [1]


def test_nothing_called_before():
    with pytest.raises(ValueError):
        index = 3
        assert values[index] == 1


def test_not_last():
    with pytest.raises(ValueError):
        value = act()
        assert value
        act(value)


def test_behind_the_block():
    with pytest.raises(ValueError) as caught:
        act()
    assert caught.value


def test_other_manager():
    with manager():
        act()
        assert state == 1


def test_status():
    with pytest.raises(OSError):
        answer = fetch()
        answer.raise_for_status()


def test_reads_what_is_caught_before_the_end():
    with pytest.raises(ValueError) as caught:
        act(1)
        assert "no" in caught.value.message()  # TQ707
        act(2)


def test_reads_what_is_caught_deep_in_the_block():
    with pytest.raises(ValueError) as caught:
        with manager():
            act(1)
        for each in act(2):
            assert each in parse(caught.value)  # TQ707


def test_reads_what_any_exception_is():
    with pytest.raises(Exception) as caught:
        act()
        assert parse(caught.value) == 3  # TQ707


def test_reads_what_an_inner_block_caught():
    with pytest.raises(ValueError) as caught:
        with pytest.raises(KeyError) as caught:
            act(1)
        assert parse(caught.value) == 3
        act(2)


def test_reads_what_is_caught_and_nothing_before():
    with pytest.raises(ValueError) as caught:
        assert parse(caught) == 3
        act()


def test_reads_another_name():
    with pytest.raises(ValueError) as caught:
        value = act(1)
        assert parse(value) == 3
        act(2)
    assert caught.value


def test_matches_in_the_block():
    with pytest.raises(ValueError) as caught:
        act()
        caught.match("no")  # TQ707


def test_matches_behind():
    with pytest.raises(ValueError) as caught:
        act()
    caught.match("no")


def test_matches_something_else():
    with pytest.raises(ValueError) as caught:
        act()
        pattern.match("no")


def test_group():
    with pytest.RaisesGroup(ValueError) as caught:
        act()
        assert caught.value  # TQ707


def test_marker_for_a_call_that_does_not_raise():
    with pytest.raises(ValueError):
        act()
        assert False
