import asyncio
import contextlib
import os
import unittest
from contextlib import suppress
from threading import Thread
from time import sleep as pause

import pytest


def test_exception():
    try:
        act()
    except Exception:  # TQ702
        pass
    assert state()


def test_bare():
    try:
        act()
    except:  # TQ702
        ...


def test_base_exception():
    try:
        act()
    except BaseException as error:  # TQ702
        """Nothing to do."""


def test_assertion_error():
    try:
        act()
    except AssertionError:  # TQ702
        pass


def test_tuple():
    try:
        act()
    except (ValueError, Exception):  # TQ702
        return


def test_return_none():
    try:
        act()
    except Exception:  # TQ702
        return None


def test_continue():
    for each in things():
        try:
            act(each)
        except Exception:  # TQ702
            continue


def test_narrow_clause_first():
    try:
        act()
    except KeyError:
        pytest.fail("not this one")
    except Exception:
        pass


def test_suppress():
    with suppress(Exception):  # TQ702
        act()
    assert state()


def test_suppress_by_module():
    with open("x") as file, contextlib.suppress(ValueError, BaseException):  # TQ702
        act(file)


async def test_suppress_async():
    with suppress(AssertionError):  # TQ702
        await act()


def test_delete_is_what_is_tested(server):
    try:
        server.delete()
    except Exception:  # TQ702
        pass
    assert server.calls


def test_thread():
    def work():
        try:
            act()
        except Exception:  # TQ702
            pass

    Thread(target=work).start()
    assert state()


class Cases(unittest.TestCase):
    def setUp(self):
        try:
            act()
        except Exception:  # TQ702
            pass

    def tearDown(self):
        try:
            act()
        except Exception:
            pass

    def helper(self):
        try:
            act()
        except Exception:
            pass

    def _close_all(self):
        try:
            act()
        except Exception:
            pass

    def test_self_fail_is_swallowed(self):
        try:
            act()
            self.fail("not refused")
        except Exception:
            pass

    def test_raise_behind(self):
        try:
            act()
        except Exception:
            return
        self.fail("not refused")


def test_narrow():
    try:
        act()
    except ValueError:
        pass
    with suppress(KeyError):
        act()
    assert state()


def test_close():
    try:
        connection.close()
    except Exception:
        pass
    with suppress(Exception):
        os.remove("x")
    with suppress(BaseException):
        del cache["x"]
    assert state()


def test_finally():
    try:
        assert act()
    finally:
        try:
            act()
        except Exception:
            pass


@pytest.fixture
def server():
    yield start()
    try:
        act()
    except Exception:
        pass


def test_manufactured():
    try:
        raise ValueError
    except Exception:
        pass
    assert state()


def test_manufactured_by_a_double(double):
    double.side_effect = [1, Exception("leave the loop")]
    try:
        act()
    except Exception:
        pass
    assert state()


def test_looks_at_the_error():
    try:
        act()
    except Exception as error:
        assert error.args


def test_else_fails():
    try:
        act()
    except Exception:
        pass
    else:
        pytest.fail("not refused")


def test_fail_is_no_exception():
    try:
        act()
        pytest.fail("not refused")
    except Exception:
        pass


def test_value_is_read():
    value = None
    try:
        value = act()
    except Exception:
        pass
    assert value == 1


def test_import():
    try:
        import module
    except Exception:
        pass
    assert state()


def test_poll():
    while True:
        try:
            act()
            break
        except Exception:
            pass


def answers():
    try:
        act()
        return True
    except Exception:
        pass
    return False


def test_predicate():
    assert answers()


def test_coroutine_of_the_user():
    @inline_callbacks
    def work():
        try:
            yield act()
        except Exception:
            pass

    assert work()


def test_class_of_the_user():
    class Manager:
        def __exit__(self, *details):
            return None

        def run(self):
            try:
                act()
            except Exception:
                pass

    assert Manager().run()


@unittest.skip("later")
def test_skipped():
    try:
        act()
    except Exception:
        pass


def not_called():
    try:
        act()
    except Exception:
        pass


def test_only_sleeps():
    try:
        act()
    except Exception:  # TQ702
        time.sleep(1)
    assert state()


def test_private_name():
    try:
        act()
    except Exception:  # TQ702
        ignored = True
    assert state()


def test_only_clears_away():
    try:
        act()
    except Exception:  # TQ702
        server.close()
    assert state()


def test_asks_somebody():
    try:
        act()
    except Exception:
        report()
    assert state()


def test_raises_again_by_a_manager():
    try:
        act()
    except Exception:
        with excutils.save_and_reraise_exception():
            server.close()
    assert state()


def test_keeps_what_worked():
    done = []

    def work():
        try:
            act()
            done.append(True)
        except Exception:
            pass

    run(work)
    assert done


