# file: shop/client.py
class Client:
    async def open(self):
        return 3

    def close(self):
        return 3


@registered
class Registered:
    async def open(self):
        return 3


class Session(Client):
    pass


def make():
    return Client()
# file: tests/test_client.py
import unittest
from unittest import mock

import pytest
from shop import client as clients
from shop.client import Client, Registered, Session, make


class Server:
    async def start(self):
        return 3

    async def stop(self):
        return 3

    @logged
    async def log(self):
        return 3

    async def each(self):
        yield 3

    def ping(self):
        return 3

    async def listen(self):
        return 3

    async def pause(self):
        return 3


class Kept:
    def __new__(cls):
        return cls.known

    async def start(self):
        return 3


SERVER = Server()


async def test_object():
    server = Server()
    server.start()  # TQ019
    await server.stop()


async def test_object_is_awaited():
    server = Server()
    await server.start()


async def test_object_at_once():
    Server().start()  # TQ019


async def test_object_of_the_module():
    SERVER.start()  # TQ019


async def test_other_methods():
    server = Server()
    server.log()
    server.each()
    server.ping()


async def test_object_that_may_be_another(other):
    server = Server()
    if other:
        server = other
    server.start()


async def test_object_of_any_class(server_class):
    server = server_class()
    server.start()


async def test_local_class_of_the_same_name(make):
    Server = make()
    server = Server()
    server.start()


async def test_kept():
    kept = Kept()
    kept.start()


async def test_replaced():
    server = Server()
    server.listen = mock.Mock()
    server.listen()


async def test_patched():
    server = Server()
    with mock.patch.object(server, "pause"):
        server.pause()


async def test_imported_class():
    client = Client()
    client.open()  # TQ019
    client.close()


async def test_class_of_an_imported_module():
    client = clients.Client()
    client.open()  # TQ019


async def test_inherited_method():
    session = Session()
    session.open()  # TQ019


async def test_decorated_class():
    registered = Registered()
    registered.open()


async def test_factory():
    client = make()
    client.open()


async def test_expected_error():
    client = Client()
    with pytest.raises(TypeError):
        client.open(3)


@pytest.fixture
def client():
    return Client()


@pytest.fixture
def open_client():
    client = Client()
    yield client
    client.close()


@pytest.fixture
def any_client():
    return make()


async def test_fixture(client):
    client.open()  # TQ019


async def test_fixture_that_yields(open_client):
    open_client.open()  # TQ019


async def test_fixture_of_a_factory(any_client):
    any_client.open()


class ClientTest(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        self.client = Client()
        self.other = Client()

    async def test_attribute(self):
        self.client.open()  # TQ019

    async def test_attribute_that_is_set_twice(self):
        self.other = mock.Mock()
        self.other.open()


def test_own_class_in_a_plain_test():
    server = Server()
    server.start()  # TQ019


def test_imported_class_in_a_plain_test():
    client = Client()
    client.open()
