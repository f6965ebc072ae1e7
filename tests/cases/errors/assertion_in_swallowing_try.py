import unittest
from contextlib import suppress
from unittest import mock

import pytest
from numpy.testing import assert_allclose


def test_bare_assert():
    try:
        assert act() == 1
    except Exception:  # TQ703
        pass


def test_logged():
    try:
        assert act() == 1
    except Exception as error:  # TQ703
        print(error)


def test_bare_except():
    try:
        assert act() == 1
    except:  # TQ703
        return


def test_failed_comparison():
    try:
        assert_allclose(act(), 1)
    except (AssertionError, ValueError):  # TQ703
        print("differs")


def test_builtins():
    import builtins

    try:
        assert act()
    except builtins.Exception:  # TQ703
        pass


def test_clears_away():
    try:
        assert act()
    except Exception:  # TQ703
        connection.close()


def test_pytest_raises_in_bare_except():
    try:
        with pytest.raises(ValueError):
            act()
    except BaseException:  # TQ703
        pass


def test_suppressed():
    with suppress(Exception):  # TQ703
        assert act()


def test_one_path_swallows():
    try:
        assert act()
    except AssertionError:  # TQ703
        if STRICT:
            raise


def test_one_kind_of_error_is_raised_again():
    try:
        assert act()
    except AssertionError as error:
        if "busy" not in str(error):
            raise


def test_flag_that_nobody_reads():
    failed = False
    try:
        assert act()
    except AssertionError:  # TQ703
        failed = True


def test_flag_that_is_read():
    failed = False
    try:
        assert act()
    except AssertionError:
        failed = True
    report(failed)


def test_asserts_on_one_path():
    try:
        assert act()
    except AssertionError:
        if VERBOSE:
            print("failed")
        else:
            assert None


def test_asserts_otherwise():
    try:
        assert act()
    except AssertionError:
        for each in state():
            assert each


def test_only_fails():
    try:
        assert False, "made for the handler"
    except Exception:
        pass
    assert state()


def test_mock(double):
    double = mock.Mock()
    try:
        double.assert_called_once_with(1)
    except Exception:  # TQ703
        pass


async def test_async():
    try:
        assert await act()
    except Exception:  # TQ703
        pass


def test_deep_in_the_try():
    try:
        for each in act():
            if each:
                with open(each):
                    assert each
    except Exception:  # TQ703
        pass


def test_inner_finally_catches_nothing():
    try:
        try:
            assert act()
        finally:
            done()
    except Exception:  # TQ703
        pass


def test_inner_handler():
    try:
        try:
            assert act()
        except AssertionError:  # TQ703
            pass
    except Exception:
        pass


class Cases(unittest.TestCase):
    def test_method(self):
        try:
            self.assertEqual(1, act())
        except Exception:  # TQ703
            pass

    def test_failure_exception(self):
        try:
            self.assertEqual(1, act())
        except self.failureException:  # TQ703
            pass

    def test_fail(self):
        try:
            act()
            self.fail("not refused")
        except Exception:  # TQ703
            pass

    def helper(self):
        try:
            self.assertEqual(1, act())
        except Exception:  # TQ703
            pass

    def test_helper(self):
        self.helper()

    def test_thread(self):
        def work():
            try:
                self.assertEqual(1, act())
            except Exception:  # TQ703
                pass

        run(work)

    def test_errors_are_kept(self):
        errors = []

        def work():
            try:
                self.assertEqual(1, act())
            except Exception as error:
                errors.append(error)

        run(work)
        self.assertEqual([], errors)


def test_narrow():
    try:
        assert act()
    except ValueError:
        pass


def test_pytest_failures_are_no_exceptions():
    try:
        with pytest.raises(ValueError):
            act()
        pytest.fail("not refused")
    except Exception:
        pass


def test_raises_again():
    try:
        assert act()
    except Exception:
        dump()
        raise


def test_caught_above():
    try:
        assert act()
    except AssertionError:
        raise
    except Exception:
        pass


def test_expects_the_assertion_to_fail():
    try:
        check_that(1)
        assert act()
        pytest.fail("did not notice")
    except AssertionError:
        pass


