"""TQ309: docstrings that a decorator hands to the test."""
# file: tests/inputs.py
def parsed():
    def decorate(function):
        def wrapper(self):
            return function(self, parse(function.__doc__))

        return wrapper

    return decorate


def timed(function):
    return function


# file: tests/test_parser.py
from tests.inputs import parsed, timed


def lexed(function):
    text = function.__doc__
    return lambda self: function(self, lex(text))


class TestParser:
    @parsed()
    def test_empty(self, entries):
        """ """
        assert entries == []

    @lexed
    def test_no_tokens(self, tokens):
        ""
        assert tokens == []

    @timed
    def test_of_time(self):
        """ """  # TQ309
        assert parse("") == []


class Shop:
    def open(self):
        """documentation"""

    def close(self):
        """documentation"""  # TQ309
        self.is_open = False


def test_docstring_is_kept():
    assert wrapped(Shop().open).__doc__ == Shop().open.__doc__


class Till:
    """Class docstring."""


class Drawer:
    """Module docstring"""  # TQ309


def test_docstring_is_inherited():
    till = wrapped(Till)
    assert till.__doc__ == "Class docstring."
