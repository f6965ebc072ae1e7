# options: broad_exceptions=OSError
import pytest


def test_listed():
    with pytest.raises(OSError):  # TQ705
        act()


def test_not_listed():
    with pytest.raises(Exception):
        act()
