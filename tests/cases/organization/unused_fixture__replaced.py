import pytest


class SharedTests:
    @pytest.fixture
    def basket(self):
        raise NotImplementedError

    def test_sum(self, basket): ...


class TestShop(SharedTests):
    @pytest.fixture
    def basket(self):
        return 1

    @pytest.fixture
    def unused(self):  # TQ509
        return 1

    def test_open(self): ...
