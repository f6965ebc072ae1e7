"""Where ``assertRaises`` cannot stand, or is what is tested."""

import unittest


def check_end(items):
    try:
        next(items)
    except StopIteration:
        pass
    else:
        raise AssertionError("too many items")


def check_end_by(test, items):
    try:  # TQ711
        next(items)
    except StopIteration:
        pass
    else:
        test.fail("too many items")


class EndTest(unittest.TestCase):
    def test_end(self):
        check_end(iter(()))
        check_end_by(self, iter(()))

    def test_of_raises(self):
        try:
            self.assertRaises(KeyError, act)
        except ValueError:
            pass
        else:
            self.fail("not let through")

    def test_other_assertion(self):
        try:  # TQ711
            self.assertClose(1, 2)
        except ValueError:
            pass
        else:
            self.fail("not refused")
