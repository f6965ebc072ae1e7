import contextlib
import errno
import json
import threading
import traceback
import unittest
from unittest import mock

import pytest


def test_pytest():
    try:
        act()
    except ValueError as error:  # TQ704
        assert str(error) == "no"


def test_two_clauses():
    try:
        act()
    except KeyError:
        pass
    except ValueError as error:  # TQ704
        assert str(error) == "no"


def test_assertions_behind_it_do_not_help():
    try:
        act()
    except ValueError as error:  # TQ704
        assert str(error) == "no"
    assert state() == 1


async def test_async():
    try:
        await act()
    except ValueError as error:  # TQ704
        assert str(error) == "no"


def test_bare():
    try:
        act()
    except:  # TQ704
        assert state() == 1


def test_nested_in_the_handler():
    try:
        act()
    except ValueError as error:  # TQ704
        if error.args:
            assert error.args == ("no",)


class Cases(unittest.TestCase):
    def test_method(self):
        try:
            act()
        except ValueError as error:  # TQ704
            self.assertEqual("no", str(error))

    def test_mock(self):
        double = mock.Mock()
        try:
            act(double)
        except ValueError:  # TQ704
            double.assert_called_once_with()

    def test_fail_is_meant(self):
        try:
            act()
        except ValueError:
            self.fail("raised")

    def test_fail_at_the_end(self):
        try:
            act()
            self.fail("not raised")
        except ValueError as error:
            self.assertEqual("no", str(error))

    def test_fail_in_else(self):
        try:
            act()
        except ValueError as error:
            self.assertEqual("no", str(error))
        else:
            self.fail("not raised")

    def test_fail_behind(self):
        try:
            act()
        except ValueError as error:
            self.assertEqual("no", str(error))
            return
        self.fail("not raised")

    def test_assert_true_false(self):
        try:
            act()
            self.assertTrue(False, "not raised")
        except ValueError as error:
            self.assertEqual("no", str(error))

    def helper(self):
        try:
            act()
        except ValueError as error:  # TQ704
            self.assertEqual("no", str(error))


def test_raises_itself():
    try:
        act()
        raise ValueError("no")
    except ValueError as error:
        assert str(error) == "no"


def test_asserts_both_ways():
    try:
        result = act()
        assert result == 1
    except ValueError as error:
        assert str(error) == "no"


def test_else():
    try:
        result = act()
    except ValueError as error:
        assert str(error) == "no"
    else:
        assert result == 1


def test_result_is_looked_at():
    try:
        result = act()
    except ValueError as error:
        assert str(error) == "no"
        result = None
    assert result is None


def test_flag():
    caught = False
    try:
        act()
    except ValueError as error:
        assert str(error) == "no"
        caught = True
    assert caught


def test_kept():
    try:
        act()
    except ValueError as error:
        kept = error
        assert str(error) == "no"
    assert kept


def test_raises_around():
    with pytest.raises(ValueError):
        try:
            act()
        except ValueError as error:
            assert str(error) == "no"
            raise


def test_no_assertion():
    try:
        act()
    except ValueError as error:
        report(error)


@pytest.mark.skip
def test_skipped():
    try:
        act()
    except ValueError as error:
        assert str(error) == "no"


def test_not_ready(client):
    try:
        client.connect()
    except OSError as error:
        assert error.errno in (errno.EINPROGRESS, errno.EWOULDBLOCK)
    assert client.wait()


def test_text_of_a_refusal(client):
    try:
        client.connect()
    except OSError as error:  # TQ704
        assert str(error) == "refused"


def answers():
    try:
        act()
    except ValueError as error:
        assert str(error) == "no"
        return 3
    return 4


def test_answer():
    assert answers() == 3


def test_coroutine_answers():
    @inline_callbacks
    def work():
        try:
            yield act()
        except ValueError as error:
            assert str(error) == "no"
            returnValue(3)

    assert run(work) == 3


def stops():
    try:
        act()
    except ValueError as error:  # TQ704
        assert str(error) == "no"
        return


def test_stops():
    stops()


def test_returns_a_value():
    try:
        act()
    except ValueError as error:  # TQ704
        assert str(error) == "no"
        return True


