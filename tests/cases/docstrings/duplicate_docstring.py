import unittest


def test_first():
    """The total is computed without tax."""
    assert compute()


def test_second():  # TQ307
    """The total is computed without tax."""
    assert compute()


def test_third():  # TQ307
    """  The total is   computed without TAX

    And more text.
    """
    assert compute()


def test_short():
    """Without tax now."""
    assert compute()


def test_short_again():
    """Without tax now."""
    assert compute()


def test_other():
    """The total is computed with tax."""
    assert compute()


def test_undocumented():
    assert compute()


def test_empty():
    """"""
    assert compute()


if compute:

    def test_branch():
        """The same test in two branches."""
        assert compute()

else:

    def test_branch():
        """The same test in two branches."""
        assert not compute()


def helper():
    """The total is computed without tax."""
    return 1


class FirstTest(unittest.TestCase):
    def test_method(self):
        """A method has a docstring of its own."""
        self.assertTrue(compute())

    def test_other_method(self):  # TQ307
        """A method has a docstring of its own."""
        self.assertTrue(compute())


class SecondTest(unittest.TestCase):
    def test_method(self):  # TQ307
        """A method has a docstring of its own."""
        self.assertTrue(compute())


class HeirTest(FirstTest):
    def test_method(self):
        """A method has a docstring of its own."""
        self.assertFalse(compute())
