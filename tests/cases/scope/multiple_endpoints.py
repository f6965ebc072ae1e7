"""TQ910: which functions a test asks."""

import unittest

from text import Text, double, get_text, swap, turn, upper


def test_three():
    assert upper("a") == "A"
    assert swap("aB") == "Ab"
    assert turn("ab") == "ba"
    assert turn("abc") == "cba"


def test_four():  # TQ910
    assert upper("a") == "A"
    assert swap("aB") == "Ab"
    assert turn("ab") == "ba"
    result = double("a")
    assert result == "aa"


def test_lookups_and_constructors():
    assert upper("a") == "A"
    assert len(swap("aB")) == 2
    assert turn("ab") == "ba"
    assert get_text("a") == "aa"
    assert Text("a").value == "a"


def test_methods_of_one_object(text):  # TQ910
    assert text.upper() == "A"
    assert text.swap() == "Ab"
    assert text.turn() == "ba"
    assert text.double() == "aa"


def test_text_roundtrip():
    assert upper("a") == "A"
    assert swap("aB") == "Ab"
    assert turn("ab") == "ba"
    assert double("a") == "aa"


class TextTest(unittest.TestCase):
    def test_own_helpers(self):
        self.assertEqual(1, self.one())
        self.assertEqual(2, self.two())
        self.assertEqual(3, self.three())
        self.assertEqual(4, self.four())
