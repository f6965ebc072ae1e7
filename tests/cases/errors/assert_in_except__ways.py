"""Clauses that are reached for sure, and those that tell cases apart."""

import os
import traceback


def test_clauses_tell_cases_apart(screen):
    try:
        screen.add("x")
    except UnicodeEncodeError as error:
        assert error.object == "x"
    except OverflowError as error:
        assert error.args


def test_one_clause_asserts(screen):
    try:
        screen.add("x")
    except UnicodeEncodeError as error:  # TQ704
        assert error.object == "x"
    except OverflowError:
        pass


def test_loop_without_end(redirect):
    count = 0
    try:
        while True:
            redirect("a")
            count += 1
    except ValueError:
        assert count == 10


def test_loop_that_may_end(redirect):
    count = 0
    try:
        while count < 20:
            redirect("a")
            count += 1
    except ValueError:  # TQ704
        assert count == 10


def test_loop_fails(rename):
    for name in "ab":
        try:
            rename(name)
        except OSError as error:
            assert name in str(error)
            break
    else:
        raise AssertionError("none of them")


def test_loop_goes_on(rename):
    for name in "ab":
        try:
            rename(name)
        except OSError as error:  # TQ704
            assert name in str(error)
            break
    else:
        prepare()


def test_traceback(act):
    try:
        act()
    except ValueError as error:
        error.__traceback__.tb_next.tb_frame.clear()
        assert not alive()


def test_summary_of_the_traceback(act):
    try:
        act()
    except ValueError as error:
        assert traceback.TracebackException.from_exception(error).stack


def test_cause(act):
    try:
        act()
    except ValueError as error:  # TQ704
        assert error.__cause__ is None


def test_generator():
    def steps():
        try:
            yield
        except ValueError as error:
            assert error.args
            yield "b"

    found = steps()
    next(found)
    assert found.throw(ValueError("x")) == "b"


def test_polls_the_system(path):
    while waiting():
        try:
            os.stat(path)
        except FileNotFoundError as error:
            assert error.winerror == 2


def test_must_not_crash(act):
    try:
        act()
    except RuntimeError as error:
        # Just make sure that we don't crash here.
        assert "size" in str(error)
