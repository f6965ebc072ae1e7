# The suite defines the names itself.
import unittest


class Base(unittest.TestCase):
    failUnless = unittest.TestCase.assertTrue

    def assertItemsEqual(self, left, right):
        self.assertCountEqual(left, right)

    def setUp(self):
        self.assertEquals = self.assertEqual


class TotalTest(Base):
    def test_total(self):
        self.assertItemsEqual([], [])
        self.assertEquals(1, 1)
        self.failUnless(1)
        self.assertRegexpMatches("a", "a")


unittest.TestCase.assertRegexpMatches = unittest.TestCase.assertRegex
