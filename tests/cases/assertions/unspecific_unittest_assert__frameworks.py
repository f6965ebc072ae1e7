import testtools
from testtools.matchers import Equals, Is, Not
from twisted.trial import unittest
from django.test import SimpleTestCase


class MatcherTest(testtools.TestCase):
    def test_condition(self):
        self.assertThat(compute() == 3, Equals(True))  # TQ008

    def test_membership(self):
        self.assertThat(3 in compute(), Is(False))  # TQ008

    def test_negated(self):
        self.assertThat(compute() is None, Not(Equals(True)))  # TQ008

    def test_expected(self):
        self.expectThat(isinstance(compute(), int), Is(True))  # TQ008

    def test_right(self):
        self.assertThat(compute(), Equals(True))
        self.assertThat(compute(), Not(Is(None)))
        self.assertThat(compute() == 3, matcher)

    def test_old(self):
        self.assertTrue(3 in compute())  # TQ008


class TrialTest(unittest.SynchronousTestCase):
    def test_identical(self):
        self.assertIdentical(compute(), None)  # TQ008

    def test_not_identical(self):
        self.assertNotIdentical(None, compute())  # TQ008

    def test_fail_unless(self):
        self.failUnless(isinstance(compute(), int))  # TQ008

    def test_fail_unless_equal(self):
        self.failUnlessEqual(compute(), None)  # TQ008

    def test_fail_if_equal(self):
        self.failIfEquals(compute(), None)  # TQ008

    def test_right(self):
        self.assertIdentical(compute(), 3)
        self.failUnlessEqual(compute(), 3)


class PageTest(SimpleTestCase):
    def test_status(self):
        self.assertTrue(compute() == 200)  # TQ008


class TestOfUnknownBase(ServerTestCase):
    def test_status(self):
        self.assertTrue(compute() == 200)  # TQ008
