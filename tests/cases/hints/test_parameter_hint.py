import unittest
from unittest import mock
from unittest.mock import DEFAULT, patch

import pytest


def test_nothing():
    assert compute()


def test_fixture(box):  # TQ202
    assert box


def test_annotated(box: Box) -> None:
    assert box


def test_one_of_two(box: Box, lid):  # TQ202
    assert box(lid)


def test_request(request):  # TQ202
    assert request


def test_keyword_only(*, box):  # TQ202
    assert box


def test_positional_only(box, /):  # TQ202
    assert box


def test_stars(*args, **kwargs):  # TQ202
    assert args


def test_annotated_stars(*args: int, **kwargs: str):
    assert args


async def test_async(box):  # TQ202
    assert box


def test_comment(box, lid):
    # type: (Box, Lid) -> None
    assert box(lid)


def test_comment_per_argument(
    box,  # type: Box
    lid,  # type: Lid
):
    assert box(lid)


def test_comment_for_one(  # TQ202
    box,  # type: Box
    lid,
):
    assert box(lid)


def test_dots_alone(box):  # TQ202
    # type: (...) -> None
    assert box


@pytest.mark.parametrize("value", [1, 2])
def test_parametrized(value):  # TQ202
    assert value


@mock.patch("shop.clock")
def test_patched(clock):
    assert clock()


@mock.patch("shop.clock")
@patch.object(Shop, "open")
def test_patched_twice(mock_open, clock):
    assert clock(mock_open)


@patch("shop.clock")
def test_patched_and_fixture(clock, box):  # TQ202
    assert clock(box)


@patch("shop.clock", new=3)
def test_patched_with_new(box):  # TQ202
    assert box


@patch("shop.clock", 3)
def test_patched_with_positional_new(box):  # TQ202
    assert box


@patch("shop.clock", autospec=True)
@patch("shop.door")
def test_patched_stars(*mocks):
    assert mocks


@patch.multiple("shop", clock=DEFAULT, door=DEFAULT)
def test_patched_multiple(clock, door):
    assert clock(door)


@patch.multiple("shop", clock=DEFAULT, door=mock.DEFAULT)
def test_patched_multiple_stars(**mocks):
    assert mocks


@patch.multiple("shop", clock=3)
def test_patched_multiple_with_value(box):  # TQ202
    assert box


@patch.dict("os.environ", {})
def test_patched_dict(box):  # TQ202
    assert box


@patch("shop.clock")
class PatchedTest(unittest.TestCase):
    def test_method(self, clock):
        self.assertTrue(clock)

    @patch("shop.door")
    def test_both(self, door, clock):
        self.assertTrue(door(clock))

    def test_more(self, clock, value):  # TQ202
        self.assertTrue(clock(value))


class TestPytest:
    def test_self(self):
        assert compute()

    @classmethod
    def test_cls(cls):
        assert compute()

    @staticmethod
    def test_static(box):  # TQ202
        assert box

    def test_fixture(self, box):  # TQ202
        def nested(lid):
            return lid

        assert nested(box)


def helper(box):
    return box


@typing.no_type_check
def test_unchecked(size):
    assert f(size)
