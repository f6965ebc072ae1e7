import re
import unittest

import pytest


class TotalTest(unittest.TestCase):
    def test_sum(self):
        self.assertTrue(compute() == 3)  # TQ008

    def test_different(self):
        self.assertTrue(compute() != 3)  # TQ008

    def test_less(self):
        self.assertTrue(compute() < 3)  # TQ008

    def test_at_most(self):
        self.assertTrue(compute() <= 3)  # TQ008

    def test_more(self):
        self.assertTrue(compute() > 3)  # TQ008

    def test_at_least(self):
        self.assertTrue(compute() >= 3)  # TQ008

    def test_member(self):
        self.assertTrue(3 in compute())  # TQ008

    def test_no_member(self):
        self.assertTrue(3 not in compute())  # TQ008

    def test_same(self):
        self.assertTrue(compute() is self.total)  # TQ008

    def test_not_same(self):
        self.assertTrue(compute() is not self.total)  # TQ008

    def test_none(self):
        self.assertTrue(compute() is None)  # TQ008

    def test_not_none(self):
        self.assertTrue(compute() is not None)  # TQ008

    def test_instance(self):
        self.assertTrue(isinstance(compute(), int))  # TQ008

    def test_not_instance(self):
        self.assertFalse(isinstance(compute(), int))  # TQ008

    def test_negated(self):
        self.assertTrue(not compute())  # TQ008

    def test_false(self):
        self.assertFalse(compute() == 3)  # TQ008

    def test_no_member_by_false(self):
        self.assertFalse(3 in compute())  # TQ008

    def test_with_message(self):
        self.assertTrue(compute() == 3, "wrong total")  # TQ008

    def test_none_by_value(self):
        self.assertEqual(compute(), None)  # TQ008

    def test_none_first(self):
        self.assertEqual(None, compute())  # TQ008

    def test_not_none_by_value(self):
        self.assertNotEqual(compute(), None)  # TQ008

    def test_is_none(self):
        self.assertIs(compute(), None)  # TQ008

    def test_is_not_none(self):
        self.assertIsNot(compute(), None)  # TQ008

    def test_truth_of_a_membership(self):
        self.assertEqual(3 in compute(), True)  # TQ008

    def test_truth_of_an_instance(self):
        self.assertIs(True, isinstance(compute(), int))  # TQ008

    def test_pattern(self):
        self.assertTrue(re.search("total", compute()))  # TQ008

    def test_pattern_that_is_not_found(self):
        self.assertIsNone(re.search("total", compute()))  # TQ008

    def test_two_digits(self):
        self.assertEqual(round(compute(), 2), 3.14)  # TQ008

    def test_both_to_two_digits(self):
        self.assertEqual(round(compute(), 2), round(total(), 2))  # TQ008

    def test_expected_has_two_digits(self):
        self.assertEqual(compute(), round(net + tax, 2))

    def test_either_may_be_expected(self):
        self.assertEqual(round(net + tax, 2), compute())

    def test_literal(self):
        self.assertEqual(round(3.14159, 2), 3.14)

    def test_rounding(self):
        self.assertEqual(round(compute(), 2), 3.14)

    def test_old_name(self):
        self.failUnless(compute() == 3)  # TQ008

    def test_old_name_of_false(self):
        self.failIf(compute() is None)  # TQ008

    def test_only_the_first(self):
        self.assertTrue(compute() == 3)  # TQ008
        self.assertTrue(compute() == 4)

    def test_specific(self):
        self.assertEqual(compute(), 3)
        self.assertIn(3, compute())
        self.assertIsNone(compute())
        self.assertTrue(compute())
        self.assertFalse(compute())
        self.assertEqual(compute(), True)
        self.assertTrue(0 < compute() < 3)
        self.assertTrue(compute() == 3 and compute() == 4)
        self.assertTrue(all(item == 3 for item in compute()))
        self.assertTrue((compute() == 3).all())
        self.assertTrue(hasattr(compute(), "total"))
        self.assertTrue(*compute())
        self.assertTrue()
        self.assertEqual(None, None)

    def test_eq(self):
        self.assertTrue(compute() == compute())
        self.assertFalse(compute() == 3)

    def test_comparison_with_none(self):
        self.assertTrue(compute() == compute())
        self.assertTrue(compute() is None)  # TQ008

    @unittest.skip("later")
    def test_skipped(self):
        self.assertTrue(compute() == 3)

    def _judge(self):
        self.assertTrue(compute() == 3)  # TQ008

    def test_nested(self):
        def check(result):
            self.assertTrue(result == 3)  # TQ008

        check(compute())

    def test_snake_case(self):
        self.assert_true(compute() == 3)


