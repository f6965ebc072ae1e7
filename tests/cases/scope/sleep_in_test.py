import asyncio
import time
import unittest
from time import sleep
from unittest import mock

import eventlet
import pytest
from tornado import gen


def test_sleep():
    start()
    time.sleep(1)  # TQ912
    time.sleep(2)
    assert started()


def test_imported():
    sleep(0.5)  # TQ912
    assert started()


async def test_async():
    await asyncio.sleep(0.1)  # TQ912
    assert started()


def test_in_plain_loop():
    for each in (1, 2):
        act(each)
        time.sleep(1)  # TQ912
    assert started()


class Cases(unittest.TestCase):
    def test_method(self):
        time.sleep(3)  # TQ912
        self.assertTrue(started())

    def helper(self):
        time.sleep(3)


async def test_yields_to_the_loop():
    await asyncio.sleep(0)
    assert started()


def test_no_constant():
    time.sleep(DELAY)
    assert started()


def test_polls():
    while not started():
        time.sleep(0.1)
    for _ in range(10):
        if started():
            break
        time.sleep(0.1)
    while True:
        if started():
            return
        time.sleep(0.1)


def test_endless():
    while True:
        time.sleep(1)  # TQ912


def test_other_sleep(clock):
    clock.sleep(5)
    assert started()


def test_nested():
    def work():
        time.sleep(1)

    assert run(work)


@pytest.mark.skip
def test_skipped():
    time.sleep(1)
    assert started()


async def test_of_tornado():
    await gen.sleep(0.05)  # TQ912
    assert started()


def test_of_eventlet():
    eventlet.sleep(1)  # TQ912
    assert started()


@mock.patch("time.sleep")
def test_faked(fake):
    time.sleep(5)
    fake.assert_called_once_with(5)


def test_faked_inside(monkeypatch):
    monkeypatch.setattr(time, "sleep", print)
    time.sleep(5)
    assert started()


def test_gives_way():
    time.sleep(0.049)
    assert started()


def test_long_enough():
    time.sleep(0.05)  # TQ912
    assert started()


def test_file_times():
    write()
    # Some file systems keep times in seconds:
    # that is the resolution of mtime.
    time.sleep(1)
    write()
    assert changed()


def test_explained_on_the_line():
    write()
    time.sleep(1)  # necessary on old kernels
    assert changed()


def test_plain_comment():
    # Let it start.
    time.sleep(1)  # TQ912
    assert started()


def test_comment_of_another_line():
    write()  # with a new mtime
    time.sleep(1)  # TQ912
    assert changed()


def test_slow_double(client):
    client.send.side_effect = lambda: time.sleep(2)
    assert act(client) is None


def test_lambda_that_runs(loop):
    loop.run_sync(lambda: asyncio.sleep(2))  # TQ912
    assert started()
