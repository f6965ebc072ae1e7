# path: tests/conftest.py
import pytest


@pytest.fixture
def unused():
    return 1