class OrderingTest(unittest.TestCase):
    def test_versions(self):
        self.assertTrue(compute() < compute())


class OwnTest(unittest.TestCase):
    def assertTrue(self, condition):
        assert condition

    def test_own(self):
        self.assertTrue(compute() == 3)


class TestPlain:
    def test_other_receiver(self, case):
        case.assertTrue(compute() == 3)

    def test_no_test_case(self):
        self.assertTrue(compute() == 3)


def test_function():
    assert compute() == 3
    assertTrue(compute() == 3)


class TruthTest(unittest.TestCase):
    def test_any(self):
        self.assertEqual(any(compute()), True)  # TQ008

    def test_all(self):
        self.assertEqual(False, all(compute()))  # TQ008

    def test_prefix(self):
        self.assertEqual(compute().startswith("a"), True)  # TQ008

    def test_file(self):
        self.assertEqual(os.path.exists(compute()), False)  # TQ008

    def test_made_a_bool(self):
        self.assertEqual(bool(compute()), True)  # TQ008

    def test_value(self):
        self.assertEqual(compute(), True)

    def test_state(self):
        self.assertEqual(compute().is_open, False)

    def test_size(self):
        self.assertEqual(len(compute()), 0)

    def test_message_that_is_the_value(self):
        out = compute()
        self.assertTrue("a" in out, out)  # TQ008

    def test_message_that_tells_the_value(self):
        out = compute()
        self.assertTrue("a" in out, f"not found in {out}")

    def test_message_that_shows_both_values(self):
        a, b = compute()
        self.assertTrue(a < b, f"{a} is not below {b}")

    def test_message_by_keyword(self):
        out = compute()
        self.assertFalse("a" in out, msg="found in %s" % out)

    def test_message_that_shows_one_value(self):
        a, b = compute()
        self.assertTrue(a > b, a)  # TQ008

    def test_message_that_shows_nothing(self):
        self.assertTrue(compute() >= 3, "too small")  # TQ008

    def test_part_of_a_set(self):
        self.assertTrue({"a", "b"} <= compute().keys())


class _TotalBase:
    def test_total(self):
        self.assertTrue(compute() is None)  # TQ008


class OneTotalTest(_TotalBase, unittest.TestCase):
    pass


class TotalMixin:
    """Other files mix it in."""

    def test_total(self):
        self.assertTrue(compute() is None)  # TQ008


class OwnTotal:
    def assertTrue(self, value):
        if not value:
            raise AssertionError(value)

    def test_total(self):
        self.assertTrue(compute() is None)


class TestPlain:
    def test_total(self):
        self.assertTrue(compute() is None)


class Checker:
    def check(self):
        self.assertTrue(compute() is None)


class StrictTest(unittest.TestCase):
    def test_identity(self):
        self.assertIs(callable(compute()), True)


class Spelled(unittest.TestCase):
    def test_expression(self):
        self.assertTrue(expr=total() == 3)  # TQ008

    def test_first_and_second(self):
        self.assertEqual(first=total(), second=None)  # TQ008

    def test_second(self):
        self.assertIs(total(), expr2=None)  # TQ008

    def test_bool(self):
        self.assertTrue(bool(total() == 3))  # TQ008

    def test_answer(self):
        self.assertTrue((total() in (1, 2)) is True)  # TQ008

    def test_message(self):
        self.assertTrue(expr=total(), msg=3 == total())
        self.assertEqual(first=None)


class Common:
    class Basket(unittest.TestCase):
        def check_total(self, total):
            self.assertTrue(total == 3)  # TQ008


class OfNested(Common.Basket):
    def test_total(self):
        self.assertTrue(total() == 3)  # TQ008


class Hiding:
    class OfNested:
        pass


class OfTheOuter(OfNested):
    def test_total(self):
        self.assertTrue(total() == 3)  # TQ008
