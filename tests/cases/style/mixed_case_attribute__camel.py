# options: naming_style=camel naming_ignore=legacy_*
from unittest import TestCase

from somewhere import find


class ServerTest(TestCase):
    def setUp(self):
        self.portId = find()
        self.legacy_id = find()
        self.server_id = find()  # TQ103
