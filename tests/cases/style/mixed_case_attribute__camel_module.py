from unittest import TestCase

from somewhere import find


class ServerTest(TestCase):
    def setUp(self):
        self.server_id = self.image_id = find()
        self.portId = find()

    def test_serverStarts(self): ...
