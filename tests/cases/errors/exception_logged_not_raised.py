import asyncio
import contextlib
import io
import logging
import sys
import traceback
import unittest
import warnings
from traceback import print_exc

import pytest
from oslo_log import log as oslo_logging
from twisted.python import log as twisted_log

from project.base import LOG, LOG as PROJECT, logger as imported_logger

own = logging.getLogger(__name__)
_audit = oslo_logging.getLogger("audit")
LOG_LINES = []
events = []


class Recorder:
    def error(self, text):
        self.text = text


recorder = Recorder()


def test_module_logger():
    try:
        act()
    except OSError as error:  # TQ701
        own.error("failed: %s", error)


def test_logger_of_another_library():
    try:
        act()
    except OSError:  # TQ701
        _audit.exception("failed")


def test_imported_loggers():
    try:
        act()
    except OSError:  # TQ701
        LOG.warning("failed")
    try:
        act()
    except OSError:
        imported_logger.warning("one finding per test")


def test_imported_logger_by_another_name():
    try:
        act()
    except OSError:  # TQ701
        imported_logger.warning("failed")


def test_logging_module():
    try:
        act()
    except (OSError, ValueError):  # TQ701
        logging.debug("failed")


def test_logger_made_on_the_spot():
    try:
        act()
    except OSError:  # TQ701
        logging.getLogger("x").info("failed")


def test_local_logger():
    out = logging.getLogger("x")
    try:
        act()
    except OSError:  # TQ701
        out.info("failed")


def test_twisted_log():
    try:
        act()
    except OSError:  # TQ701
        twisted_log.msg("failed")


def test_print_and_continue():
    for each in (1, 2):
        try:
            act(each)
        except ValueError as error:  # TQ701
            print("failed", error)
            continue


def test_print_and_return():
    try:
        act()
    except ValueError as error:  # TQ701
        print("failed", error)
        return
    assert True


def test_warning():
    try:
        act()
    except ImportError:  # TQ701
        warnings.warn("not installed")


def test_traceback():
    try:
        act()
    except Exception:  # TQ701
        traceback.print_exc()


def test_traceback_imported():
    try:
        act()
    except Exception:  # TQ701
        print_exc()


def test_stderr():
    try:
        act()
    except:  # TQ701
        sys.stderr.write("failed\n")
        sys.stderr.flush()


def test_message_is_built_first():
    try:
        act()
    except OSError as error:  # TQ701
        message = "failed: %s" % error
        LOG.error(message)


def test_logs_on_one_path_only():
    try:
        act()
    except OSError as error:  # TQ701
        if VERBOSE:
            print(error)
        else:
            pass


def test_raises_on_one_path_only():
    try:
        act()
    except OSError:  # TQ701
        if STRICT:
            raise
        LOG.error("failed")


def test_with_around():
    try:
        act()
    except OSError:  # TQ701
        with lock:
            LOG.error("failed")


async def test_async():
    try:
        await act()
    except asyncio.TimeoutError:  # TQ701
        LOG.error("too slow")


def test_nested_function_run_by_a_thread():
    def work():
        try:
            act()
        except Exception:  # TQ701
            LOG.exception("lost")

    run(work)


def test_swallowed_fail():
    try:
        act()
        pytest.fail("not reached")
    except BaseException:  # TQ701
        LOG.info("as expected?")


class Cases(unittest.TestCase):
    def setUp(self):
        try:
            self.start()
        except OSError as error:  # TQ701
            self.log.error(error)

    def start(self):
        try:
            act()
        except OSError as error:  # TQ701
            self.log("failed", error)

    def tearDown(self):
        try:
            self.server.stop()
        except OSError:
            LOG.debug("was stopped")

    def test_fail_caught_by_exception(self):
        try:
            act()
            self.fail("not refused")
        except Exception as error:  # TQ701
            LOG.info("refused: %s", error)

    def test_logs_captured(self):
        with self.assertLogs("x"):
            try:
                act()
            except OSError:
                LOG.error("failed")


