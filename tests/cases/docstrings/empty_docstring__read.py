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
