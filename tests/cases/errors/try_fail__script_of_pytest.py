import sys

import pytest


def test_refused():
    try:  # TQ711
        act()
    except ValueError:
        pass
    else:
        assert False


if __name__ == "__main__":
    test_refused()