def test_counts_what_worked():
    count = 0
    try:
        act()
        count += 1
    except Exception:
        pass
    assert count


def test_keeps_nothing():
    try:
        act()
        state()
    except Exception:  # TQ702
        pass


def test_comment_says_that_it_clears_away(client):
    assert client.list()
    # Attempt to clean up, so that one run does not keep
    # ten of them.
    try:
        client.delete_all()
        client.wait_until_gone()
    except Exception:
        pass


def test_comment_says_that_it_tears_down(client):
    assert client.list()
    # Tear-down comes early here.
    try:
        client.delete_all()
    except Exception:
        pass


def test_comment_is_not_right_above(client):
    # Attempt to clean up.

    try:
        client.delete_all()
    except Exception:  # TQ702
        pass
    assert client.list()


def test_comment_says_something_else(client):
    # Clean text is not refused.
    try:
        client.send("text")
    except Exception:  # TQ702
        pass
    assert client.list()


def test_waits_to_be_killed():
    def work():
        try:
            gevent.sleep(3)
        except:
            gevent.sleep(1)

    assert run(work).dead


async def test_waits_to_be_cancelled(event):
    try:
        await event.wait()
    except BaseException:
        pass
    assert state()


def test_waits_and_acts():
    try:
        gevent.sleep(3)
        act()
    except Exception:  # TQ702
        pass
    assert state()


def test_flag_that_nobody_reads():
    ok = True
    try:
        act()
    except Exception:  # TQ702
        ok = False
    assert state()


def test_flag_that_is_read():
    ok = True
    try:
        act()
    except Exception:
        ok = False
    assert ok


def test_flag_that_is_read_in_a_nested_function():
    ok = True
    try:
        act()
    except Exception:
        ok = False
    run(lambda: ok)


def test_value_that_nobody_reads():
    value = None
    try:
        value = act()
    except Exception:  # TQ702
        value = None
    assert state()


def test_counts_for_nobody():
    errors = 0
    for each in things():
        try:
            act(each)
        except Exception:  # TQ702
            errors += 1
    assert state()


def test_counts():
    errors = 0
    for each in things():
        try:
            act(each)
        except Exception:
            errors += 1
    assert errors == 1


def test_passes_over_one_kind_of_error():
    try:
        act()
    except Exception as error:  # TQ702
        if error.args:
            pass
    assert state()


def test_raises_when_told_to():
    try:
        act()
    except Exception:  # TQ702
        if STRICT:
            raise
    assert state()


def test_raises_for_the_caller(quiet):
    try:
        act()
    except Exception:
        if not quiet:
            raise


def test_raises_when_the_caller_is_strict(strict):
    try:
        act()
    except Exception:
        if strict:
            raise


def test_raises_on_one_platform():
    try:
        act()
    except Exception:
        if LINUX:
            raise


def test_code_to_trace():
    def traced():
        try:
            line = 2
            pass
        except:
            line = 5
        line = 6

    def traced_too():
        try:
            try:
                pass
            except Exception:
                pass
        except Exception:
            pass

    assert lines_of(traced) == [2, 3, 6]
    assert lines_of(traced_too) == [2, 3]


def test_name_may_be_undefined():
    try:
        unicode
    except Exception:  # TQ702
        pass
    assert state()


def test_raises_the_last_time():
    for attempt in range(3):
        try:
            act()
        except Exception:
            if attempt == 2:
                raise


def test_until_it_works():
    done = False
    while not done:
        try:
            act()
            done = True
        except Exception:
            time.sleep(1)


def test_only_waits_by_another_name():
    try:
        pause(9)
    except BaseException:
        pass


def test_is_answered():
    try:
        act()
    except Exception:  # noqa: S110 - the failure itself is under test
        pass
    assert state()


def test_says_that_it_may_fail():
    try:
        act()
    except Exception:
        # Some versions might fail, which is fine.
        pass
    assert state()


def test_says_that_it_does_not_matter():
    # Whether or not this raises is not important.
    try:
        act()
    except Exception:
        pass
    assert state()


def test_says_that_it_fails():
    try:
        act()
    except Exception:  # TQ702
        # This is expected.
        pass
    assert state()


def test_server_loses_its_peer():
    def serve(sock):
        try:
            name = sock.recv(8)
            sock.sendall(b"hello " + name)
        except Exception:
            pass

    assert ask(serve) == "hello"


def test_nested_function_acts():
    def serve(sock):
        try:
            act(sock.recv(8))
        except Exception:
            pass

    assert ask(serve) == "hello"


class Tables(unittest.TestCase):
    def setUp(self):
        try:
            connection.execute("DROP TABLE total")
        except Exception:
            pass
        try:
            connection.execute(text(f"drop table {name}"))
        except Exception:
            pass
        try:
            connection.execute("CREATE TABLE total")
        except Exception:  # TQ702
            pass


