import unittest

import numpy as np
import numpy.testing as npt
import pytest
from elsewhere import assert_moves
from numpy.testing import assert_allclose


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


def test_lazy():
    point = make()
    assert point._x is None
    assert point.x == 1
    assert point._x is not None
    assert point.x == 1


def test_hidden_one_of_another():
    point, other = make(), make()
    assert other._x is None
    assert point.x == 1
    assert point.x == 1  # TQ609


def test_looking_changes_it():
    points = make()
    assert list(points) == ["x", "y"]
    assert "x" in points
    assert list(points) == ["y", "x"]
    assert points["y"]
    assert list(points) == ["x", "y"]


def test_counter_shows_that_looking_changes_it():
    counter = make()
    assert counter.x == 44
    assert counter == 0
    assert other.x == 1
    assert counter == 1
    assert counter.x == 44


def test_equal_to_two_names():
    x = y = z = 1
    assert x == y
    assert x == z
    assert x == y  # TQ609


def test_two_spellings():
    points = make()
    assert points is points[:]
    assert points is points[::]
    assert points is points [:]  # TQ609


def test_two_layouts():
    points = make()
    assert points["x"] == (1, 2)
    assert points['x'] == (  # TQ609
        1,
        2,
    )


def test_letters():
    points = make("ä")
    assert "ä", points; assert "ö", points; assert "ä", points  # TQ609


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

    def test_notes_of_a_mock(self):
        self.assertFalse(self.driver.load.called)
        self.assertFalse(self.driver.load.called)  # TQ609
        self.load.assert_called_once_with()

    def test_notes_of_a_mock_and_more(self):
        self.assertEqual(self.driver.name, self.driver.load.call_args)
        self.assertEqual(self.driver.name, self.driver.load.call_args)
        self.load.assert_called_once_with()

    def test_other_value_between(self):
        self.assertEqual("a", self.point.x)
        self.assertEqual("b", self.point.x)
        self.assertEqual("a", self.point.x)

    def test_other_value_on_the_other_side(self):
        self.assertEqual(self.point.x, 1)
        self.assertEqual(2, self.point.x)
        self.assertEqual(self.point.x, 1)  # TQ609

    def test_nothing_is_read(self):
        point = self.load()
        self.assertIsNone(point)
        self.assertIsNone(point)  # TQ609
        self.load.assert_called_once_with()

    def test_calls_of_other_mocks(self):
        self.move.assert_called_once_with(1)
        self.move.assert_called_once_with(1)  # TQ609
        self.load.assert_called_once_with()

    def test_comment_says_why(self):
        self.assertEqual(self.point.names, ["x"])
        # Combined points do not mutate it.
        self.assertEqual(self.point.names, ["x"])

    def test_comment_says_what(self):
        self.assertEqual(self.point.names, ["x"])
        # Names of the second kind are left out.
        self.assertEqual(self.point.titles, ["x"])
        # Rings are lines.
        self.assertEqual(self.point.names, ["x"])  # TQ609

    def test_reading_counts(self):
        self.assertEqual(self.point.set_count, 2)
        self.assertEqual(self.point.name, "x")
        self.assertEqual(self.point.set_count, 2)

    def test_nothing_counts(self):
        self.assertEqual(self.point.set_count, 2)
        self.assertEqual(self.point.set_count, 2)  # TQ609

    def test_evaluation(self):
        calls = [0]

        def evaluate():
            calls[0] += 1

        point = Point(evaluate)
        self.assertEqual(str(point), "None")
        self.assertEqual(calls, [1])
        self.assertEqual(str(point), "None")
        self.assertEqual(calls, [1])

    def test_comment_announces_it(self):
        # Several questions are logged once.
        self.assertEqual("a", self.point.label)
        self.assertEqual("a", self.point.label)

    def test_comment_announces_it_above_the_block(self):
        # Ask twice: it is logged at the first time.
        if self.point.is_old:
            self.assertEqual("a", self.point.label)
            self.assertEqual("a", self.point.label)
        else:
            self.assertEqual("b", self.point.old.label)
            self.assertEqual("b", self.point.old.label)

    # Once more, and nothing that the test itself says.
    def test_comment_above_the_test(self):
        # Labels are short.
        self.assertEqual("a", self.point.label)
        self.assertEqual("a", self.point.label)  # TQ609



