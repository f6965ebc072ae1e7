"""TQ513: test cases that only borrow the assertions for a class that stands in for another."""
# file: shop/connection.py
class Connection:
    def __init__(self, host): ...


# file: tests/mixins.py
class Mixin:
    def look(self): ...


# file: tests/test_page.py
import unittest

from shop.connection import Connection
from tests.mixins import Mixin


class MockConnection(Connection, unittest.TestCase):
    def __init__(self, *args):
        if isinstance(self, unittest.TestCase):
            unittest.TestCase.__init__(self, "__init__")
        super().__init__(*args)

    def setUp(self):
        self.host = ""


class PageTestBase(Mixin, unittest.TestCase):
    def __init__(self, *args):  # TQ513
        super().__init__(*args)
        self.page = render()

    def setUp(self):
        self.host = ""


class TestConnection(Connection, unittest.TestCase):
    def __init__(self, *args):  # TQ513
        super().__init__(*args)
        self.page = render()

    def test_host(self):
        self.assertTrue(self.host)
