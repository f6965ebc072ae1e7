"""TQ401: names that code makes up to find a function, and those of another runner's tests."""
# file: tests/handlers.py
import unittest


class Handlers(unittest.TestCase):
    def answer(self, path):
        return getattr(self, "_" + path.replace("/", "_"))(path)


# file: tests/test_server.py
import unittest

from tests.handlers import Handlers


class ServerTest(Handlers):
    def _servers_0123456789_volumes_0123456789_attachments(self, path):
        return 200

    def _servers_0123456789_volumes_9876543210_attachments(self, path):
        return 200

    def _make_server_with_two_volumes_and_a_port_on_the_network(self):  # TQ401
        return 200

    def test_server(self):
        self._make_server_with_two_volumes_and_a_port_on_the_network()
        self._servers_0123456789_volumes_9876543210_attachments("/")


class CheckedElsewhere(unittest.TestCase):
    def _check(self):
        self.assertTrue(self.server)

    def checkServerWithTheSecondVolumeIsAttachedAfterTheFirst(self):
        self.server = start()
        self._check()

    def startServerWithTheSecondVolumeAttachedAfterTheFirst(self):  # TQ401
        self.server = start()


# file: tests/conftest.py
def pytest_generate_tests(metafunc):
    globals()["_parametrize_" + metafunc.function.__name__](metafunc)
    _parametrize_what_everybody_parametrizes_in_any_of_the_tests(metafunc)


def _parametrize_test_server_with_the_second_volume_attached(metafunc):
    metafunc.parametrize("size", [1])


def _parametrize_what_everybody_parametrizes_in_any_of_the_tests(metafunc):  # TQ401
    metafunc.parametrize("size", [1])