class BroadTearDown(unittest.TestCase):
    def tearDown(self):
        try:
            self.server.stop()
        except Exception:
            LOG.exception("could not stop")


class Registered(unittest.TestCase):
    def test_x(self):
        self.addCleanup(self._later)
        self.addCleanup(self._asserts_later)
        self.addCleanup(self._checks_later)
        self.addCleanup(self._narrow_later)
        assert act()

    def _later(self):
        try:
            act()
        except OSError:
            LOG.debug("gone")

    def _asserts_later(self):
        try:
            self.assertEqual(0, act())
        except Exception:  # TQ701
            LOG.exception("could not stop")

    def _checks_later(self):
        try:
            self._look_for_threads()
        except Exception:  # TQ701
            LOG.exception("could not stop")

    def _look_for_threads(self):
        self.assertEqual([], act())

    def _narrow_later(self):
        try:
            self.assertEqual(0, act())
        except OSError:
            LOG.exception("could not stop")


class BroadTearDownThatAsserts(unittest.TestCase):
    def tearDown(self):
        try:
            self.assertEqual([], self.server.threads)
        except Exception:  # TQ701
            LOG.exception("could not stop")


@pytest.fixture
def server():
    try:
        started = start()
    except OSError:
        LOG.error("the value tells")
        started = None
    yield started
    try:
        act()
    except OSError:
        LOG.error("clears away")


@pytest.fixture
def prepared():
    try:
        act()
    except OSError:  # TQ701
        LOG.error("failed")


def helper():
    try:
        act()
    except OSError:  # TQ701
        LOG.error("failed")


def test_uses_helper():
    helper()


def helper_of_nobody():
    try:
        act()
    except OSError:
        LOG.error("who knows what calls this")


def helper_that_answers():
    try:
        return act()
    except OSError:
        LOG.error("the caller sees None")


def ready():
    try:
        act()
    except OSError:
        LOG.debug("not yet")
        return False
    except KeyError:
        LOG.debug("not needed")
    return True


def _remove_device(device):
    try:
        device.link.forget()
    except RuntimeError:
        LOG.debug("already gone")


def _only_used_for_cleanup():
    try:
        act()
    except OSError:
        LOG.debug("no file")


def cleanup_all():
    _only_used_for_cleanup()


def test_uses_helpers():
    assert helper_that_answers()
    assert ready()
    _remove_device(1)
    cleanup_all()


def test_raises_again():
    try:
        act()
    except OSError:
        LOG.error("failed")
        raise


def test_raises_another():
    try:
        act()
    except OSError as error:
        LOG.error("failed")
        raise AssertionError("failed") from error


def test_fails():
    try:
        act()
    except OSError:
        LOG.error("failed")
        pytest.fail("failed")


def test_skips():
    try:
        act()
    except ImportError:
        LOG.error("failed")
        pytest.skip("not installed")


def test_asserts_in_handler():
    try:
        act()
    except OSError as error:
        LOG.error("failed")
        assert error.errno == 2


def test_fails_on_every_path():
    try:
        act()
    except OSError:
        LOG.error("failed")
        if VERBOSE:
            raise
        else:
            pytest.fail("failed")


def test_filters_by_the_error():
    try:
        act()
    except OSError as error:
        if error.errno != 2:
            raise
        LOG.debug("missing, fine")


def test_keeps_the_error():
    caught = None
    try:
        act()
    except OSError as error:
        LOG.debug("kept")
        caught = error
    assert caught is not None


def test_hands_the_error_on(future, queue, deferred):
    try:
        act()
    except OSError as error:
        LOG.debug("handed on")
        future.set_exception(error)
    try:
        act()
    except OSError as error:
        LOG.debug("handed on")
        queue.put(error)
    try:
        act()
    except OSError:
        LOG.debug("handed on")
        deferred.errback()


def test_flag():
    failed = False
    try:
        act()
    except OSError:
        LOG.debug("kept")
        failed = True
    assert failed


