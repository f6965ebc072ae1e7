# unittest collects no functions without a class.
import unittest

from somewhere import make


def test_state(state):
    assert make(state)


class ServerTest(unittest.TestCase):
    def test_active(self):
        test_state("active")


class StaticTest(unittest.TestCase):
    @staticmethod
    def test_state(state):  # TQ404
        assert make_server(state)

    @staticmethod
    def test_nothing():
        assert make_server("up")
