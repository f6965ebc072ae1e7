import unittest

import matplotlib.testing.decorators
import pytest
import twisted.trial.unittest
from hypothesis import given
from matplotlib.testing.decorators import image_comparison


def test_list():
    for text in ["1", "2"]:  # TQ906
        assert parse(text)


def test_tuples():
    for text, expected in (("1", 1), ("2", 2)):  # TQ906
        assert parse(text) == expected


def test_dict():
    for text in {"1": 1, "2": 2}:  # TQ906
        assert parse(text)


def test_items():
    for text, expected in {"1": 1, "2": 2}.items():  # TQ906
        assert parse(text) == expected


def test_enumerate():
    for number, text in enumerate(["1", "2"]):  # TQ906
        result = parse(text)
        assert result == number


def test_zip():
    for text, expected in zip(["1", "2"], [1, 2]):  # TQ906
        assert parse(text) == expected


def test_keyword():
    for text in {"1", "2"}:  # TQ906
        result = parse(text=text)
        assert result


class Cases(unittest.TestCase):
    def test_method(self):
        for text in ("1", "2"):  # TQ906
            self.assertEqual(text, str(parse(text)))

    def test_raises(self):
        for text in ("1", "2"):  # TQ906
            with self.assertRaises(ValueError):
                parse(text)

    def test_sub_test(self):
        for text in ("1", "2"):
            with self.subTest(text=text):
                self.assertTrue(parse(text))

    def test_message_names_the_case(self):
        for text in ("1", "2"):
            self.assertTrue(parse(text), msg=f"failed for {text}")

    def test_parts_of_one_result(self):
        result = act()
        for key in ("a", "b"):
            self.assertIn(key, result)


def test_message():
    for text in ("1", "2"):
        assert parse(text), text


def test_pytest_subtests(subtests):
    for text in ("1", "2"):
        with subtests.test(text):
            assert parse(text)
    for text in ("1", "2"):
        with subTest(text):
            assert parse(text)


def test_one_case():
    for text in ["1"]:
        assert parse(text)


def test_result_of_the_code():
    for text in act():
        assert parse(text)


def test_range():
    for number in range(10):
        assert parse(number)


def test_no_assertion_in_the_loop():
    for text in ("1", "2"):
        feed(text)
    assert state()


def test_case_is_not_passed_on():
    for each in ("1", "2"):
        assert act() == each


@pytest.mark.skip
def test_skipped():
    for text in ["1", "2"]:
        assert parse(text)


def test_loops_only():
    for text in ("1", "2"):  # TQ906
        assert parse(text)
    for text in ("x", "y"):
        assert not parse(text)


def test_assertion_outside_the_loop():
    for text in ("1", "2"):
        assert parse(text)
    assert parse("3")


def test_after_an_act(manager):
    manager.start()
    for host in ("a", "b"):
        assert manager.status(host) == "up"


async def test_after_an_awaited_act(manager):
    await manager.start()
    for host in ("a", "b"):
        assert manager.status(host) == "up"


def test_lookups(result):
    for key in ("a", "b"):
        assert getattr(result, key)
        assert result.get(key) == result.index(key)


def test_loop_in_a_block(manager):
    with manager:
        for text in ("1", "2"):
            assert parse(text)


class Refusals(unittest.TestCase):
    def test_handed_over(self):
        for text in ("1", "2"):  # TQ906
            self.assertRaises(ValueError, parse, text)


@given(text())
def test_property(end):
    for start in ("1", "2"):
        assert parse(start + end)


def test_tutorial():
    for text in ("1", "2"):
        assert parse(text)


def test_roundtrip():
    for text in ("1", "2"):  # TQ906
        assert parse(text).text == text


@image_comparison(["lines.png"])
def test_picture():
    for text in ["1", "2"]:
        assert draw(text)


@matplotlib.testing.decorators.check_figures_equal()
def test_two_pictures(fig_test, fig_ref):
    for text in ["1", "2"]:
        assert draw(text)


class TrialCases(twisted.trial.unittest.TestCase):
    def test_method(self):
        for text in ("1", "2"):
            self.assertEqual(text, str(parse(text)))