def test_functions_of_a_library():
    point = make()
    assert_allclose(point.x, 1, rtol=1e-3)
    assert_allclose(point.x, 1, rtol=1e-3)  # TQ609
    npt.assert_equal(point.y, [1])
    npt.assert_equal(point.y, [1])  # TQ609
    np.testing.assert_array_equal(point.z, point.w)
    np.testing.assert_array_equal(point.z, point.w)  # TQ609


def test_functions_of_the_suite():
    point = make()
    assert_moves(point)
    assert_moves(point)


# What was unknown and then is known was found out in between.
class LazyTest(unittest.TestCase):
    def test_found_out(self):
        one, other = attempt("a"), attempt("b")
        either = one | other
        self.assertIsNone(one.known)
        self.assertIsNone(other.known)
        self.assertTrue(either)
        self.assertTrue(one.known)
        self.assertIsNone(other.known)

    def test_copied(self):
        one, other = attempt("a"), attempt("b")
        self.assertIsNone(one.known)
        self.assertIsNone(other.known)
        self.assertTrue(one.done)
        self.assertIsNone(other.known)  # TQ609


def test_found_out():
    one, other = attempt("a"), attempt("b")
    assert one.known is None
    assert not other.known
    assert one | other
    assert one.known
    assert not other.known


def test_copied():
    one, other = attempt("a"), attempt("b")
    assert one.known is None
    assert not other.known
    assert one.done
    assert not other.known  # TQ609


def test_rows_of_a_table(path):
    table = read_table(path)
    assert list(table) == [1, 2]
    assert list(table) == [1, 2]
    assert [row for row in table] == [1, 2]
    assert [row for row in table] == [1, 2]


def test_rows_of_a_list(path):
    rows = [read_row(path)]
    assert sorted(rows) == [1, 2]
    assert sorted(rows) == [1, 2]  # TQ609


def test_refcount_stays(first, second):
    assert first.refcount == 3
    assert second.next.data == first.data
    assert first.refcount == 3


def test_property_is_computed_when_it_is_read(shop):
    assert shop.make.call_count == 1
    assert shop.total == 1
    assert shop.make.call_count == 1


def test_counts_in_a_row(shop):
    assert shop.total == 1
    assert shop.make.call_count == 1
    assert shop.make.call_count == 1  # TQ609


def test_queries(queries):
    assert queries == 0
    assert queries == 0  # the previous question was not counted


def test_counted_before_and_behind(mapping, made):
    assert mapping["b"] == 2
    assert made["b"].call_count == 1
    assert mapping["b"] == 2
    assert made["b"].call_count == 1


def test_counted_between_alone(mapping, made):
    assert mapping["b"] == 2
    assert made["b"].call_count == 1
    assert mapping["b"] == 2  # TQ609


def test_loads_are_noted():
    loaded = []

    class Lazy(Mapping):
        def load(self):
            loaded.append(1)
            return {"a": 1}

    mapping = Lazy()
    assert mapping["a"] == 1
    assert loaded == [1]
    assert mapping["a"] == 1
    assert loaded == [1]


def test_loads_are_noted_by_the_test():
    loaded = []
    loaded.append(1)
    point = Point(1, 2)
    assert point.x == 1
    assert loaded == [1]
    assert point.x == 1  # TQ609


def test_attribute_is_put_into_the_object(article):
    assert article.text == "x"
    assert "text" in article.__dict__
    assert article.text == "x"


def test_module_is_not_loaded_by_it(shop):
    assert "shop.till" not in sys.modules
    assert shop.name == "x"
    assert "shop.till" not in sys.modules


def test_stub_counts_calls_itself(stub, account):
    assert stub._get_name_calls == 0
    assert account.name == "x"
    assert stub._get_name_calls == 0


def test_style_is_chosen_when_it_is_asked_for():
    style = NameStyle()
    assert style["a"] == "-b"
    assert style["b"] == "--g"
    assert style["a"] == "-b"


def test_values_are_put_in():
    style = NameStyle()
    style["a"] = "-b"
    style["b"] = "--g"
    assert style["a"] == "-b"
    assert style["b"] == "--g"
    assert style["a"] == "-b"  # TQ609


def test_comment_speaks_of_several_calls(vector):
    assert str(vector) == "[1]"

    # There is a state to be reset between calls: test that multiple invocations work.
    assert str(vector) == "[1]"
