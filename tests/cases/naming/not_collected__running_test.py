"""TQ807: a class that asks for the test that runs asks for no other method."""
# file: tests/test_report.py
import unittest


class ReportTest(unittest.TestCase):
    def setUp(self):
        self.slow = getattr(getattr(self, self._testMethodName), "slow", False)

    def report_has_a_head(self):  # TQ807
        self.assertTrue(report().head)

    def test_foot(self):
        self.assertTrue(report().foot)


# file: tests/test_foot.py
def test_foot():
    assert foot()
