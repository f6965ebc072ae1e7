# options: docstring_min_statements=2
import unittest


def test_three():  # TQ313
    box = compute()
    box.open()
    assert box


def test_two():
    box = compute()
    assert box


def test_documented():
    """A box can be opened."""
    box = compute()
    box.open()
    assert box


def test_commented():
    # A box can be opened.
    box = compute()
    box.open()
    assert box


# A box can be opened.
@decorate
def test_commented_above():
    box = compute()
    box.open()
    assert box


def test_commented_soon():
    box = compute()
    # A box can be opened.
    box.open()
    assert box


def test_commented_late():  # TQ313
    box = compute()
    box.open()
    box.fill()
    # Too late.
    assert box


def test_blocks():  # TQ313
    for box in compute():
        box.open()
        assert box


def test_nested():
    def inner():
        box = compute()
        box.open()
        return box

    assert inner()


class CaseTest(unittest.TestCase):
    def test_method(self):  # TQ313
        box = compute()
        box.open()
        self.assertTrue(box)

    def helper(self):
        box = compute()
        box.open()
        return box


async def test_async():  # TQ313
    box = await compute()
    await box.open()
    assert box