def test_must_not_raise():
    try:
        act()
    except TypeError:
        assert False


def test_must_not_raise_either(self):
    try:
        act()
    except Exception:
        self.assertTrue(False)


def test_true_is_no_failure(self):
    try:
        act()
    except ValueError:  # TQ704
        self.assertTrue(True)


def test_checks_again_with_less():
    try:
        check_closely()
    except AssertionError:
        assert state() < 3


def test_raised_before(self):
    self.assertRaises(ValueError, api.act, 3)
    try:
        api.act(3)
    except ValueError as error:
        assert "3" in str(error)


def test_raised_before_in_a_block():
    with pytest.raises(ValueError):
        api.act(3)
    try:
        api.act(3)
    except ValueError as error:
        assert "3" in str(error)


def test_another_call_raised_before(self):
    self.assertRaises(ValueError, api.refuse, 3)
    try:
        api.act(3)
    except ValueError as error:  # TQ704
        assert "3" in str(error)


def test_another_exception_before(self):
    self.assertRaises(TypeError, api.act, 3)
    try:
        api.act(3)
    except ValueError as error:  # TQ704
        assert "3" in str(error)


def test_the_other_path_asserts():
    for each in state():
        try:
            act(each)
        except ValueError as error:
            assert "3" in str(error)
            continue
        assert each < 3


def test_the_other_path_asserts_nothing():
    for each in state():
        try:
            act(each)
        except ValueError as error:  # TQ704
            assert "3" in str(error)
            continue
        act(each)


def test_the_other_path_asserts_behind_the_manager():
    for each in state():
        with manager(each):
            try:
                act(each)
            except ValueError as error:
                assert "3" in str(error)
                break
        assert each < 3


def test_break_leaves_out_no_assertion():
    for each in state():
        try:
            act(each)
        except ValueError as error:  # TQ704
            assert "3" in str(error)
            break
    assert state()


def test_return_leaves_out_what_stands_behind_the_loop():
    for each in state():
        try:
            act(each)
        except ValueError as error:
            assert "3" in str(error)
            return
    assert state()


def test_raises_on_one_path_and_the_other_path_asserts():
    try:
        act()
    except ValueError as error:
        assert str(error) == "no"
        if error.args:
            return
        raise
    assert state()


def test_raises_in_the_end():
    try:
        act()
    except ValueError as error:
        assert str(error) == "no"
        raise RuntimeError from error


def test_raises_on_all_paths():
    try:
        act()
    except ValueError as error:
        if "no" in str(error):
            assert not state()
            raise NotHere("no")
        else:
            raise


def test_raises_on_one_path():
    try:
        act()
    except ValueError as error:  # TQ704
        assert str(error) == "no"
        if error.args:
            raise


def test_skips_in_the_end():
    try:
        act()
    except ValueError as error:
        assert str(error) == "no"
        pytest.skip("no")


def test_import():
    try:
        import module
        from module import thing
    except ImportError:
        assert act() is None


def test_import_and_call():
    try:
        import module
        module.act()
    except ImportError:  # TQ704
        assert act() is None


@contextlib.contextmanager
def allowed_to_fail():
    try:
        yield 3
    except OSError:
        assert not state()


@contextlib.contextmanager
def names_the_error():
    try:
        yield 3
    except OSError as error:  # TQ704
        assert str(error) == "no"


def test_yield_in_the_user_of_a_generator():
    def generator():
        try:
            yield
        except OSError:
            assert not state()

    run(generator())
    with allowed_to_fail(), names_the_error():
        act()


def test_coroutine_waits():
    @inline_callbacks
    def work():
        try:
            yield act()
        except ValueError:  # TQ704
            assert not state()

    assert run(work) is None


def test_comment_in_the_handler():
    try:
        act()
    except ValueError:
        # Some trees can never be read.
        assert not state()


def test_comment_above():
    # Older versions of the library raise here, and if so the text is ours.
    try:
        act()
    except ValueError as error:
        assert str(error) == "no"


def test_comment_two_lines_above():
    # May raise on some systems,
    # as the manual says.
    try:
        act()
    except ValueError as error:
        assert str(error) == "no"


def test_comment_far_above():
    # May raise on some systems,
    # as the manual says,
    # if one reads it.
    try:
        act()
    except ValueError as error:  # TQ704
        assert str(error) == "no"


