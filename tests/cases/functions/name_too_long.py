import unittest

import pytest
from somewhere import Base, BaseTestCase


def make_a_server_and_attach_the_second_volume_to_it_x():  # 50 characters
    ...


def make_a_server_and_attach_the_second_volume_to_it_xy():  # TQ401
    ...


async def _make_a_server_and_attach_the_second_volume_to_it():
    ...


async def _make_a_server_and_attach_the_second_volume_to_it_x():  # TQ401
    ...


@pytest.fixture
def server_with_the_second_volume_attached_and_a_floating_ip():  # TQ401
    ...


# Tests have a rule of their own, and so has the body that they share.
def test_server_with_the_second_volume_attached_and_a_floating_ip():
    def check_that_the_server_has_the_second_volume_attached_to_it(server):
        ...

    assert check_that_the_server_has_the_second_volume_attached_to_it


def _test_server_with_the_second_volume_attached_and_a_floating_address():
    ...


def _test_server_with_the_second_volume_attached_and_two_floating_addresses():  # TQ401
    ...


# The preparation of one test bears its name.
def _prepare_server_with_the_second_volume_attached_and_a_floating_ip():
    ...


def fake_server_with_the_second_volume_attached_and_a_floating_ip():
    ...


def pytest_runtest_logreport_of_a_server_with_the_second_volume_attached():
    ...


class ServerTest(unittest.TestCase):
    def assert_that_the_server_has_the_second_volume_attached(self):  # TQ401
        ...

    @staticmethod
    def make_a_server_and_attach_the_second_volume_to_it_xy():  # TQ401
        ...


class OtherServerTest(ServerTest):
    def assert_that_the_server_has_the_second_volume_attached(self):
        ...


class UnknownTest(BaseTestCase):
    def assert_that_the_server_has_the_second_volume_attached(self):  # TQ401
        ...


class Driver(Base):
    def list_all_servers_that_have_the_second_volume_attached_to_it(self):
        ...


class FakeDriver:
    def list_all_servers_that_have_the_second_volume_attached_to_it(self):
        ...


def prices_of_a_basket_survive_being_written_and_read_again_once():
    """
    >>> read(written(basket)).prices
    [3]
    """


class ForgottenTest(unittest.TestCase):
    def prices_of_a_basket_survive_being_written_and_read_again(self):
        self.assertEqual(3, read(written(3)))

    def assert_prices_of_a_basket_survive_being_written_again(self):  # TQ401
        self.assertEqual(3, read(written(3)))

    def test_read(self):
        self.assert_prices_of_a_basket_survive_being_written_again()


class BootTest(unittest.TestCase):
    def server_with_the_third_volume_is_attached_test_body(self):
        ...

    def server_with_the_fourth_volume_is_attached_test_body(self):  # TQ401
        ...

    def test_server_with_the_third_volume_is_attached_at_once(self):
        self.server_with_the_third_volume_is_attached_test_body()


class test_Server:
    def test_server_with_the_second_volume_attached_and_a_floating_ip_is_up_at_once(self):
        assert start()


class Server_:
    def with_the_second_volume_attached_and_a_floating_ip_is_up(self):
        assert start()
