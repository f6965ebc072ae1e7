import unittest

import pytest


def test_point():
    point = make()
    assert point.x == 1
    assert point.x == 1  # TQ609
    assert point.x == 1


def test_two_pairs():
    point = make()
    assert point.x == 1
    assert point.y == 2
    assert point.x == 1  # TQ609
    assert point.y == 2
    assert point.z == 3
    assert point.z == 3  # TQ609


def test_second_look():
    point = make()
    assert point.x == 1
    assert point.x == 1


def test_with_others_between():
    point = make()
    assert point.x == 1
    assert point.y == 2
    assert point.x == 1  # TQ609


def test_after_an_act():
    point = make()
    assert point.x == 1
    point.move()
    assert point.x == 1


def test_call_that_may_change():
    items = make()
    assert next(items) == 1
    assert next(items) == 1


def test_pure_call():
    items = make()
    assert len(items) == 1
    assert len(items) == 1  # TQ609


def test_in_another_block():
    point = make()
    assert point.x == 1
    if point.y:
        assert point.x == 1


def test_branches():
    point = make()
    if point.y:
        assert point.x == 1
    else:
        assert point.x == 1


def test_raises_between():
    point = make()
    assert point.x == 1
    with pytest.raises(ValueError):
        point.move()
    assert point.x == 1


def test_cached_value():
    point = make()
    assert point.x == 1
    assert point.x == 1


@pytest.mark.skip
def test_skipped():
    assert make().x == 1
    assert make().x == 1


async def test_awaited():
    assert await make()
    assert await make()


class PointTest(unittest.TestCase):
    def test_methods(self):
        self.assertEqual(1, self.point.x)
        self.assertEqual(1, self.point.x)  # TQ609

    def test_mock(self):
        self.move.assert_called_once_with(1)
        self.move.assert_called_once_with(1)  # TQ609

    def test_other_literal(self):
        self.assertEqual(1, self.point.x)
        self.assertEqual(2, self.point.x)

    def test_raises_has_an_effect(self):
        self.assertRaises(ValueError, self.point.move)
        self.assertRaises(ValueError, self.point.move)

    def test_state_may_change_in_an_assertion(self):
        self.assertEqual(1, self.point.x)
        self.assertRaises(ValueError, self.point.move)
        self.assertEqual(1, self.point.x)

    def test_own_assertion(self):
        self.assert_moved(self.point)
        self.assert_moved(self.point)

    def test_reads_are_counted(self):
        self.assertEqual(1, self.point.x)
        self.assertEqual(1, self.point.x)
        self.load.assert_called_once_with()

    def test_nothing_is_read(self):
        point = self.load()
        self.assertIsNone(point)
        self.assertIsNone(point)  # TQ609
        self.load.assert_called_once_with()

    def test_calls_of_other_mocks(self):
        self.move.assert_called_once_with(1)
        self.move.assert_called_once_with(1)  # TQ609
        self.load.assert_called_once_with()
