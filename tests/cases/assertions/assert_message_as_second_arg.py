import unittest

import pytest


class TotalTest(unittest.TestCase):
    def test_number(self):
        self.assertTrue(compute(), 3)  # TQ009

    def test_negative(self):
        self.assertTrue(compute(), -1)  # TQ009

    def test_list(self):
        self.assertTrue(compute(), [1, 2])  # TQ009

    def test_dict(self):
        self.assertTrue(compute(), {"a": 1})  # TQ009

    def test_comparison(self):
        self.assertTrue(compute(), other() == 3)  # TQ009

    def test_false(self):
        self.assertFalse(compute(), False)  # TQ009

    def test_length(self):
        self.assertTrue(compute(), len(other()))  # TQ009

    def test_expected(self):
        expected_total = compute()
        self.assertTrue(compute(), expected_total)  # TQ009

    def test_bound_to_a_list(self):
        items = [1, 2]
        self.assertTrue(compute(), items)  # TQ009

    def test_not_none(self):
        self.assertIsNotNone(compute(), 3)  # TQ009

    def test_only_the_first(self):
        self.assertTrue(compute(), 3)  # TQ009
        self.assertTrue(compute(), 4)

    def test_texts(self):
        items = [1, 2]
        message = compute()
        self.assertTrue(compute(), "closed")
        self.assertTrue(compute(), b"closed")
        self.assertTrue(compute(), "closed %s" % items)
        self.assertTrue(compute(), f"closed {items}")
        self.assertTrue(compute(), "closed {}".format(items))
        self.assertTrue(compute(), message)
        self.assertTrue(compute(), self.reason)
        self.assertTrue(compute(), str(items))
        self.assertTrue(compute(), repr(items))
        self.assertTrue(compute(), None)
        self.assertTrue(compute(), msg=3)
        self.assertTrue(compute(), ("closed", items))
        self.assertTrue(compute())

    def test_expected_message(self):
        expected_message = compute()
        self.assertTrue(compute(), expected_message)

    def test_bound_to_text(self):
        text = "closed"
        self.assertTrue(compute(), text)

    def test_shows_its_values(self):
        name, value = compute()
        self.assertTrue(name.startswith(value), (name, value))
        self.assertTrue(value, value)

    def test_shows_the_call(self):
        self.assertIsNone(compute(), (compute(), 3))
        self.assertTrue(compute().items["a"], [compute().items["a"]])

    def test_shows_another_call(self):
        self.assertIsNone(compute(), (compute(1), 3))  # TQ009

    def test_condition_with_details(self):
        details = [1, 2]
        self.assertTrue(compute() == 3, details)
        self.assertTrue(compute() and compute(), details)

    def test_two_arguments_are_right(self):
        self.assertEqual(compute(), 3)

    @unittest.skip("later")
    def test_skipped(self):
        self.assertTrue(compute(), 3)

    def _judge(self):
        self.assertTrue(compute(), 3)  # TQ009


class OwnTest(unittest.TestCase):
    def assertTrue(self, value, number):
        self.assertEqual(value, number)

    def test_own(self):
        self.assertTrue(compute(), 3)


def test_other_receiver(checker):
    checker.assertTrue(compute(), 3)
    assertTrue(compute(), 3)


class VariablesTest(unittest.TestCase):
    def test_tuple_of_variables(self):
        for name, lines in compute():
            self.assertTrue(compute(name), (name, self.lines))

    def test_tuple_of_values(self):
        self.assertTrue(compute(), (1, 2))  # TQ009


def test_number():
    assert compute(), 3  # TQ009


def test_truth():
    assert compute(), True  # TQ009


def test_list():
    assert compute(), ["a", 1]  # TQ009


def test_comparison():
    assert compute().x, compute().y == (1, 2)  # TQ009


def test_text():
    assert compute(), "too small"


def test_nothing():
    assert compute(), None


def test_variable():
    total = compute()
    assert total.is_open, total


def test_variables():
    total = compute()
    assert total.is_open, [total, 3]


def test_size():
    assert compute(), len(compute())


def test_code():
    assert compute() > 0, 1


class TextsTest(unittest.TestCase):
    def test_a_tuple_that_begins_with_a_text(self):
        self.assertTrue(compute(), ("total", 3))


def test_details():
    assert compute(), ("total", 3)


class ConstantTest(unittest.TestCase):
    """That the first argument always passes is another rule's."""

    def test_number(self):
        self.assertTrue(1, len(compute()))

    def test_list(self):
        self.assertTrue([1, 2], list(compute()))
