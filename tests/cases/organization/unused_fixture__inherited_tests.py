import pytest

from .shared import SharedTests


@pytest.fixture
def stock():
    return 1


class TestShop(SharedTests):
    @pytest.fixture
    def basket(self):
        return 1

    def test_sum(self): ...


class TestTill:
    @pytest.fixture
    def unused(self):  # TQ509
        return 1

    def test_open(self): ...
