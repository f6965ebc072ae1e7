# file: tests/conftest.py
import pytest


@pytest.fixture
def shop():
    return open_shop()
# file: tests/test_models.py
def test_model(model, data):
    assert model.fit(data)


def test_shop(shop):
    assert shop


def test_client(client):
    assert client


def test_all(shop):
    for model in shop.models:
        test_model(model, shop.data)


def test_shop_again(shop):
    test_shop(shop)  # TQ913


def test_client_again(client):
    # It may be a fixture of a plugin.
    test_client(client)  # TQ913


def main():
    test_model(None, [])
