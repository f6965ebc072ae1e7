import unittest

from shop import compute


class TotalTest(unittest.TestCase):
    def test_either(self):
        def assert_flag(flag):
            return self.assertIn if flag else self.assertNotIn

        assert_flag(True)("x", compute())

    def test_method(self):
        self.pick(True)("x", compute())

    def pick(self, flag):
        if flag:
            return self.assertIn
        return self.assertNotIn

    def test_table(self):
        by_name = {"in": self.assertIn, "not in": self.assertNotIn}
        by_name["in"]("x", compute())

    def test_other_method(self):  # TQ001
        self.show(True)("x", compute())

    def show(self, flag):
        return self.print if flag else print

    def test_of_another_object(self):  # TQ001
        self.checker(compute())

    def checker(self, shop):
        return shop.check_state

    def test_default(self):
        def same(value, expected, compare=self.assertEqual):
            compare(value, expected)

        same(compute(), 3)

    def test_default_of_another_kind(self):  # TQ001
        def show(value, out=self.write):
            out(value)

        show(compute())
