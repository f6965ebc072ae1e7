"""TQ001: helpers for tests that are not on the disk may assert."""
# file: tests/test_shop.py
from django.test.utils import setup_environment
from shop.tests import gone
from tests.absent import *
from tests.helpers import absent, tidy
from .lost import compare


def test_relative():
    compare(3)


def test_relative_and_kept():  # TQ001
    total = compare(3)


def test_by_module():
    gone.same(3)


def test_by_name():
    absent(3)


def test_star():
    common(3)


def test_builtin():  # TQ001
    sum(3)


def test_local():  # TQ001
    draw = compute()
    draw(3)


def test_there():  # TQ001
    tidy(3)


def test_of_a_library():  # TQ001
    setup_environment()


# file: tests/helpers.py
def tidy(found):
    found.clear()
