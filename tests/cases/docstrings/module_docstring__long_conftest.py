# path: tests/conftest.py  # TQ301
import pytest


@pytest.fixture
def box():
    return 1


@pytest.fixture
def lid():
    return 1


@pytest.fixture
def crate():
    return 1


@pytest.fixture
def shelf():
    return 1
