"""Handlers that ask in which case they are reached."""
import pytest


@pytest.mark.parametrize(("value", "fails"), [(1, False), (9, True)])
def test_slider(slider, value, fails):
    try:
        slider.value = value
    except ValueError:
        assert fails


def test_keys():
    for key in ("a", "b", "\x03"):
        try:
            press(key)
        except KeyboardInterrupt:
            # Only for Ctrl-C.
            assert key == "\x03"


def test_cache(cache):
    try:
        cache["foo"]
    except KeyError:  # TQ704
        assert cache.hits == 0


def test_known(value):
    known = 3
    try:
        press(value)
    except KeyError:  # TQ704
        assert known == value