def test_else_fails():
    try:
        assert act()
    except AssertionError:
        pass
    else:
        pytest.fail("did not notice")


def test_kept():
    failed = False
    try:
        assert act()
    except AssertionError:
        failed = True
    assert failed


def test_handed_on(deferred, future):
    try:
        assert act()
    except Exception:
        deferred.errback()
    try:
        assert act()
    except Exception as error:
        future.set_exception(error)


def matches(each):
    try:
        assert each.name == "x"
        return True
    except AssertionError:
        return False


def test_predicate():
    assert matches(act())


def test_poll():
    for _ in range(9):
        try:
            assert act()
            break
        except AssertionError:
            sleep(1)


def test_counts():
    found = 0
    for each in act():
        try:
            assert each
        except Exception:
            pass
        else:
            found += 1
    assert found == 1


def test_unknown_call():
    try:
        assert act()
    except Exception as error:
        report(error)


def test_no_assertion():
    try:
        check_something()
    except Exception:
        pass


def test_assert_helper_of_project():
    try:
        assert_same(1, 2)
    except AssertionError:
        pass


@pytest.mark.xfail
def test_expected_to_fail():
    try:
        assert act()
    except Exception:
        pass


def check_total(basket):
    assert basket.total() == 3


def test_helper_asserts():
    try:
        check_total(basket)
    except Exception:  # TQ703
        pass


def test_helper_says_nothing():
    try:
        act(basket)
    except Exception:
        pass


class Restored(unittest.TestCase):
    def tearDown(self):
        try:
            check_total(basket)
        except AssertionError:
            pass


def test_error_is_made_for_what_is_entered(limiter):
    try:
        with limiter:
            compute()
            raise AssertionError("argh")
    except AssertionError:
        pass
    assert limiter.failures == 1


def test_failure_behind_a_call(limiter):
    try:
        compute()
        raise AssertionError("nothing was raised")
    except Exception:  # TQ703
        pass
    assert limiter.failures == 1


def test_result_is_not_looked_at():
    try:
        total = compute()
        assert total
    except Exception:  # TQ703
        return
    assert total == 3


def test_result_of_what_was_to_fail(self):
    total = 3
    try:
        total = compute(total)
        self.fail("nothing was raised")
    except Exception:  # TQ703
        pass
    assert total == 3


def test_error_is_deleted():
    try:
        assert compute() == 3
    except Exception as error:  # TQ703
        del error


def test_assertion_before_the_error_that_is_made(limiter):
    try:
        with limiter:
            assert compute() == 3
            raise RuntimeError
    except Exception:  # TQ703
        pass
    assert limiter.failures == 1


def _run_or_fail():
    assert compute() == 0


def test_helper_may_fail():
    try:
        _run_or_fail()
    except AssertionError:
        # Old versions might fail, which is fine.
        pass
    assert compute() == 3


def test_helper_must_not_fail():
    try:
        _run_or_fail()
    except AssertionError:  # TQ703
        pass
    assert compute() == 3


def test_else_only_logs():
    try:
        assert act()
    except AssertionError:  # TQ703
        pass
    else:
        print("done")


def test_else_asserts_on():
    try:
        assert act()
    except AssertionError:
        pass
    else:
        assert state()


def test_suppress_on_a_stack():
    with contextlib.ExitStack() as stack:
        stack.enter_context(contextlib.suppress(AssertionError))  # TQ703
        assert act()


def test_suppress_on_a_stack_behind_the_assertion():
    with contextlib.ExitStack() as stack:
        assert act()
        stack.enter_context(contextlib.suppress(AssertionError))
        use(stack)


class Server:
    def __init__(self, port):
        self.port = port

    def check(self):
        assert self.port == 80


@pytest.fixture
def server():
    try:
        made = Server(80)
        yield made
    except Exception as error:
        print("no server", error)


def test_server(server):
    server.check()


def test_failure_on_a_stack_as_in_a_block():
    with contextlib.ExitStack() as stack:
        stack.enter_context(contextlib.suppress(AssertionError))
        assert False
    with suppress(AssertionError):
        assert False
    use(stack)
