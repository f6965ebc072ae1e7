def test_empty():
    """test_empty: nothing costs nothing."""


def test_one():
    """test_empty: nothing costs nothing."""  # TQ308


def test_two():
    """Test for L{test_empty}.  # TQ308

    Two things cost twice as much.
    """


def test_like():
    """Like test_empty, but with a voucher."""


def test_but():
    """test_empty but with a voucher."""


def test_both():
    """test_empty and test_both."""


def test_note():
    """Nothing costs nothing; see test_empty."""


def test_see():
    """See test_empty."""


def test_unknown():
    """test_of_yesterday: nothing costs nothing."""


def testing():
    """Nothing."""


def test_of_words():
    """Testing what costs nothing; testing."""


def test_word():
    """testing of words"""


def test_silent():
    pass
