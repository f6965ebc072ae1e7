""""""  # TQ309

import functools
import unittest

from elsewhere import Options


def test_empty():
    """"""  # TQ309
    assert compute()


def test_blank():
    """   """  # TQ309
    assert compute()


def test_todo():
    """TODO"""  # TQ309
    assert compute()


def test_todo_with_colon():
    """TODO: add docstring."""  # TQ309
    assert compute()


def test_dots():
    """..."""  # TQ309
    assert compute()


def test_dash():
    "-"  # TQ309
    assert compute()


def test_word():
    """Docstring."""  # TQ309
    assert compute()


def test_template():
    """_summary_"""  # TQ309
    assert compute()


def test_missing():
    """Missing function docstring"""  # TQ309
    assert compute()


async def test_async():
    """FIXME"""  # TQ309
    assert await compute()


def test_says_something():
    """Nothing costs nothing."""
    assert compute()


def test_todo_of_its_own():
    """TODO: cover the case of an empty basket."""
    assert compute()


def test_unicode():
    """Größe."""
    assert compute()


def test_ellipsis_body():
    ...


def test_ellipsis_in_text():
    """And so on ..."""
    assert compute()


def test_none():
    assert compute()


class TestBox:
    """Tests"""  # TQ309

    def test_method(self):
        """todo"""  # TQ309
        assert compute()

    def helper(self):
        """TBD"""  # TQ309
        return 1


class CaseTest(unittest.TestCase):
    """."""  # TQ309

    def setUp(self):
        """ """  # TQ309
        self.box = compute()


class Plain:
    """Description"""  # TQ309

    def method(self):
        """xxx"""  # TQ309
        return 1


class MyOptions(Options):
    """Options of a program: their docstrings are its help texts."""

    def opt_silly(self):
        """ """


def helper():
    """lorem ipsum"""  # TQ309
    return 1


def test_wraps():
    @functools.wraps(compute)
    def inner():
        """Docstring"""

    class Inner:
        """TODO"""

        def method(self):
            """..."""

    assert inner.__doc__ == Inner.__doc__


def test_docstring_is_kept():
    """Docstring"""
    assert test_docstring_is_kept.__doc__


@dispatched
def decorated_for_a_test():
    """Docstring"""


class DummyRequest:
    def __init__(self, environ):
        """ """

    def begin(self):
        """ """  # TQ309
        self.begun = True


def test_nothing():
    """ """  # TQ309


class ShopError(Exception):
    """ """


class TillError(Exception):
    """ """  # TQ309

    code = 3


def sample():
    """Docstring"""
    return 1


def helper():
    """Docstring"""  # TQ309
    return 1


def test_sample():
    assert returns_something(sample) == helper()


def test_dots_behind_a_marker():
    """TODO: …"""  # TQ309
    assert compute()


def test_owner():
    """TODO(jdoe): fill this in."""  # TQ309
    assert compute()


def test_two_words():
    """to do"""  # TQ309
    assert compute()


def test_told_to_describe():
    """FIXME - describe this test!"""  # TQ309
    assert compute()


def test_marker_at_the_end():
    """Description: TBD"""  # TQ309
    assert compute()


def test_initials():
    """T.B.D."""  # TQ309
    assert compute()


def test_says_what_for():
    """TODO: the server restarts with an old database."""
    assert compute()


def test_says_what_for_below():
    """TODO: …

    The server restarts with an old database.
    """
    assert compute()


def test_todo_of_the_reader():
    """Test TODO."""
    assert compute()


def test_what_is_left():
    """What to do here."""
    assert compute()


def test_stars():
    """Test `***`."""
    assert match("***")


def test_no_stars():
    """Test ``."""  # TQ309
    assert match("")