def test_comment_says_nothing_of_it():
    # The text is the point.
    try:
        act()
    except ValueError as error:  # TQ704
        # It names the place.
        assert str(error) == "no"


def test_traceback():
    try:
        act()
    except ValueError:
        assert "act" in traceback.format_exc()


def test_name_of_the_call_says_that_it_checks(self):
    try:
        self.validator.validate_name("no")
    except ValueError as error:  # TQ704
        self.assertIn("no", str(error))


def test_errno_is_what_is_expected(self):
    try:
        act()
    except OSError as error:  # TQ704
        self.assertEqual(errno.ENOENT, error.errno)


def test_errno_decides(self):
    try:
        act()
    except OSError as error:
        if error.errno != errno.ENOENT:
            self.assertEqual("no", str(error))


def test_errno_is_one_of_some(self):
    try:
        act()
    except OSError as error:
        self.assertIn(error.errno, (errno.ENOENT, errno.EPERM))


def test_errno_in_a_loop(self):
    for each in state():
        try:
            act(each)
        except OSError as error:
            self.assertEqual(errno.EAGAIN, error.errno)


def check_code(error):
    assert error.code == 3


def refuse(error):
    pytest.fail(str(error))


def describe(error):
    return str(error)


def test_helper_that_asserts():
    try:
        act()
    except Conflict as error:  # TQ704
        check_code(error)


def test_helper_that_asserts_on_a_part():
    try:
        act()
    except Conflict as error:  # TQ704
        print("refused")
        check_code(error.inner)


def test_helper_that_asserts_on_something_else():
    try:
        act()
    except Conflict:
        check_code(state())


def test_helper_that_fails():
    try:
        act()
    except Conflict as error:
        refuse(error)


def test_helper_that_does_not_assert():
    try:
        act()
    except Conflict as error:
        describe(error)


def test_helper_and_a_failure():
    try:
        act()
        pytest.fail("not refused")
    except Conflict as error:
        check_code(error)


class HasCheck(unittest.TestCase):
    def check(self, error):
        self.assertEqual(3, error.code)

    def test_method_that_asserts(self):
        try:
            act()
        except ValueError as error:  # TQ704
            self.check(error)


def test_made_of_literals():
    try:
        "x".encode("latin-9").index(b"y")
    except ValueError as error:  # TQ704
        assert str(error) == "no"


def test_literal_raises():
    try:
        "\u2013".encode("latin-9")
    except UnicodeEncodeError as error:
        assert act(error) == 2


def test_parser_raises():
    try:
        json.loads("{")
    except ValueError as error:
        assert act(error) == 2


def test_of_variables():
    try:
        json.loads(text)
    except ValueError as error:  # TQ704
        assert act(error) == 2


def test_declined():
    try:
        act()
    except Exception as error:
        # assertRaises cannot be used: one is a subclass of the other.
        assert error.__class__ is ValueError


def test_rules_out_a_reason():
    try:
        act()
    except Exception as error:
        assert "415" not in str(error)


def test_event_of_a_server(client):
    refused = threading.Event()

    def serve(listener):
        try:
            wrap(listener)
        except OSError as error:
            assert "unknown ca" in str(error)
            if is_closed(listener):
                refused.set()

    client.start(serve)
    assert refused.wait(5)


def test_event_that_nobody_asks(client):
    refused = threading.Event()

    def serve(listener):
        try:
            wrap(listener)
        except OSError as error:  # TQ704
            assert "unknown ca" in str(error)
            refused.set()

    client.start(serve)


def test_what_the_system_may_refuse(client):
    try:
        client.send("hello")
    except OSError as error:
        assert get_errno(error) in {errno.EPIPE, errno.ENOTCONN}


class TaintTest(unittest.TestCase):
    def test_no_error_shows_markup(self):
        for convert in CONVERTERS:
            try:
                convert("<html>")
            except Exception as error:
                self.assertFalse("<" in error.args, "not quoted")

    def test_error_shows_markup(self):
        try:
            convert("<html>")
        except Exception as error:  # TQ704
            self.assertFalse(error.args, "not quoted")


