import unittest


def test_none():
    try:
        total = act()
    except KeyError:  # TQ710
        total = None
    assert total == 3


def test_number():
    try:
        total = act()
    except KeyError:  # TQ710
        total = -1
    assert total == 3


def test_empty():
    try:
        items = act()
    except KeyError:  # TQ710
        items = []
    assert 1 not in items


def test_dictionary():
    try:
        items = act()
    except KeyError:  # TQ710
        items = {}
    assert "a" not in items


def test_nested_in_the_try():
    try:
        with lock:
            total = act()
    except KeyError:  # TQ710
        total = 0
    assert total == 3


class Cases(unittest.TestCase):
    def test_method(self):
        try:
            total = act()
        except KeyError:  # TQ710
            total = 0
        self.assertEqual(3, total)


def test_error_is_kept():
    try:
        total = act()
    except KeyError as error:
        total = error
    assert total == 3


def test_flag():
    try:
        refused = act()
    except KeyError:
        refused = True
    assert refused


def test_text():
    try:
        total = act()
    except KeyError:
        total = "no key"
    assert total == "no key"


def test_only_the_handler_binds():
    code = 1
    try:
        act()
    except KeyError:
        code = 0
    assert code == 0


def test_both_are_constants():
    try:
        act()
        code = 1
    except KeyError:
        code = 0
    assert code == 0


def test_filled_default():
    try:
        total = act()
    except KeyError:
        total = [1]
    assert total


def test_not_the_next_statement():
    try:
        total = act()
    except KeyError:
        total = 0
    total += 3
    assert total == 3


def test_asserts_on_something_else():
    try:
        total = act()
    except KeyError:
        total = 0
    assert state() == 3


def test_raises_again():
    try:
        total = act()
    except KeyError:
        raise
    assert total == 3