def test_value_is_read():
    result = None
    try:
        result = act()
    except OSError:
        LOG.error("failed")
    assert result == 3


def test_else():
    try:
        act()
    except OSError:
        LOG.debug("refused, fine")
    else:
        pytest.fail("not refused")


def test_fail_behind_the_call():
    try:
        act()
        pytest.fail("not refused")
    except OSError:
        LOG.debug("refused, fine")


def test_fail_next_to_it():
    try:
        act()
    except OSError:
        LOG.debug("refused, fine")
        return
    pytest.fail("not refused")


def test_manufactured():
    try:
        raise ValueError("on purpose")
    except ValueError:
        LOG.exception("the record is what counts")
    try:
        1 / 0
    except ZeroDivisionError:
        LOG.exception("the record is what counts")


def test_manufactured_by_a_double(double):
    double.side_effect = OSError("stop")
    try:
        act()
    except OSError:
        LOG.debug("stopped")


def test_poll():
    for _ in range(10):
        try:
            act()
            break
        except OSError:
            LOG.debug("again")


def test_about_logging(caplog):
    try:
        act()
    except OSError:
        LOG.error("failed")
    assert "failed" in caplog.text


def test_about_output(capsys):
    try:
        act()
    except OSError:
        print("failed")
    assert capsys.readouterr().out == "failed\n"


def test_finally_clears_away():
    try:
        assert act()
    finally:
        try:
            act()
        except OSError:
            LOG.debug("gone")


def test_no_logger():
    try:
        act()
    except OSError:
        recorder.error("a recorder of the test")
    try:
        act()
    except OSError:
        events.append("failed")
    try:
        act()
    except OSError:
        LOG_LINES.append("failed")


def test_unknown_call():
    try:
        act()
    except OSError as error:
        LOG.error("failed")
        complain(error)


def test_exits_the_child():
    try:
        act()
    except OSError:
        traceback.print_exc()
        os._exit(1)


def test_code_under_test():
    class Handler(Base):
        def get(self):
            try:
                act()
            except OSError:
                LOG.error("part of what is tested")

    assert Handler().get()


class FakeServer:
    def start(self):
        try:
            act()
        except OSError:
            LOG.error("a double")


def test_double():
    assert FakeServer().start()


@pytest.mark.skip
def test_skipped():
    try:
        act()
    except OSError:
        LOG.error("failed")


try:
    import module
except ImportError:
    print("not in a function")


report = LOG.error


def test_method_of_a_logger_by_another_name():
    note = own.warning
    try:
        act()
    except OSError:  # TQ701
        note("failed")


def test_method_bound_in_the_module():
    try:
        act()
    except OSError:  # TQ701
        report("failed")


def test_leaves_the_loop():
    for each in (1, 2):
        try:
            act(each)
        except OSError:  # TQ701
            LOG.error("failed")
            break


def test_break_skips_the_else():
    for each in (1, 2):
        try:
            act(each)
        except OSError:
            LOG.error("failed")
            break
    else:
        assert state()


def test_reraises_by_a_manager():
    try:
        act()
    except OSError:
        with excutils.save_and_reraise_exception():
            LOG.error("failed")


def test_hook_prints():
    try:
        act()
    except OSError:  # TQ701
        sys.excepthook(*sys.exc_info())


class OwnLoggers(unittest.TestCase):
    journal = logging.getLogger("journal")

    def setUp(self):
        self.diary = logging.getLogger("diary")

    def test_attribute_of_the_class(self):
        try:
            act()
        except OSError:  # TQ701
            self.journal.error("failed")

    def test_attribute_of_the_instance(self):
        try:
            act()
        except OSError:  # TQ701
            self.diary.error("failed")

    def test_attribute_that_is_no_logger(self):
        try:
            act()
        except OSError:
            self.shop.error("failed")


class MigrateMixin:
    def migrate(self):
        try:
            act()
        except OSError:  # TQ701
            LOG.error("failed")


class UsesMixin(MigrateMixin, unittest.TestCase):
    def test_migrate(self):
        self.migrate()
        self.assertTrue(state())