async def test_waits_for_the_cancelled():
    client.task.cancel()
    try:
        await client.task
    except (asyncio.CancelledError, Exception):
        pass
    assert state()


def test_waits_for_the_killed():
    worker.kill()
    try:
        worker.wait()
    except Exception:
        pass
    assert state()


async def test_waits_for_another():
    client.task.cancel()
    try:
        await client.other
    except Exception:  # TQ702
        pass
    assert state()


def test_starts_afresh(server):
    """Totals are counted."""
    try:
        server.stop_session()
    except Exception:
        pass
    server.start_session()
    assert server.total() == 1


def test_stop_session_twice(server):
    try:
        server.stop_session()
    except Exception:
        pass
    server.start_session()
    server.stop_session()
    assert server.total() == 1


def test_stop(server):
    try:
        server.stop_session()
    except Exception:  # TQ702
        pass
    server.start_session()
    assert server.total() == 1


def test_asserts_right_behind(server):
    try:
        server.stop_session()
    except Exception:  # TQ702
        pass
    assert server.total() == 1


def test_raises_in_the_end():
    try:
        act()
    except ValueError:
        try:
            act(2)
        except Exception:
            pass
        raise


def test_counts_what_came_through():
    count = 0
    for each in range(9):
        try:
            act(each)
            count += 1
            look(each)
        except Exception:
            pass
    assert count == 3


def test_assertion_is_told_of_by_another_rule():
    try:
        assert compute() == 3
    except Exception:
        pass


def test_fail_is_told_of_by_another_rule(self):
    try:
        compute()
        self.fail("nothing was raised")
    except Exception:
        pass


def test_result_that_nobody_looks_at():
    try:
        total = compute()
    except Exception:  # TQ702
        return
    assert total == 3


def total_or_nothing():
    try:
        total = compute()
    except Exception:
        return
    return total


def test_by_design():
    # Some stores prevent that on purpose.
    try:
        compute()
    except Exception:
        pass
    assert total_or_nothing() == 3


def test_unwinds_before_it_raises(stack):
    try:
        assert compute() == 3
    except Exception:
        while stack:
            try:
                stack.pop().leave()
            except Exception:
                pass
        raise


def test_warns_first():
    with pytest.warns(FutureWarning):
        with contextlib.suppress(Exception):
            compute()


def test_docstring():
    """The call is wrapped in ``suppress``: what it warns of comes before it fails."""
    with contextlib.suppress(Exception):
        compute()
    assert total_or_nothing() == 3


def test_reason_in_the_clause(cache):
    for key in range(3):
        try:
            cache.get(key).touch()
        except Exception:
            pass  # The object may have been evicted.
    assert len(cache) == 3


def test_no_reason_above(cache):
    # The cache may be empty.
    try:
        cache.get(1).touch()
    except Exception:  # TQ702
        pass
    assert len(cache) == 3


def test_best_effort(server):
    try:
        server.delete()
    except Exception:
        # Best effort: a server that stays must not turn the test red.
        pass
    assert not server.events


def test_outcome_is_forgotten(api):
    try:
        answer = api.store("a")
        answer.show()
    except Exception:  # TQ702
        pass
    answer = api.delete("a")
    answer.show()


def test_outcome_is_asked_again(api):
    try:
        answer = api.store("a")
    except Exception:
        pass
    answer = api.delete(answer)
    answer.show()


def test_outcome_may_stay(api):
    answer = None
    try:
        answer = api.store("a")
    except Exception:
        pass
    if api.is_open:
        answer = api.delete("a")
    answer.show()


async def test_handshake_of_a_closed_client(client, server):
    request = client.ping()
    assert await server.receives()
    client.close()
    try:
        await request
    except Exception:
        pass


async def test_handshake_of_an_open_client(client, server):
    request = client.ping()
    assert await server.receives()
    client.ping()
    try:
        await request
    except Exception:  # TQ702
        pass


def test_special_order():
    # This one *should* work, but does not, see #18
    try:
        act()
    except Exception:
        pass
    assert act()


def test_dumped():
    dump_order(act())


def dump_order(order):
    try:
        order.write("debug.txt")
    except Exception:
        pass


def test_else_only_logs():
    try:
        act()
    except Exception:  # TQ702
        pass
    else:
        print("done")
    assert True


def test_suppress_on_a_stack():
    with contextlib.ExitStack() as stack:
        box = stack.enter_context(shop())
        stack.enter_context(suppress(Exception))  # TQ702
        box.act()
    assert True


def test_narrow_suppress_on_a_stack():
    with contextlib.ExitStack() as stack:
        stack.enter_context(suppress(KeyError))
        act()
    assert True


