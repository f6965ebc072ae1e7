# path: tests/functional/undefined_variable.py
import unittest


class TestVariables:
    def test_one(self):
        class Order(metaclass=compute()):
            pass


class VariablesTest(unittest.TestCase):
    def test_one(self):  # TQ001
        compute()