def forgives(test):
    def wrapper(*args, **kwargs):
        try:
            return test(*args, **kwargs)
        except NotImplementedError:  # TQ701
            LOG.error("not there")

    return wrapper


@forgives
def test_forgiven():
    assert state()


def calls_later(function):
    def wrapper(*args):
        try:
            return function(*args)
        except NotImplementedError:
            LOG.error("the caller sees None")

    return wrapper


def test_wrapped_call():
    assert calls_later(act)()


def test_prints_success():
    try:
        act()
    except OSError:
        print("success")


def test_prints_skip():
    try:
        act()
    except OSError:
        print("SKIP: no network")


def test_prints_something_else():
    try:
        act()
    except OSError:  # TQ701
        print("no success")


def test_tries_another_way():
    try:
        act()
    except OSError:
        try:
            act_otherwise()
        except OSError:
            LOG.warning("neither works")


def copy_logs():
    try:
        act()
    except OSError:
        LOG.error("no logs")


def copy_files():
    try:
        act()
    except OSError:  # TQ701
        LOG.error("no files")


def test_copies():
    copy_logs()
    copy_files()


def test_counts_what_worked():
    done = []
    for each in state():
        try:
            act(each)
            done.append(each)
        except OSError:
            LOG.error("failed")
    assert done


def test_import():
    try:
        import module
    except ImportError:
        print("not here")
        return
    assert module.act()


def test_import_and_call():
    try:
        import module
        module.act()
    except ImportError:  # TQ701
        print("not here")


def test_narrow_and_accounted_for():
    try:
        act()
    except OSError:
        # It may be done already. In that case the rest still holds.
        LOG.info("done already")
    assert state()


def test_broad_and_explained():
    try:
        act()
    except Exception:
        # It may be done already. In that case the rest still holds.
        LOG.info("done already")
    assert state()


def test_no_line_of_comment():
    try:
        act()
    except OSError:  # TQ701
        LOG.info("done already")  # as they say
    assert state()


class Resets(unittest.TestCase):
    def setUp(self):
        try:
            act()
        except Exception:
            LOG.exception("not active, making another one")
            self._reset_server()

    def test_closes(self):
        try:
            act()
        except ValueError:  # TQ701
            LOG.exception("great, it was caught")
            self.server.close()


def test_flag_that_nobody_reads():
    ok = True
    try:
        act()
    except OSError as error:  # TQ701
        LOG.error("failed: %s", error)
        ok = False


def test_error_that_nobody_reads():
    caught = None
    try:
        act()
    except OSError as error:  # TQ701
        LOG.error("failed")
        caught = error


def test_value_that_nobody_reads():
    result = None
    try:
        result = act()
    except OSError:  # TQ701
        LOG.error("failed")
        result = None


def test_flag_that_an_earlier_statement_reads():
    ok = True
    for each in (1, 2):
        if not ok:
            break
        try:
            act(each)
        except OSError:
            LOG.error("failed")
            ok = False


def test_only_the_wording_depends_on_the_error():
    try:
        act()
    except OSError as error:  # TQ701
        if "timeout" in str(error):
            LOG.warning("too slow")
        else:
            LOG.error("failed")


def test_one_kind_of_error_is_told():
    try:
        act()
    except OSError as error:
        if "timeout" in str(error):
            LOG.warning("too slow")
        else:
            complain(error)


def test_one_kind_of_error_is_raised_again():
    try:
        act()
    except OSError as error:
        text = str(error)
        LOG.warning(text)
        if "timeout" not in text:
            raise


def test_last_error_is_raised_again():
    for attempt in range(3):
        try:
            act()
        except OSError:
            LOG.warning("failed")
            if attempt == 2:
                raise


def test_raises_when_told_to():
    try:
        act()
    except OSError as error:  # TQ701
        LOG.error(error)
        if STRICT:
            raise


def test_until_it_works():
    done = False
    while not done:
        try:
            act()
            done = True
        except OSError:
            LOG.debug("again")


