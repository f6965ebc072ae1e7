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


class TestRunner(unittest.TestCase):
    def test_short_description_with_docstring(self):
        """Tests the short description with a docstring."""
        self.assertEqual(
            self.shortDescription(), "Tests the short description with a docstring."
        )

    def test_short_description_of_nothing(self):
        """Tests the short description of nothing."""  # TQ306
        self.assertEqual(describe(None), "")
