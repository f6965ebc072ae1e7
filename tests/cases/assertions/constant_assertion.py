import unittest

import pytest
from nose import tools
from nose.tools import ok_


def test_tuple():
    assert (compute() == 3, "text")  # TQ004


def test_text():
    assert "always"  # TQ004


def test_f_string():
    assert f"total {compute()}"  # TQ004


def test_f_string_of_a_value():
    assert f"{compute()}"


def test_list():
    assert [compute()]  # TQ004


def test_dict():
    assert {"a": compute()}  # TQ004


def test_set():
    assert {compute()}  # TQ004


def test_empty_or_spread():
    items = compute()
    assert not []  # TQ004


def test_spread():
    assert [*compute()]
    assert {**compute()}


def test_generator():
    assert (item > 0 for item in compute())  # TQ004


def test_lambda():
    assert lambda: compute()  # TQ004


def test_or():
    assert compute() == 3 or "text"  # TQ004


def test_and():
    assert compute() == 3 and "text"


def test_negated_and():
    assert not (compute() and False)  # TQ004


def test_true():
    compute()
    assert True  # TQ004


def test_equal_constants():
    assert 1 == 1  # TQ004


def test_unequal_constants():
    assert 1 == 2


def test_only_the_first():
    assert 1  # TQ004
    assert 2


def test_fail_markers():
    if compute():
        assert False, "not here"
    if compute():
        assert 0
    if compute():
        assert not True
    if compute():
        assert ""
    assert None


def test_after_a_failing_handler():
    try:
        compute()
    except ValueError:
        pytest.fail("raised")
    assert True


def test_else_of_a_failing_handler():
    try:
        compute()
    except ValueError:
        raise AssertionError("raised")
    else:
        assert True


def test_after_a_silent_handler():
    try:
        compute()
    except ValueError:
        pass
    assert True  # TQ004


def test_in_the_handler():
    try:
        compute()
    except ValueError:
        assert True  # TQ004


@pytest.mark.skip
def test_skipped():
    assert True


def helper():
    assert ("a", "b")  # TQ004


class TotalTest(unittest.TestCase):
    def test_true(self):
        self.assertTrue("total")  # TQ004

    def test_message(self):
        self.assertTrue(True, "reached")
        self.assertTrue(True, msg=f"reached {compute()}")

    def test_no_message(self):
        self.assertTrue(True, compute())  # TQ004

    def test_message_alone(self):
        self.assertTrue("reached", "reached")  # TQ004

    def test_false(self):
        self.assertFalse(0)  # TQ004

    def test_not_none(self):
        self.assertIsNotNone([])  # TQ004

    def test_equal(self):
        self.assertEqual(1, 1)  # TQ004

    def test_fail_markers(self):
        self.assertTrue(False)
        self.assertFalse(True)
        self.assertTrue([])
        self.assertIsNotNone(None)
        self.assertEqual(1, 2)

    def test_own_method(self):
        self.assertThing(True)

    def assertThing(self, thing):
        self.assertTrue(thing)


def test_literals_in_order():
    assert 1 < 2  # TQ004


def test_literals_out_of_order():
    assert 2 < 1
    assert 1 == 2
    assert 1 < "one"
    assert 1 is 1
    assert 3 in 3


def test_literal_member():
    assert 1 in [1, 2]  # TQ004


def test_no_literal_member():
    assert 1 in [1, compute()]


def test_none_is_none():
    assert None is None  # TQ004


def test_equal_lists():
    assert [1, 2] == [1, 2]  # TQ004


class LiteralTest(unittest.TestCase):
    def test_none(self):
        self.assertIsNone(None)  # TQ004

    def test_identity(self):
        self.assertIs(True, True)  # TQ004

    def test_difference(self):
        self.assertNotEqual(1, 2)  # TQ004

    def test_order(self):
        self.assertGreater(2, 1)  # TQ004

    def test_member(self):
        self.assertIn(1, (1, 2))  # TQ004

    def test_able_to_fail(self):
        self.assertIsNone(compute())
        self.assertIs(compute(), True)
        self.assertNotEqual(compute(), 2)
        self.assertLess(2, 1)


def test_handler_marks_success():
    try:
        act()
        assert False
    except ValueError:
        assert True


def test_handler_marks_success_beside_else():
    try:
        act()
    except ValueError:
        assert True
    else:
        assert False


def test_handler_marks_success_alone():
    try:
        act()
    except ValueError:
        assert True  # TQ004


class Recorder:
    def assert_(self, started, value):
        assert self.started == started, value


def test_recorder():
    recorder = make_recorder()
    recorder.assert_(1, False)
    recorder.assertEqual(1, 1)


def test_function_of_a_module():
    tools.assert_equal(1, 1)  # TQ004
    assert compute()


def test_imported_function():
    ok_(1)  # TQ004


def test_text_after_assert():
    assert True, "reached"  # TQ004


def test_other_branch_fails():
    if compute():
        assert True
    else:
        assert False


def test_first_branch_fails():
    if compute():
        raise AssertionError("computed")
    else:
        assert True


def test_no_branch_fails():
    if compute():
        assert True  # TQ004
    else:
        act()


def test_comment_that_says_why():
    compute()
    # If we get here without an exception, all is well.
    assert True


def test_comment_that_says_something_else():
    compute()
    # The total of the basket
    assert True  # TQ004


def test_match():
    match compute():
        case 3:
            assert True
        case _:
            assert False


def test_match_that_goes_on():
    match compute():
        case 3:
            assert True  # TQ004
        case _:
            compute()


def test_import():
    # As long as this file can be imported, we are good.
    assert True
