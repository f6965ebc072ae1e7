import functools
import sys
import unittest
from unittest import IsolatedAsyncioTestCase

import six
import testtools
from absl.testing import absltest
from django.test import TestCase as DjangoCase
from project import Base, BaseTest, BaseTestCase, api
from twisted.trial.unittest import SynchronousTestCase


class TotalTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.failIf(api)  # TQ106

    def test_once_per_test(self):
        self.assertEquals(1, 1)  # TQ106
        self.assertNotEquals(1, 2)

    def test_others(self):
        self.assertNotEquals(1, 2)  # TQ106

    def test_almost(self):
        self.assertAlmostEquals(1, 1)  # TQ106

    def test_not_almost(self):
        self.assertNotAlmostEquals(1, 2)  # TQ106

    def test_plain(self):
        self.assert_(1)  # TQ106

    def test_regexp(self):
        self.assertRegexpMatches("a", "a")  # TQ106

    def test_not_regexp(self):
        self.assertNotRegexpMatches("a", "b")  # TQ106

    def test_raises(self):
        with self.assertRaisesRegexp(ValueError, "a"):  # TQ106
            api()

    def test_subset(self):
        self.assertDictContainsSubset({}, {})  # TQ106

    def test_items(self):
        self.assertItemsEqual([], [])  # TQ106

    def test_fail_unless(self):
        self.failUnless(1)  # TQ106

    def test_fail_unless_raises(self):
        self.failUnlessRaises(ValueError, api)  # TQ106

    def test_mentioned(self):
        api.each(functools.partial(self.assertEquals, 1))  # TQ106

    def test_nested(self):
        def check(result):
            self.assertEquals(result, 1)  # TQ106

        api.call(check)

    def test_right_names(self):
        self.assertEqual(1, 1)
        self.assertCountEqual([], [])
        self.fail("no")

    def test_other_receivers(self):
        api.assertEquals(1, 1)
        api.self.assertEquals(1, 1)
        assertEquals(1, 1)


class AsyncTest(IsolatedAsyncioTestCase):
    async def test_total(self):
        self.assertEquals(await api(), 1)  # TQ106


class PageTest(DjangoCase):
    def test_page(self):
        self.assertEquals(1, 1)  # TQ106


# trial defines what it has always defined, the rest is unittest's.
class TrialTest(SynchronousTestCase):
    def test_trial(self):
        self.assertEquals(1, 1)
        self.failUnlessEqual(1, 1)
        self.assert_(1)
        self.failUnlessIn(1, [1])

    def test_unittest(self):
        self.assertRegexpMatches("a", "a")  # TQ106


class ToolsTest(testtools.TestCase):
    def test_kept(self):
        self.assertEquals(1, 1)
        self.assertItemsEqual([], [])
        self.failUnlessRaises(ValueError, api)

    def test_gone(self):
        self.failUnless(1)  # TQ106


class AbslTest(absltest.TestCase):
    def test_kept(self):
        self.assertItemsEqual([], [])
        self.assertDictContainsSubset({}, {})

    def test_gone(self):
        self.assertEquals(1, 1)  # TQ106


# Of unknown bases: what unittest had, when it looks like unittest.
class UnknownTest(BaseTestCase):
    def test_unittest(self):
        self.assertEquals(1, 1)  # TQ106

    def test_python_2(self):
        self.assertItemsEqual([], [])


class NoMarksTest(BaseTest):
    def test_it(self):
        self.assert_(1)


class MarkedTest(BaseTest):
    def setUp(self):
        self.items = []

    def test_it(self):
        self.assert_(1)  # TQ106


class MixedTest(Base, unittest.TestCase):
    def test_items(self):
        self.assertItemsEqual([], [])

    def test_unittest(self):
        self.assertEquals(1, 1)  # TQ106


# Compatible with several versions.
class CompatTest(unittest.TestCase):
    def test_by_version(self):
        if sys.version_info[0] == 2:
            self.assertRegexpMatches("a", "a")
        else:
            self.assertRegex("a", "a")

    def test_by_six(self):
        check = self.assertNotRegexpMatches if six.PY2 else self.assertNotRegex
        check("a", "b")

    def test_by_name(self):
        try:
            check = self.assertNotRegex
        except AttributeError:
            check = self.assertNotRegexpMatches
        check("a", "b")

    def test_under_another_condition(self):
        if api.is_ready:
            self.assertRegexpMatches("a", "a")  # TQ106
        try:
            api()
        except ValueError:
            self.assertEquals(1, 1)


class Plain(Base):
    def check(self):
        self.assertEquals(1, 1)


class TestWithPytest:
    def test_it(self):
        self.assertEquals(1, 1)


class Mixin:
    def test_sum(self):
        self.assertEquals(total(), 2)  # TQ106

    def check_sum(self):
        self.assertEquals(total(), 2)  # TQ106


class MixedTest(Mixin, unittest.TestCase):
    pass


class OtherMixin:
    def test_sum(self):
        self.assertEquals(total(), 2)


class Mixed(OtherMixin):
    pass


class Defining(unittest.TestCase):
    def failUnlessRaises(self, *given):
        self.assertRaises(*given)

    def test_own(self):
        self.failUnlessRaises(ValueError, api)


class NotDefining(unittest.TestCase):
    def test_removed(self):
        self.failUnlessRaises(ValueError, api)  # TQ106


class ComparingTest(unittest.TestCase):
    def test_old_python(self):
        if (2, 7) <= api.version < (3, 0):
            self.assertItemsEqual([], [])
        else:
            self.assertCountEqual([], [])

    def test_something_else(self):
        if api.version < (1, 2):
            self.assertItemsEqual([], [])  # TQ106
