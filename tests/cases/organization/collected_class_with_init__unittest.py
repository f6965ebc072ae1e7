"""No pytest here: a helper class that is named Test… is nobody's business."""

import unittest


class TestServer:
    def __init__(self):
        self.calls = []


class TestLost:  # TQ508
    def __init__(self):
        self.calls = []

    def test_box(self):
        assert self.calls


class ServerTest(unittest.TestCase):
    def test_server(self):
        self.assertEqual(TestServer().calls, [])