def test_no_error_shows_a_password():
    try:
        connect("secret")
    except OSError as error:
        assert not "secret" in str(error)


def test_another_way(api, options):
    try:
        api.log_in()
    except MissingPassword:
        assert "password" in options
        try:
            api.log_in("secret")
        except Refused:
            pytest.fail("refused")


def test_comment_that_it_may_do_either(backend):
    # Backends can either ignore this, or raise.
    try:
        backend.delete("a")
    except BackendError as error:
        assert error.code == 5


def test_must_not_be_raised(backend):
    try:
        backend.save("a")
    except BackendError as error:
        assert error.code == 0, f"Saving must not fail: {error}"


def test_raised_again(retry):
    def call():
        try:
            retry.call()
        except RetryError as error:
            error.reraise()

    with pytest.raises(KeyError):
        call()


def test_divides_by_zero():
    try:
        _ = 1 // 0
    except ZeroDivisionError as error:
        assert describe(error) == "zero"


def test_adds():
    try:
        total = basket.total + 1
    except TypeError as error:  # TQ704
        assert describe(error) == "no number"


def test_traceback_of_the_library(client):
    try:
        client.call("crash")
    except TypeError as error:
        error.remote = "text"
        assert "Remote" in client.get_remote_traceback()


class DamagedTest(unittest.TestCase):
    def test_delete(self):
        try:
            delete(3)
        except KeyError:
            self.assertEqual(1, 2, "failed to delete")

    def test_delete_from_c(self):
        try:
            delete(3)
        except KeyError as error:
            # The Python implementation behaves very differently.
            self.assertEqual(error.args, (3,))


def test_stack_that_expects():
    with contextlib.ExitStack() as stack:
        stack.enter_context(pytest.raises(ValueError))
        try:
            act()
        except KeyError as error:
            assert error.args == (1,)
            act()


class SpanTest(unittest.TestCase):
    def test_seen_before_by_a_narrower_name(self):
        self.assertRaises(ValueError if PURE else KeyError, connect)
        try:
            connect()
        except Exception as error:
            self.assertEqual(str(error), "no")

    def test_seen_before_of_another_call(self):
        self.assertRaises(ValueError, connect)
        try:
            order()
        except Exception as error:  # TQ704
            self.assertEqual(str(error), "no")

    def test_property_seen_before(self):
        with pytest.raises(KeyError):
            row.missing
        try:
            row.missing
        except Exception as error:
            self.assertIsInstance(error, AttributeError)

    def test_attribute_set_and_read(self):
        try:
            self.client = connect()
        except OSError as error:
            self.assertIn("ssl", str(error))
        self.assertTrue(self.client.open)

    def test_answered_elsewhere(self):
        try:
            order()
        except OSError as error:
            assert error.code == 409  # noqa: PT017

    def test_sometimes(self):
        # Sometimes raises and sometimes does not.
        try:
            order()
        except OSError as error:
            assert error.code == 409

    def test_declined_in_code(self):
        # It seems we cannot do this, but at least the error comes:
        # self.assertRaises(ZeroDivisionError, order)
        try:
            order()
        except OSError as error:
            assert "zero" in str(error)

    def test_may_not_be_installed(self):
        for name in ("bla", "blo"):
            try:
                __import__(name)
            except ImportError:
                assert is_missing(name)
                return

    def test_asks_for_the_case_of_the_loop(self):
        for code in (301, 302, 307):
            try:
                order(code)
            except OSError:
                self.assertEqual(code, 307)

    def test_asks_for_the_error_in_a_loop(self):
        for code in (301, 302, 307):
            try:
                order(code)
            except OSError as error:  # TQ704
                self.assertEqual(code, error.code)


def test_failure_in_finally(engine):
    pending = None
    try:
        pending = engine.push("orders")
    except OSError as error:
        assert error.errno == 2
    finally:
        if pending is not None:
            pytest.fail("nothing was raised")


def test_cleared_away_in_finally(engine):
    try:
        engine.push("orders")
    except OSError as error:  # TQ704
        assert error.errno == 2
    finally:
        engine.close()


def test_any_source(source):
    # Bad input yields an error of ours, or succeeds.
    try:
        build(source)
    except OSError as error:
        assert error.errno == 2
