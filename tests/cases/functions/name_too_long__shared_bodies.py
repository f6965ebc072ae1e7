"""TQ401: bodies that the tests of another file share."""
# file: tests/bodies.py


def check_server_with_the_second_volume_is_attached_at_once(case):
    case.assertTrue(start().volumes)


def check_server_with_the_third_volume_is_attached_at_once(case):  # TQ401
    case.assertTrue(start().volumes)


# file: tests/test_boot.py
import unittest

from tests import bodies


class BootTest(unittest.TestCase):
    def test_server_with_the_second_volume_is_attached_at_once(self):
        bodies.check_server_with_the_second_volume_is_attached_at_once(self)

    def test_third_volume(self):
        bodies.check_server_with_the_third_volume_is_attached_at_once(self)
