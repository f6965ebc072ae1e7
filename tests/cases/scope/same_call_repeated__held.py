"""TQ905: what the result of each call is bound to, and what else is asked."""

import unittest

from shop import parse


class ParseTest(unittest.TestCase):
    def test_attribute(self):
        self.result = parse("1")  # TQ905
        self.assertEqual([1], self.result)
        self.result = parse("2")
        self.assertEqual([2], self.result)
        self.result = parse("3")
        self.assertEqual([3], self.result)

    def test_attributes_of_other_names(self):
        self.one = parse("1")
        self.assertEqual([1], self.one)
        self.two = parse("2")
        self.assertEqual([2], self.two)
        self.three = parse("3")
        self.assertEqual([3], self.three)

    def test_attribute_of_something_else(self, page):
        page.result = parse("1")
        self.assertEqual([1], page.result)
        page.result = parse("2")
        self.assertEqual([2], page.result)
        page.result = parse("3")
        self.assertEqual([3], page.result)

    def test_attribute_that_is_not_asked(self):
        self.result = parse("1")
        self.assertEqual([1], self.other)
        self.result = parse("2")
        self.assertEqual([2], self.other)
        self.result = parse("3")
        self.assertEqual([3], self.other)


def test_annotated():
    result: list[int] = parse("1")  # TQ905
    assert result == [1]
    result = parse("2")
    assert result == [2]
    result = parse("3")
    assert result == [3]


def test_several_values():
    value, rest = parse("1 x")  # TQ905
    assert (value, rest) == (1, "x")
    value, rest = parse("2 y")
    assert (value, rest) == (2, "y")
    value, rest = parse("3 z")
    assert (value, rest) == (3, "z")


# What one leaves is what the next one starts with.
def test_other_questions_to_one_object(store):
    readv = store.readv
    writev = store.writev
    answer = writev("a", {0: None})
    assert answer == {0, 1, 2}
    assert readv("a") == [1, 2]
    answer = writev("a", {1: None})
    assert answer == {1, 2}
    assert readv("a") == [2]
    answer = writev("a", {2: None})
    assert answer == {2}
    assert readv("a") == []


# Data that is named says what the cases are, and parts none.
class NamedDataTest(unittest.TestCase):
    def check(self, one, other):
        self.assertEqual(one, other)

    def test_expected(self):
        result = parse("1")  # TQ905
        expected = [1]
        self.assertEqual(expected, result)
        result = parse("2")
        expected = [2]
        self.assertEqual(expected, result)
        result = parse("3")
        expected = [3]
        self.assertEqual(expected, result)

    def test_given(self):
        text = "1"
        result = parse(text)  # TQ905
        self.assertEqual([1], result)
        text = "2"
        result = parse(text)
        self.assertEqual([2], result)
        text = "3"
        result = parse(text)
        self.assertEqual([3], result)

    def test_given_the_same(self):
        text = "1"
        result = parse(text)
        self.assertEqual([1], result)
        text = "1"
        result = parse(text)
        self.assertEqual([1], result)
        text = "1"
        result = parse(text)
        self.assertEqual([1], result)

    def test_given_what_was_made(self):
        text = "1"
        result = parse(text)
        self.assertEqual([1], result)
        text = other(text)
        result = parse(text)
        self.assertEqual([2], result)
        text = other(text)
        result = parse(text)
        self.assertEqual([3], result)

    def test_helper(self):
        result = parse("1")  # TQ905
        self.check([1], result)
        result = parse("2")
        self.check([2], result)
        result = parse("3")
        self.check([3], result)

    def test_formatted(self):
        result = parse(f"{self.prefix}1")  # TQ905
        self.assertEqual([1], result)
        result = parse(f"{self.prefix}2")
        self.assertEqual([2], result)
        result = parse(f"{self.prefix}3")
        self.assertEqual([3], result)

    def test_formatted_of_others(self):
        result = parse(f"{self.one}1")
        self.assertEqual([1], result)
        result = parse(f"{self.two}1")
        self.assertEqual([2], result)
        result = parse(f"{self.three}1")
        self.assertEqual([3], result)
