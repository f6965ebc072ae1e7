import contextlib
import sys
import traceback
import unittest

import pytest


def test_else():
    try:  # TQ711
        act()
    except ValueError:
        pass
    else:
        pytest.fail("not refused")


def test_at_the_end():
    try:  # TQ711
        act()
        pytest.fail("not refused")
    except ValueError as error:
        assert str(error) == "no"


def test_assert_false():
    try:  # TQ711
        act()
        assert False, "not refused"
    except ValueError:
        pass


def test_behind():
    try:  # TQ711
        act()
    except ValueError:
        return
    pytest.fail("not refused")


class Cases(unittest.TestCase):
    def test_method(self):
        try:  # TQ711
            act()
            self.fail("not refused")
        except (ValueError, KeyError) as error:
            self.assertEqual("no", str(error))

    def test_always_false(self):
        try:  # TQ711
            act()
            self.assertTrue(False, "not refused")
        except ValueError:
            pass

    def test_in_loop(self):
        for each in (1, 2):
            try:  # TQ711
                act(each)
            except ValueError:
                pass
            else:
                self.fail("not refused")

    def test_fail_is_caught_too(self):
        try:
            act()
            self.fail("not refused")
        except Exception:
            pass

    def test_no_exception_is_expected(self):
        try:
            act()
        except ValueError:
            self.fail("refused")

    def test_handler_does_more(self):
        try:
            act()
            self.fail("not refused")
        except ValueError as error:
            self.report(error)

    def test_traceback(self):
        try:
            act()
            self.fail("not refused")
        except ValueError:
            self.assertIn("act", traceback.format_exc())
        try:
            act()
            self.fail("not refused")
        except ValueError:
            self.assertIs(ValueError, sys.exc_info()[0])

    def test_two_clauses(self):
        try:
            act()
            self.fail("not refused")
        except ValueError:
            pass
        except KeyError:
            raise


def test_else_checks():
    try:
        result = act()
    except ValueError:
        pass
    else:
        assert result == 1


def test_raises_itself():
    try:
        with manager():
            raise ValueError
        assert False
    except ValueError:
        pass


class AssertionsTest(unittest.TestCase):
    def test_assertion_fails(self):
        try:
            self.assertShort("long")
        except self.failureException as error:
            self.assertEqual("too long", str(error))
        else:
            self.fail("not failed")


def test_waits_until_it_is_gone():
    try:
        for _ in range(9):
            act()
            sleep(1)
        pytest.fail("still there")
    except LookupError:
        pass


def test_skips_if_nothing_is_raised():
    try:
        act()
        pytest.skip("it is here")
    except ImportError:
        pass


def test_xfails_if_nothing_is_raised():
    try:
        act()
    except ImportError:
        pass
    else:
        pytest.xfail("it is here")


class WeighedTest(unittest.TestCase):
    def test_skips_if_nothing_is_raised(self):
        try:
            act()
            self.skipTest("it is here")
        except ImportError:
            pass

    def test_comment_weighs(self):
        # We do not use assertRaises,
        # as it takes no message.
        try:
            act()
        except ValueError:
            pass
        else:
            self.fail("not refused")

    def test_comment_weighs_pytest(self):
        # No pytest.raises here.
        try:
            act()
        except ValueError:
            pass
        else:
            self.fail("not refused")

    def test_comment_says_what_does_not_work(self):
        # assertRaises swallows it, and so it cannot be used.
        try:
            act()
        except ValueError:
            pass
        else:
            self.fail("not refused")

    def test_comment_says_what_would_be_better(self):
        # assertRaises would be a good choice, but needs Python 2.7.
        try:  # TQ711
            act()
        except ValueError:
            pass
        else:
            self.fail("not refused")

    def test_comment_says_what_is_expected(self):
        # Must see that it raises an error.
        try:  # TQ711
            act()
        except ValueError:
            pass
        else:
            self.fail("not refused")

    def test_assertion_error(self):
        try:  # TQ711
            self.assertShort("long")
        except AssertionError:
            pass
        else:
            self.fail("not failed")


def test_raises_at_the_end():
    try:  # TQ711
        act()
        raise AssertionError("not refused")
    except ValueError:
        pass


def test_raises_in_else():
    try:  # TQ711
        act()
    except ValueError:
        pass
    else:
        raise AssertionError("not refused")


def test_raises_another_error():
    try:
        act()
    except ValueError:
        pass
    else:
        raise RuntimeError("not refused")


def test_raises_something_else():
    try:
        act()
        raise KeyError("not refused")
    except KeyError:
        pass


def test_raises_twice():
    try:
        if act():
            raise ValueError("of the test")
        raise AssertionError("not refused")
    except ValueError:
        pass


def test_catches_its_own_failure():
    try:
        act()
        raise AssertionError("not refused")
    except AssertionError:
        pass


def test_lets_its_own_failure_pass():
    try:  # TQ711
        act()
        assert False
    except AssertionError:
        raise
    except Exception:
        pass


def test_expects_one_of_two():
    try:
        act()
        assert False
    except KeyError:
        note()
    except ValueError:
        pass


def test_fails_either_way():
    try:
        act()
    except ValueError:
        raise AssertionError("refused")
    else:
        raise AssertionError("not refused")


@contextlib.contextmanager
def refuses(kind):
    try:
        yield
    except kind:
        pass
    else:
        pytest.fail("not refused")


def expect_timeout(function, *args):
    try:
        function(*args)
        pytest.fail("in time")
    except TimeoutError:
        pass


def refuse_all(basket):
    try:  # TQ711
        basket.close()
        pytest.fail("not refused")
    except ValueError:
        pass


def test_by_helpers():
    with refuses(ValueError):
        act()
    expect_timeout(act)
    refuse_all(basket)


def test_else_that_clears_away():
    process = compute()
    try:
        process.wait(1)
    except TimeoutError:
        pass
    else:
        process.kill()
        pytest.fail("it did not start")


def test_comment_in_the_block():
    try:
        act()
        # Working around assertRaises, which does not give me the error.
        pytest.fail("not refused")
    except ValueError as error:
        assert error.errors


def assert_missing(session, path):
    try:
        session.read(path)
    except OSError:
        return
    raise AssertionError(f"expected to be missing: {path}")


def assert_none_is_there(session):
    try:  # TQ711
        session.read("x")
    except OSError:
        return
    raise AssertionError("expected to be missing")


def test_comment_above_the_loop():
    # We inline assert_raises here to avoid complications with the depth.
    for function in (act, compute):
        try:
            function()
        except ValueError:
            pass
        else:
            raise AssertionError


def test_by_helpers_that_say_it(session):
    assert_missing(session, "x")
    assert_none_is_there(session)


class TestPaths(unittest.TestCase):
    def assert_missing(self, path):
        try:  # TQ711
            self.session.read(path)
            self.fail("should be missing: %s" % path)
        except OSError:
            pass
