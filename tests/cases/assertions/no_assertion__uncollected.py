# path: tests/functional/undefined_variable.py
import unittest


class TestVariables:
    def test_one(self):
        class Order(metaclass=compute()):
            pass


class VariablesTest(unittest.TestCase):
    def test_one(self):  # TQ001
        compute()


class DoubleTest(Connection, unittest.TestCase):
    def answer(self):
        return self.test_response(200, "")

    def test_response(self, status, body):
        return (status, body, {})

    def test_default(self, status=200):  # TQ001
        compute(status)
