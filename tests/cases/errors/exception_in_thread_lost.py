import asyncio
import functools
import threading
import unittest
from concurrent.futures import ThreadPoolExecutor
from threading import Thread

import pytest

from project import Thread as Strand


def check_total():
    assert total() == 3


def quiet():
    total()


def keeps_errors():
    try:
        assert total() == 3
    except AssertionError as error:
        errors.append(error)


def test_nested():
    def work():
        assert total() == 3

    thread = threading.Thread(target=work)  # TQ708
    thread.start()
    thread.join()


def test_imported_thread():
    thread = Thread(target=check_total, args=(1,))  # TQ708
    thread.start()
    thread.join()


def test_positional_target():
    thread = Thread(None, check_total)  # TQ708
    thread.start()


def test_timer():
    threading.Timer(1, check_total).start()  # TQ708


def test_timer_by_keyword():
    threading.Timer(interval=1, function=check_total).start()  # TQ708


def test_several_threads():
    threads = [Thread(target=check_total) for _ in range(3)]  # TQ708
    for each in threads:
        each.start()


def test_future_is_dropped():
    with ThreadPoolExecutor() as pool:
        pool.submit(check_total)  # TQ708


class Cases(unittest.TestCase):
    def work(self):
        self.assertEqual(3, total())

    def test_method(self):
        thread = Thread(target=self.work)  # TQ708
        thread.start()
        thread.join()


def test_future_is_asked():
    with ThreadPoolExecutor() as pool:
        future = pool.submit(check_total)
    future.result()


def test_result_on_the_spot():
    with ThreadPoolExecutor() as pool:
        pool.submit(check_total).result()


def test_submitted_and_waited_for():
    with ThreadPoolExecutor() as pool:
        pool.submit(check_total)
        assert pool.wait()


def test_hook():
    threading.excepthook = errors.append
    thread = Thread(target=check_total)
    thread.start()
    thread.join()


def test_keeps_errors():
    thread = Thread(target=keeps_errors)
    thread.start()
    thread.join()
    assert not errors


def test_no_assertion():
    thread = Thread(target=quiet)
    thread.start()
    thread.join()


def test_unknown_target():
    Thread(target=make()).start()
    Thread(target=elsewhere).start()
    Thread().start()


def test_thread_of_the_project():
    Strand(target=check_total).join()


def test_counts_those_that_came_to_the_end():
    done = []

    def work():
        assert total() == 3
        done.append(True)

    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert done


def test_ends_with_something_else():
    def work():
        assert total() == 3
        act()

    thread = Thread(target=work)  # TQ708
    thread.start()
    thread.join()


def test_sets_a_flag():
    done = [False]

    def work():
        assert total() == 3
        done[0] = True

    Thread(target=work).start()
    assert done[0]


def test_sets_a_shared_flag():
    done = False

    def work():
        nonlocal done
        assert total() == 3
        done = True

    Thread(target=work).start()
    assert done


def test_sets_a_local():
    def work():
        assert total() == 3
        done = True

    Thread(target=work).start()  # TQ708


class Reader(unittest.TestCase):
    def test_reads(self):
        Thread(target=self.read).start()

    def read(self):
        assert self.stream is not None
        self.stream.read()


@pytest.mark.xfail(reason="slow")
def test_fails_anyway():
    Thread(target=check_total).start()


def test_counts_what_is_asserted(lock):
    state = {"total": 0}

    def work():
        with lock:
            assert lock.locked()
            state["total"] += 1
            sleep(1)

    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert state["total"] == 1


def test_counts_before(lock):
    state = {"total": 0}

    def work():
        with lock:
            state["total"] += 1
            assert lock.locked()
            sleep(1)

    thread = Thread(target=work)  # TQ708
    thread.start()
    thread.join()
    assert state["total"] == 1


def test_counts_for_nobody(lock):
    state = {"total": 0}

    def work():
        assert lock.locked()
        state["total"] += 1
        sleep(1)

    thread = Thread(target=work)  # TQ708
    thread.start()
    thread.join()
    assert not lock.locked()


def test_lambda():
    Thread(target=lambda: check_total()).start()  # TQ708


def test_partial():
    Thread(target=functools.partial(check_total, 1)).start()  # TQ708


def test_other_lambda():
    Thread(target=lambda: quiet() or 3).start()
    Thread(target=functools.partial()).start()


async def test_executor_of_the_loop():
    asyncio.get_running_loop().run_in_executor(None, check_total)  # TQ708


async def test_executor_is_awaited():
    await asyncio.get_running_loop().run_in_executor(None, check_total)


class Counts(unittest.TestCase):
    def test_counted(self):
        Thread(target=self.count).start()
        self.assertEqual(1, self.done)

    def count(self):
        with self.lock:
            self.assertTrue(total())
            self.done += 1
            act()

    def test_counts_for_nobody(self):
        def work():
            with self.lock:
                assert total() == 3
                self.done += 1
                act()

        Thread(target=work).start()  # TQ708
        self.assertEqual(1, total())


def check_name(value):
    assert value.name == "a"


def check_carefully(value):
    try:
        assert value.name == "a"
    except AssertionError:
        errors.append(value)


class Checker:
    def __init__(self):
        assert ready()


def test_helper_asserts():
    def work():
        check_name(total())

    thread = Thread(target=work)  # TQ708
    thread.start()
    thread.join()


def test_helper_keeps_errors():
    def work():
        check_carefully(total())

    def work_carefully():
        try:
            check_name(total())
        except AssertionError as error:
            errors.append(error)

    def work_to_the_end():
        check_name(total())
        nonlocal done
        done = True

    def work_by_an_object():
        Checker()

    done = False
    threads = [
        Thread(target=work),
        Thread(target=work_carefully),
        Thread(target=work_to_the_end),
        Thread(target=work_by_an_object),
    ]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert done


def test_hook_is_patched(monkeypatch):
    monkeypatch.setattr(threading, "excepthook", errors.append)
    thread = Thread(target=check_total)
    thread.start()
    thread.join()
    assert not errors
