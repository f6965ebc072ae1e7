# file: tests/refusing.py
import pytest


def refuse(api):
    try:  # TQ711
        api.delete(1)
    except ValueError:
        pass
    else:
        pytest.fail("not refused")


# file: tests/test_api.py
from refusing import refuse


def test_api():
    refuse(api)
