import unittest

import pytest
from shop import parse, schema, ship


class SchemaTest(unittest.TestCase):
    def setUp(self):
        self.post = schema({"name": str}).post

    def check_error(self, method, body, message):
        try:
            method(body)
        except ValueError as error:
            self.assertEqual(message, str(error))
        else:
            self.fail("nothing was raised")

    def test_validate_name(self):
        self.post({"name": "apple"})

    def test_validate_names(self):
        self.post({"name": "apple"})
        self.post({"name": "pear"})

    def test_validate_name_fails(self):
        self.check_error(self.post, {"name": 1}, "1 is no name")

    def test_validate_none_fails(self):
        self.check_error(self.post, {"name": None}, "None is no name")

    def test_validate_nothing_fails(self):
        self.check_error(body={}, message="no name", method=self.post)

    def test_post(self):  # TQ001
        self.post({"name": "apple"})


class OtherSchemaTest(unittest.TestCase):
    def run_with(self, method, body):
        try:
            method(body)
        finally:
            self.ended = True

    def test_validate_name(self):  # TQ001
        self.post({"name": "apple"})

    def test_validate_none_fails(self):  # TQ001
        self.run_with(self.post, {"name": None})

    def test_validate_nothing_fails(self):  # TQ001
        self.run_with(self.post, {})


def raises_by_call(function, order):
    pytest.raises(ValueError, function, order)


def raises_in_block(order, *, function):
    with pytest.raises(ValueError):
        function(order)


def test_order():
    parse("apple")


def test_no_order():
    raises_by_call(parse, "")


def test_no_name():
    raises_in_block("1", function=parse)


def test_shipped():  # TQ001
    ship("apple")


def test_shipped_again():
    assert ship("apple") == 1
