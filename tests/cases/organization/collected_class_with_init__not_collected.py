# path: tests/helpers.py
import pytest


class TestServer:
    def __init__(self):
        self.calls = []

    def test_box(self):
        assert pytest
