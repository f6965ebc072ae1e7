import itertools
import time
import unittest

import pytest


def test_range():
    for _ in range(9):
        try:
            act()
            break
        except OSError:  # TQ709
            time.sleep(1)


def test_passes():
    for _ in range(9):
        try:
            act()
        except OSError:  # TQ709
            continue
        else:
            break


def test_break_behind():
    for _ in range(9):
        try:
            act()
        except OSError:  # TQ709
            pass
        break


def test_logs():
    for attempt in itertools.repeat(None, 3):
        try:
            act()
            return
        except OSError as error:  # TQ709
            print(error)


def test_delays():
    for delay in delays:
        try:
            act()
            break
        except OSError:  # TQ709
            time.sleep(delay)


def test_deadline():
    while time.time() < deadline:
        try:
            act()
            break
        except OSError:  # TQ709
            time.sleep(1)


def test_counter():
    tries = 0
    while tries < 9:
        tries += 1
        try:
            act()
            break
        except OSError:  # TQ709
            time.sleep(1)


class Cases(unittest.TestCase):
    def setUp(self):
        for _ in range(9):
            try:
                act()
                break
            except OSError:  # TQ709
                time.sleep(1)

    def tearDown(self):
        for _ in range(9):
            try:
                act()
                break
            except OSError:
                time.sleep(1)


def connect():
    for _ in range(9):
        try:
            act()
            return
        except OSError:  # TQ709
            time.sleep(1)


def test_uses_helper():
    connect()


def test_else_fails():
    for _ in range(9):
        try:
            act()
            break
        except OSError:
            time.sleep(1)
    else:
        pytest.fail("no connection")


def test_raise_behind():
    for _ in range(9):
        try:
            act()
            return
        except OSError:
            time.sleep(1)
    raise ValueError("no connection")


def test_assertion_behind():
    for _ in range(9):
        try:
            act()
            break
        except OSError:
            time.sleep(1)
    assert state()


def test_result_is_used():
    for _ in range(9):
        try:
            found = act()
            break
        except OSError:
            time.sleep(1)
    use(found)


def test_raises_the_last_time():
    for attempt in range(9):
        try:
            act()
            break
        except OSError:
            if attempt == 8:
                raise
            time.sleep(1)


def test_endless():
    while True:
        try:
            act()
            break
        except OSError:
            time.sleep(1)


def test_until_done():
    done = False
    while not done:
        try:
            act()
            done = True
            break
        except OSError:
            time.sleep(1)


def test_until_there_is_one():
    found = None
    while found is None:
        try:
            found = act()
            if found:
                break
        except OSError:
            time.sleep(1)


def test_items_not_tries():
    for each in servers:
        try:
            act(each)
            break
        except OSError:
            pass


def test_every_item():
    for each in range(9):
        try:
            act(each)
        except OSError:
            pass


def test_error_is_kept():
    for _ in range(9):
        try:
            act()
            break
        except OSError as error:
            kept.append(error)


def test_first_failure_ends_it():
    for _ in range(9):
        try:
            act()
            return
        except OSError:
            break


def find():
    for _ in range(9):
        try:
            return act()
        except OSError:
            time.sleep(1)
    return None


def test_find():
    assert find()


def test_counts_down():
    tries = 9
    while tries:
        tries -= 1
        try:
            act()
            break
        except OSError:  # TQ709
            time.sleep(1)


def test_counts_down_and_raises():
    tries = 9
    while tries:
        tries -= 1
        try:
            act()
            break
        except OSError as error:
            if not tries:
                raise error


def test_until_a_name_says_so():
    while waiting:
        try:
            act()
            break
        except OSError:
            time.sleep(1)


def test_tries_a_last_time():
    for _ in range(3):
        try:
            client.connect()
        except OSError:
            continue
        else:
            break
    client.connect()


def test_does_something_else_then():
    for _ in range(3):
        try:
            client.connect()
            break
        except OSError:  # TQ709
            continue
    client.close()


def test_counts_the_failures():
    n = 0
    while n < 3:
        try:
            act()
            break
        except OSError:  # TQ709
            n += 1
            time.sleep(1)


def test_counts_the_failures_in_full():
    n = 0
    while n < 3:
        try:
            act()
            break
        except OSError:  # TQ709
            n = n + 1


def test_failures_are_read():
    n = 0
    while n < 3:
        try:
            act()
            break
        except OSError:
            n += 1
    assert n < 3


def test_keeps_the_last_error():
    n, last = 0, None
    while n < 3:
        try:
            act()
            break
        except OSError as error:
            n += 1
            last = error
    report(last)


def serve(listener):
    for _ in range(3):
        try:
            connection = listener.accept()
        except OSError:
            return
        try:
            answer(connection)
        except OSError:
            pass


def test_serves():
    serve(listen())


def test_until_it_has_warned():
    warned = False
    while warned is False:
        try:
            collect()
        except AssertionError:
            pass
        else:
            warned = True
