import asyncio
import concurrent.futures
import os
import sys
import threading
import warnings
from contextlib import suppress
from multiprocessing import Process
from unittest.mock import Mock

import pytest


def test_just_this_is_not_raised():
    try:
        act()
    except PermissionError as error:
        assert "sandbox" not in str(error)
    except Exception:
        pass


def test_interrupt_is_no_failure():
    try:
        act()
    except KeyboardInterrupt:
        raise
    except Exception:  # TQ702
        pass
    assert state()


def test_explained_in_its_clause():
    try:
        act()
    except Exception:
        pass  # sqlite has no special functions
    assert state()


def test_explained_as_expected():
    try:
        act()
    except Exception:  # TQ702
        # The call should raise an error here, so we go on.
        pass
    assert state()


def test_remark_is_no_reason():
    try:
        act()
    except Exception:  # TQ702  # type: ignore  # pragma: no cover on some of them
        pass
    assert state()


def test_explained_but_leaves_what_asserts(things):
    for thing in things:
        try:
            act(thing)
        except Exception:  # TQ702
            # Mocking returns something different.
            continue
        assert thing.answer


def test_filter_that_filters_nothing():
    try:
        act()
    except Exception as error:  # TQ702
        if "denied" in str(error):
            # This could happen in newer versions.
            pass
    assert state()


def test_answers_pylint():
    try:
        act()
    except Exception:  # pylint: disable=broad-except
        pass
    assert state()


def test_ignores_failures():
    # Early pings get lost: ignore failures.
    try:
        act()
    except Exception:
        pass
    assert state()


def test_numbers(lines):
    found = []
    for line in lines:
        try:
            float(line[0])
        except Exception:
            continue
        found.append(line)
    assert found == []


def test_looks_up(case):
    arguments = []
    try:
        arguments.append(case["args"]["x"])
    except Exception:
        pass
    assert act(*arguments)


def test_finds(things, known):
    found = []
    for thing in things:
        try:
            if thing in known:
                continue
        except Exception:
            continue
        found.append(thing)
    assert found == []


def test_takes_out(options):
    try:
        options.pop("plugin")
    except Exception:
        pass
    assert act(**options)


def test_takes_out_of_what_is_tested(heap):
    try:
        heap.pop()
    except Exception:  # TQ702
        pass
    assert len(heap) == 0


def test_looks_up_what_is_tested(table):
    try:
        table["nothing"]
    except Exception:  # TQ702
        pass
    assert not table


def test_compares_what_is_tested(first, second):
    try:
        assert_later = first == second
    except Exception:  # TQ702
        pass
    assert first.tell() == 1


def test_gets_as_far_as_the_mock():
    server = Mock()
    try:
        act(server)
    except Exception:
        pass
    assert server.call.call_count == 1


def test_gets_as_far_as_its_arguments():
    server = Mock()
    try:
        act(server)
    except Exception:
        pass
    server.assert_called_once_with(1)


def test_gets_as_far_as_a_flag():
    server = Mock()
    try:
        act(server)
    except Exception:
        pass
    assertTrue(server.called)


def test_may_never_have_come_to_the_mock():
    server = Mock()
    try:
        act(server)
    except Exception:  # TQ702
        pass
    server.assert_not_called()


def test_may_never_have_come_to_the_mock_either():
    server = Mock()
    try:
        act(server)
    except Exception:  # TQ702
        pass
    assert server.call_count == 0
    assert not server.called


def test_leaves_out_the_mock(servers):
    for server in servers:
        try:
            act(server)
        except Exception:  # TQ702
            continue
        server.assert_called_once_with(1)


def test_server_in_a_process():
    def work():
        try:
            act().run_forever()
        except Exception:
            pass

    Process(target=work).start()
    assert state()


def test_server_in_a_thread_by_place():
    def work():
        try:
            act().run_forever()
        except Exception:
            pass

    threading.Thread(None, work).start()
    assert state()


def test_server_in_a_pool(pool):
    def work():
        try:
            act().run_forever()
        except Exception:
            pass

    pool.submit(work)
    assert state()


def test_calls_what_raises():
    def fails():
        raise ValueError

    with suppress(Exception):
        fails()
    assert state()


def test_calls_what_it_raises():
    @retry
    def fails():
        raise ValueError

    with suppress(Exception):
        fails()
    assert state()


def test_prints():
    try:
        print(act.state)
    except Exception:
        pass
    assert state()


def test_installed():
    try:
        import lxml

        return
    except Exception:
        pass
    assert act() == "lxml is missing"