def test_suppress_on_a_stack_of_what_clears_away():
    with contextlib.ExitStack() as stack:
        box = stack.enter_context(shop())
        box.act()
        stack.enter_context(suppress(Exception))
        box.close()
    assert True


def test_suppress_on_a_stack_with_a_reason():
    with contextlib.ExitStack() as stack:
        box = stack.enter_context(shop())
        # It may fail, that does not matter.
        stack.enter_context(suppress(Exception))
        box.act()
    assert True


def test_suppress_on_a_stack_guards_nothing():
    with contextlib.ExitStack() as stack:
        act()
        stack.enter_context(suppress(Exception))
    assert True


def test_suppress_on_a_stack_of_someone_else(stack):
    with contextlib.ExitStack() as own:
        stack.enter_context(suppress(Exception))
        act(own)
    assert True


class StackTest(unittest.TestCase):
    def test_clean_up_suppresses_nothing(self):
        self.enterContext(suppress(Exception))
        act()
        self.assertTrue(True)


def test_table_from_format(cursor):
    insert(cursor)
    try:
        cursor.execute("drop user '{user}'".format(**USER))
    except Exception:
        pass
    assert cursor.execute("create user")


def test_table_from_sum(cursor):
    insert(cursor)
    try:
        cursor.execute("drop procedure " + NAME)
        cursor.commit()
    except Exception:
        pass
    assert cursor.execute("create procedure")


def test_committed_insert(cursor):
    insert(cursor)
    try:
        cursor.execute("insert into " + NAME)
        cursor.commit()
    except Exception:  # TQ702
        pass
    assert cursor.execute("create procedure")


def test_server_that_wraps_what_it_accepts(listener, context):
    def serve():
        client, _ = listener.accept()
        try:
            context.wrap_socket(client, server_side=True)
        except Exception:
            pass

    def order():
        try:
            context.order()
        except Exception:  # TQ702
            pass

    assert fetch(serve, order)


def test_effects_in_turn(pool):
    pool.new = mock.Mock(side_effect=[1, Exception])
    try:
        pool.bind()
    except Exception:
        pass
    assert pool.get() == 1


def test_effect_set_behind(pool):
    pool.new.side_effect = ValueError
    try:
        pool.bind()
    except Exception:  # TQ702
        pass
    assert pool.get() == 1


class ConnectionTest(unittest.TestCase):
    def test_attribute_that_is_read(self):
        try:
            self.client = connect()
        except Exception:
            pass
        self.assertTrue(self.client.open)

    def test_attribute_that_is_not_read(self):
        try:
            self.client = connect()
        except Exception:  # TQ702
            pass
        self.assertTrue(self.server.open)


def test_closed_if_it_can_be(pool):
    def wait_for(future):
        with suppress(Exception):
            if hasattr(future, "close"):
                future.close()
        raise TimeoutError

    def order():
        with suppress(Exception):  # TQ702
            if hasattr(basket, "order"):
                basket.order()
        raise TimeoutError

    assert pool.get(wait_for, order)


def test_files_at_the_end():
    assert load(FILES)
    try:
        for name in FILES:
            os.remove(name)
        shutil.rmtree(FOLDER)
    except Exception:
        pass


def test_names_in_turn():
    assert load(FILES)
    try:
        for name in FILES:
            load(name)
    except Exception:  # TQ702
        pass


def test_shares(client):
    share = client.create_share()
    assert share.files == []
    try:
        client.delete_share()
    except Exception:
        pass


def test_delete_share(client):
    share = client.create_share()
    assert share.files == []
    try:
        client.delete_share()
    except Exception:  # TQ702
        pass


def test_share_that_is_deleted(client):
    assert client.create_share()
    try:
        client.delete_share()
    except Exception:  # TQ702
        pass
    assert client.shares == []


def test_special_characters(catalog):
    for name in NAMES:
        try:
            catalog.drop_table(name)
        except Exception:
            pass
        assert catalog.create(name)


def test_drop_table_twice(catalog):
    assert catalog.create("a")
    try:
        catalog.drop_table("a")
    except Exception:  # TQ702
        pass
    assert not catalog.has("a")


def test_asserts_in_the_else_alone():
    try:
        value = act()
    except Exception:  # TQ702
        pass
    else:
        assert value == 3


def test_asserts_behind_the_else():
    try:
        value = act()
    except Exception:
        pass
    else:
        assert value == 3
    assert calls == ["act"]


def test_loop_passes_over_some():
    for each in items():
        try:
            value = act(each)
        except Exception:
            pass
        else:
            assert value == 3


@given(numbers())
def test_property_is_of_some(number):
    try:
        value = act(number)
    except Exception:
        pass
    else:
        assert value == 3
