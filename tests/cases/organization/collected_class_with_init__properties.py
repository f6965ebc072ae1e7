from functools import cached_property

import unittest


class TestModel:
    def __init__(self, size):
        self.size = size

    @property
    def test_size(self):
        return self.size

    @test_size.setter
    def test_size(self, size):
        self.size = size

    @cached_property
    def test_total(self):
        return self.size


class TestSize:  # TQ508
    def __init__(self):
        self.size = 3

    @property
    def size_of(self):
        return self.size

    def test_size(self):
        assert self.size == 3
