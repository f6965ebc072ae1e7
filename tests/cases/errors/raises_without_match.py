import unittest

import pytest


def test_block():
    with pytest.raises(ValueError):  # TQ714
        act()


def test_call():
    pytest.raises(KeyError, act)  # TQ714


def test_tuple():
    with pytest.raises((Custom, TypeError)):  # TQ714
        act()


async def test_async():
    with pytest.raises(RuntimeError):  # TQ714
        await act()


def test_bound_and_forgotten():
    with pytest.raises(OSError) as caught:  # TQ714
        act()


class Cases(unittest.TestCase):
    def test_method(self):
        self.assertRaises(ValueError, act)  # TQ714

    def test_regex(self):
        self.assertRaisesRegex(ValueError, "no", act)

    def test_inspected(self):
        with self.assertRaises(ValueError) as caught:
            act()
        self.assertEqual("no", str(caught.exception))


def test_match():
    with pytest.raises(ValueError, match="no"):
        act()


def test_rare():
    with pytest.raises(Custom):
        act()


def test_any():
    with pytest.raises(Exception):
        act()


def test_matches_any_text():
    with pytest.raises(ValueError, match=".*"):  # TQ714
        act()
