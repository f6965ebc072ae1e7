"""TQ306: docstrings that a decorator hands to the test."""


def lexed(function):
    text = function.__doc__
    return lambda self: function(self, lex(text))


def timed(function):
    return function


class TestLexer:
    @lexed
    def test_null_true_false(self, tokens):
        """TRUE FALSE NULL"""
        assert len(tokens) == 3

    @timed
    def test_true_false(self):
        """TRUE FALSE"""  # TQ306
        assert len(lex("TRUE FALSE")) == 2
