from unittest import TestCase

from somewhere import find


class ServerTest(TestCase):
    def setUp(self):
        self.server_id = self.image_id = self.flavor_id = self.port_id = find()
        self.server_name = self.image_name = self.flavor_name = self.port_name = find()
        self.server_state = self.image_state = find()


class OtherTest(TestCase):
    def setUp(self):
        self.newServer = find()  # TQ103
