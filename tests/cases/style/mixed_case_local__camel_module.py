# Functions are camelCase here, and so locals may be.
import unittest

from somewhere import find


class ServerTest(unittest.TestCase):
    def test_serverStarts(self):
        server_id = old_id = find()
        newId = find()
        assert newId, server_id == old_id

    def test_serverStops(self):
        newId = find()
        oldId = find()
        the_id = find()
        assert newId, oldId == the_id
