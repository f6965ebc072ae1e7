import unittest
from unittest import TestCase

from somewhere import Base, BaseTestCase, api, create, find


class ServerTest(TestCase):
    def setUp(self):
        self.maxDiff = None
        self.longMessage = True
        self.image_id = find()
        self.flavor_id = find()
        self.serverId = find()  # TQ103

    def test_server(self):
        assert self.serverId


class SetUpClassTest(TestCase):
    @classmethod
    def setUpClass(cls):
        cls.image_id, cls.imageName = find()  # TQ103
        cls.flavor_id = find()


class ConsistentTest(TestCase):
    def setUp(self):
        self.serverId = find()
        self.imageId = find()


class TieTest(TestCase):
    def setUp(self):
        self.server_id = find()
        self.imageId = find()


# What a base class of the module has assigned is reported there.
class HeirTest(ServerTest):
    def test_heir(self):
        self.file_name = find()
        self.disk_name = find()
        self.serverId = find()


class NamedInClass(TestCase):
    diskFormat = None


class NamedInClassHeir(NamedInClass):
    def setUp(self):
        self.file_name = find()
        self.disk_name = find()
        self.diskFormat = find()


# A constant may be a switch that an unseen base class reads.
class UnknownTest(BaseTestCase):
    def setUp(self):
        self.server_id = find()
        self.image_id = find()
        self.useNetwork = True


class UnknownOtherTest(BaseTestCase):
    def setUp(self):
        self.server_id = find()
        self.image_id = find()
        self.useNetwork = True
        self.volumeClient = find()  # TQ103


# Names that other code dictates.
class DictatedTest(TestCase):
    def setUp(self):
        self.server_id = find()
        self.image_id = find()
        self.flavorRef = find()
        self.adminPass = find()["adminPass"]
        create(flavorRef=self.flavorRef)


# These may stand in for other classes, whose attributes they copy.
class FakeServer:
    def __init__(self):
        self.server_id = find()
        self.image_id = find()
        self.serverName = find()


class Handler(Base):
    def handle(self):
        self.server_id = find()
        self.image_id = find()
        self.serverName = find()


class TestWithPytest:
    def setup_method(self):
        self.server_id = find()
        self.image_id = find()
        self.networkId = find()  # TQ103

    def test_server(self):
        assert self.networkId


class NestedTest(unittest.TestCase):
    def test_nested(self):
        self.server_id = find()
        self.image_id = find()

        def callback():
            self.lastResult = find()  # TQ103

        api.call(callback)
