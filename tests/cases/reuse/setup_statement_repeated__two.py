# options: setup_min_statements=2
import unittest


class ServerTest(unittest.TestCase):
    def setUp(self):
        self.api = Api("v2")
        self.server = self.api.boot("vm1")

    def test_one(self):
        self.api = Api("v2")
        self.assertTrue(self.api)

    def test_two(self):
        self.api = Api("v2")  # TQ601
        self.server = self.api.boot("vm1")
        self.assertTrue(self.server)