from logging import getLogger as get

diary = get("diary")


def test_maker_by_another_name():
    try:
        act()
    except OSError:  # TQ701
        diary.error("failed")


def note(text, *values):
    """Tell what went wrong."""
    message = "failed: %s" % text.format(*values)
    if VERBOSE:
        print(message)
    else:
        LOG.error(message)


def note_and_keep(text):
    LOG.error(text)
    events.append(text)


def note_twice(text):
    note(text)
    note_twice(text)


def test_helper_that_only_logs():
    try:
        act()
    except OSError as error:  # TQ701
        note(error)


def test_helper_that_does_more():
    try:
        act()
    except OSError as error:
        note_and_keep(error)


def test_helper_that_runs_itself():
    try:
        act()
    except OSError as error:
        note_twice(error)


def test_parameter_of_the_same_name(note):
    try:
        act()
    except OSError as error:
        note(error)


class HasNote(unittest.TestCase):
    def note(self, text):
        self.log.error(text)

    def keep(self, text):
        self.log.error(text)
        self.kept = text

    def test_method_that_only_logs(self):
        try:
            act()
        except OSError as error:  # TQ701
            self.note(error)

    def test_method_that_does_more(self):
        try:
            act()
        except OSError as error:
            self.keep(error)


def start():
    global server

    def work():
        global server
        try:
            server = act()
        except OSError:
            LOG.error("no server")
        finally:
            server = None

    run(work)


def test_value_is_global():
    start()
    assert server


def test_value_is_nonlocal():
    found = None

    def work():
        nonlocal found
        try:
            found = act()
        except OSError:
            LOG.error("failed")

    run(work)
    assert found


def test_of_a_logger_with_a_handler_of_its_own():
    stream = io.StringIO()
    own.addHandler(logging.StreamHandler(stream))
    try:
        act()
    except ZeroDivisionError:
        own.error("caught")
    assert "caught" in stream.getvalue()


def test_keeps_the_traceback():
    out = io.StringIO()
    try:
        act()
    except ZeroDivisionError:
        traceback.print_exc(file=out)
    show(out)


def test_prints_to_the_terminal():
    try:
        act()
    except ZeroDivisionError:  # TQ701
        print("failed", file=sys.stderr)


def answering(minions):
    found = []
    for minion in minions:
        try:
            minion.ping()
            found.append(minion)
            own.info("answered")
        except TimeoutError:
            own.debug("no answer")
    return found


def wanted():
    found = []
    try:
        found.append(act())
        own.info("found")
    except Exception:  # TQ701
        own.error("failed")
    return found


def test_uses_what_they_fill():
    assert answering(wanted()) == []


def _run_pending_cleanups(pending):
    for function in pending:
        try:
            function()
        except Exception:
            traceback.print_exc()


def test_runs_cleanups():
    _run_pending_cleanups([act])


def test_server_loses_its_peer():
    def echo(channel):
        try:
            print("shakes hands")
            channel.do_handshake()
        except ConnectionError:
            print("gone")

    assert ask(echo) == "hello"


def test_result_that_nobody_looks_at():
    try:
        total = compute()
    except OSError as error:  # TQ701
        print(error)
        return
    assert total == 3


def test_end_of_an_iteration(items):
    try:
        compute(items)
    except StopIteration:
        LOG.warning("no more items")
    assert items.count == 3


def test_goes_on(items):
    try:
        compute(items)
    except OSError:
        LOG.warning("status failed (continuing)")
    assert items.count == 3


def test_goes_on_with_anything(items):
    try:
        compute(items)
    except Exception:  # TQ701
        LOG.warning("status failed (continuing)")
    assert items.count == 3


def make_folder():
    try:
        compute()
    except OSError as error:
        LOG.debug("no folder: %s", error)


def make_another_folder():
    try:
        compute()
    except OSError as error:  # TQ701
        LOG.error("no folder: %s", error)


def test_folders():
    make_folder()
    make_another_folder()
    assert compute() == 3


