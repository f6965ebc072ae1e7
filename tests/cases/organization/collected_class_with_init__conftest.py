# path: tests/conftest.py
import pytest


class TestServer:
    def __init__(self):
        self.calls = []


@pytest.fixture
def server():
    return TestServer()
