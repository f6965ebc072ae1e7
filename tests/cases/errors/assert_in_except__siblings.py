"""Comments at another clause of the same ``try``."""


def test_clause_behind():
    try:
        act()
    except ValueError as error:
        assert error.code == 3
    except KeyError:
        # Raised on some platforms.
        pass


def test_clause_before():
    try:
        act()
    except KeyError:
        pass  # It might be gone.
    except ValueError as error:
        assert error.code == 3


def test_above_the_clause():
    try:
        act()
    # Sometimes it is refused.
    except ValueError as error:
        assert error.code == 3


def test_says_nothing_of_it():
    try:
        act()
    except ValueError as error:  # TQ704
        assert error.code == 3
    except KeyError:
        # Already gone.
        pass


def test_another_try():
    try:
        act()
    except KeyError:
        pass  # It might be gone.
    prepare()
    check()
    try:
        act()
    except ValueError as error:  # TQ704
        assert error.code == 3