def test_may_fail(api):
    try:
        api.create()
    except Exception as error:
        # That can fail for a number of reasons, the waiter decides.
        LOG.debug("could not create: %s", error)
    assert api.wait() == 3


def test_assertion_is_told_of_by_another_rule_too():
    try:
        assert compute() == 3
    except Exception as error:  # TQ701
        LOG.error("failed: %s", error)


def report_root(event):
    LOG.info(event.database)
    connection = event.database.open()
    try:
        LOG.info(connection.root()["Application"])
    except KeyError:
        LOG.info("The root is not ready.")


def report_root_or_anything(event):
    try:
        LOG.info(event.database.open().root()["Application"])
    except Exception:  # TQ701
        LOG.info("The root is not ready.")


def test_reports(events):
    events.subscribe(report_root)
    report_root(events.last)
    report_root_or_anything(events.last)
    assert events.count == 1


def test_output_of_another_shell(shell):
    def wait():
        print("switching out")
        try:
            shell.queue.get(timeout=0.1)
        except Empty:
            print("nothing came")

    assert shell.run(wait).endswith("nothing came")


def test_prints_only_if_it_fails(shell):
    def wait():
        try:
            shell.queue.get(timeout=0.1)
        except Empty:  # TQ701
            print("nothing came")

    assert shell.run(wait) == 1


def test_looks_whether_it_is_there():
    try:
        import ctypes
        getattr(ctypes, "pythonapi")
        ctypes.pythonapi.PyGILState_Ensure
    except (ImportError, AttributeError):
        print("not under PyPy")
        return
    assert run(ctypes)


@mock.patch("sys.stdout", new_callable=io.StringIO)
def test_output_of_an_example(stdout):
    def show_relays():
        try:
            download_relays()
        except Exception as error:
            print("unable to retrieve the relays: %s" % error)

    show_relays()
    assert stdout.getvalue() == "1. speedy\n"


@pytest.fixture
def server_that_may_not_reuse():
    server = listen()
    try:
        server.setsockopt(1, 2, 3)
    except OSError as error:
        print("non critical error on SO_REUSEADDR", error)
    return server


def test_renamed_logger():
    try:
        act()
    except OSError:  # TQ701
        PROJECT.warning("failed")


def test_lambda_that_logs():
    tell = lambda text: own.error(text)
    again = lambda text: again(text)
    try:
        act()
    except OSError:  # TQ701
        tell("failed")
    try:
        act()
    except OSError:
        again("failed")


def test_log_that_is_returned():
    try:
        act()
    except OSError:  # TQ701
        return PROJECT.warning("failed")
    assert done()


@pytest.fixture
def log_that_is_returned_to_who_asks():
    try:
        return act()
    except OSError:
        return PROJECT.warning("failed")


def test_else_that_only_logs():
    try:
        act()
    except OSError as error:  # TQ701
        LOG.error("failed: %s", error)
    else:
        LOG.info("done")


def test_else_that_passes():
    try:
        act()
    except Exception:  # TQ701
        LOG.exception("failed")
    else:
        pass


def test_else_that_asserts():
    try:
        act()
    except OSError:
        LOG.error("failed")
    else:
        LOG.info("done")
        assert state() == "done"


def test_else_that_goes_on():
    try:
        found = act()
    except OSError:
        LOG.error("failed")
    else:
        LOG.info("done")
        use(found)


def try_to_reach():
    try:
        act()
    except OSError:
        LOG.error("not reached")
    else:
        LOG.info("reached")


def test_reaches():
    try_to_reach()


class VectorsTest(unittest.TestCase):
    def setUp(self):
        self.vectors = []
        try:
            import vectors

            with open(vectors.path) as file:
                self.read = json.load(file)
        except (FileNotFoundError, ImportError):
            print("\nWarning: no extended tests")

    def test_vectors_that_are_missing(self):
        try:
            import vectors

            check(vectors.path)
        except ImportError:  # TQ701
            print("no vectors")


