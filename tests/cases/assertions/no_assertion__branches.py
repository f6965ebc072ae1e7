# file: tests/helpers.py
def look(total):
    assert total == 3


def show(total):
    print(total)


# file: tests/test_shop.py
try:
    from tests.helpers import look as first
except ImportError:
    from tests.helpers import show as first
try:
    from tests.helpers import look as second
except ImportError:
    from nowhere import second
try:
    from nowhere import third
except ImportError:
    from tests.helpers import show as third


def test_both_are_there():
    first(compute())


def test_one_is_there():
    second(compute())


def test_neither_checks():  # TQ001
    third(compute())
