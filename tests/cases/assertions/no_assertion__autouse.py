import pytest


@pytest.fixture(autouse=True)
def clean():
    yield
    assert not compute()


def test_checked_afterwards():
    compute()