class ForwardTest(unittest.TestCase):
    def setUp(self):
        threading.Thread(target=self._serve).start()
        threading.Thread(target=self._order).start()

    def _serve(self):
        try:
            self.peer, _ = self.listener.accept()
        except TimeoutError:
            LOG.error("nobody came")
        try:
            self.peer.send(b"hello")
        except Exception as error:
            LOG.error("server ends: %s", error)

    def _order(self):
        try:
            basket.order()
        except OSError:  # TQ701
            LOG.error("no order")


async def test_cancelled_task(client):
    task = client.count()
    client.stops_later(task)
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")
    try:
        await client.count()
    except asyncio.CancelledError:  # TQ701
        print("cancelled")


async def greet_peer(socket):
    try:
        while True:
            await socket.send(greeting())
    except websockets.ConnectionClosedOK:
        print("closed")


async def test_goodbye(client, socket):
    await greet_peer(socket)
    try:
        await client.ask()
    except websockets.ConnectionClosedOK:  # TQ701
        print("closed")


def test_broad_and_answered():
    try:
        act()
    except Exception:  # pylint: disable=broad-except
        LOG.info("failed")
    assert state()


def test_asserts_more_than_what_is_not_installed():
    assert state()
    try:
        assert act()
    except ImportError:
        LOG.info("no PIL here")


def test_asserts_only_what_is_not_installed():
    try:
        assert act()
    except ImportError:  # TQ701
        LOG.info("no PIL here")


def dump_stacks():
    try:
        answer = act()
    except Exception as error:
        LOG.error("no stacks: %s", error)
    else:
        LOG.info(answer)


@pytest.fixture
def prepared():
    try:
        yield act()
    except Exception as error:
        LOG.error("server: %s", error)
    finally:
        dump_stacks()


def test_prepared(prepared):
    assert prepared


def test_name_that_is_not_there():
    try:
        slice
    except NameError:
        print("slice() not found")
        return
    assert act(slice)


def test_child(pid):
    if pid == 0:
        try:
            act()
        except Exception:
            traceback.print_exc()
        finally:
            os._exit(0)
    assert act()


def test_diagnoses(expected):
    actual = act()
    if actual != expected:
        try:
            print("state:", state())
            print("more:", state(actual))
        except Exception as error:
            print("in diagnostic code:", error)
    assert actual == expected


def test_diagnoses_nothing():
    try:
        act()
        print("more:", state())
    except Exception as error:  # TQ701
        print("failed:", error)


class Configured:
    def setUp(self):
        try:
            with open("lib.conf") as file:
                print(file.read())
        except OSError as error:
            print("no lib.conf", error)

    def test_configured(self):
        assert act()


def test_shows_nothing(sums):
    try:
        sums + sums
    except ValueError as error:  # TQ701
        print(error)


def test_interrupted(process):
    try:
        process.join()
    except KeyboardInterrupt:
        print("killing it")
        process.terminate()
    assert act()


def test_folder(path):
    try:
        os.makedirs(path)
    except OSError:
        print("Directory already exists:", path)
    assert act(path)


def test_folder_and_more(path):
    try:
        os.makedirs(path)
        act(path)
    except OSError:  # TQ701
        print("Directory already exists:", path)
    assert state()


def test_plan(run):
    def plan():
        try:
            yield from act()
        except ValueError:
            print("caught it")

    run(plan())
    assert state()


def test_left_over(server):
    # Delete the class if it exists already.
    try:
        server.call("delete", "class")
    except OSError as error:
        print("no class", error)
    assert server.call("create", "class")


def test_explained_at_the_clause_behind():
    try:
        act()
    except OSError as error:
        print(error)
    except ValueError:
        # This may fail, which is no matter here.
        pass
    assert state()


def test_clause_behind_explains_nothing():
    try:
        act()
    except OSError as error:  # TQ701
        print(error)
    except ValueError:
        # The first one.
        pass
    assert state()


def test_asserts_in_the_else_alone():
    try:
        value = act()
    except Exception as error:  # TQ701
        print(error)
    else:
        assert value == 3