def test_is_not_to_be_written(files):
    for file in files:
        try:
            act(file)
        except Exception:
            continue
        raise ValueError("should not write")


def test_hands_on_the_traceback():
    try:
        act()
    except Exception:
        text = rendered(sys.exc_info()[2])


def backends():
    found = ["cpu"]
    try:
        import cupy

        if cupy.cuda.count() > 0:
            found.append("cuda")
    except Exception:
        pass
    return found


@pytest.fixture
def urls():
    try:
        from urllib.parse import urlparse

        act(urlparse("https://example.org"))
    except Exception:  # TQ702
        pass


def memory_of(run):
    start()
    try:
        run()
    except Exception:
        pass
    return state()


def fitting(things):
    found = []
    for thing in things:
        try:
            if act(thing):
                found.append(thing)
        except Exception:
            pass
    return found


def removes_files(things):
    try:
        import glob

        for thing in glob.glob("*"):
            os.remove(thing)
    except Exception:
        pass


@pytest.fixture
def cdn():
    try:
        yield act()
    except Exception:
        pass


@pytest.fixture
def prepared():
    try:
        act()
    except Exception:  # TQ702
        pass
    yield state()


def test_uses_them(cdn, prepared, urls):
    removes_files(backends())
    assert memory_of(act) == len(fitting([]))


def test_explained_at_length(kinds):
    for kind in kinds:
        try:
            act(kind)
        except Exception:
            # We cannot tell for all servers which of these will fail and which go
            # on with a value that is of no use to anybody, so for now the kinds
            # that are left are looked at alone.
            continue
        assert kind.value


def test_says_that_it_catches():
    try:
        # Some servers complain here, so we just catch the exception.
        act()
    except Exception:
        pass
    assert state()


def test_drains(queue):
    found = []
    while True:
        try:
            found.append(queue.take())
        except Exception:
            break
    assert found == [1]


def test_drains_nothing_that_is_read(queue):
    while True:
        try:
            queue.take()
        except Exception:  # TQ702
            break
    assert state()


def test_warns_before_it_fails():
    with warnings.catch_warnings(record=True) as caught:
        try:
            act()
        except Exception:
            pass
    assert len(caught) == 1


def test_logs_before_it_fails(caplog):
    with caplog.at_level("INFO"):
        with suppress(Exception):
            act()
    assert "too long" in caplog.text


def test_does_not_warn():
    with warnings.catch_warnings(record=True) as caught:
        try:
            act()
        except Exception:  # TQ702
            pass
    assert len(caught) == 0


def test_cancelled_in_a_loop(loop):
    task = loop.create_task(act())
    task.cancel()
    try:
        loop.run_until_complete(asyncio.wait([task], timeout=1))
    except Exception:
        pass
    assert state()


def dialects(module):
    for name in dir(module):
        try:
            found = getattr(module, name)
            if hasattr(found, "dialect") and found.__name__.startswith("my"):
                yield found.dialect
        except Exception:
            pass


def retried():
    """Run a task that treats an ordinary exception as something to retry."""
    try:
        act()
    except Exception:
        pass


def run_quietly(server):
    """Run a task of a server."""
    try:
        server.act()
    except Exception:
        pass


def test_runs_them(server):
    retried()
    run_quietly(server)
    assert list(dialects(server)) == []


def test_exceptions_of_the_code(case):
    with suppress(AssertionError, TypeError, ValueError):
        act(case)


def test_assertion_among_others(case):
    with suppress(AssertionError, TypeError, ValueError):  # TQ702
        expect(act(case))
        self.assertThat(case)


def test_crash():
    try:
        act()
    except Exception:  # TQ702
        pass
    assert state()


def test_long_does_not_crash():
    try:
        act()
    except Exception:
        pass
    assert state()


def test_early():
    # This dumps core where the type is not ready.
    try:
        act()
    except Exception:
        pass


def test_begins_without_files(path):
    assert act(path)
    try:
        deletefile(path)
    except Exception:
        pass
    assert act(path)


def test_cannot_start(server):
    try:
        server.stop()
    except Exception:
        pass
    with pytest.raises(ValueError):
        server.start(-1)


def test_empties(pool, connection):
    while not pool.empty():
        try:
            pool.get_nowait()
        except Exception:
            break
    pool.put(connection)
    assert pool.full()


def parse_in_a_process():
    try:
        act()
    except Exception:
        pass
    os._exit(0)


def test_parse_in_a_process():
    parse_in_a_process()
    assert state()


def test_begins_with_an_empty_cache(path):
    # Let us clear the cache first.
    try:
        path.write_text("{}")
    except Exception:
        pass
    assert act(path)
