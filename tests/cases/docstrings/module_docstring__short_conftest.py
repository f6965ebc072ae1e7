# path: tests/conftest.py
import pytest


@pytest.fixture
def box():
    return 1
