# file: tests/bases.py
import unittest


class Plain(unittest.TestCase):
    def open(self): ...


class Shared:
    def test_stock(self, stock): ...


# file: tests/test_plain.py
import pytest
from tests.bases import Plain


@pytest.fixture
def unused():  # TQ509
    return 1


class TestShop(Plain):
    def test_sum(self): ...


# file: tests/test_shared.py
import pytest
from tests.bases import Shared


@pytest.fixture
def stock():
    return 1


class TestShop(Shared):
    def test_sum(self): ...
