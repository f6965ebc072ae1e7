"""A script that runs its tests itself."""

from unittest import mock

from shop import act


def test_refused():
    try:
        act()
    except ValueError:
        pass
    else:
        assert False


if __name__ == "__main__":
    test_refused()
    print("passed")
