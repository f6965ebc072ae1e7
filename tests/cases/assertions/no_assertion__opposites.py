"""TQ001: tests named to the contrary of one that expects an exception."""
import unittest

import pytest


def test_exec_true():
    total = compute(exec=True)


def test_exec_false():
    with pytest.raises(ValueError):
        compute(exec=False)


def test_exec_maybe():  # TQ001
    total = compute(exec=None)


def test_close_ok():
    for each in doors():
        if each:
            shop = close(each)


def test_close_bad():
    try:
        close(3)
        pytest.fail("closed")
    except ValueError:
        pass


def test_draw_ok():  # TQ001
    total = draw(3)


def test_draw_bad():
    with pytest.raises(ValueError):
        paint(3)


class OrderTest(unittest.TestCase):
    def test_exec_false_now(self):
        with self.assertRaises(ValueError):
            order(exec=False)

    def test_exec_true_now(self):
        total = order(exec=True)


def test_exec_true_now():  # TQ001
    total = order(exec=True)


def test_parse_1():
    run_pass("1")


def test_parse_2():
    run_fail("2")


def run_pass(text):
    parse(text)


def run_fail(text):
    with pytest.raises(ValueError):
        parse(text)


def test_refused_often():
    enter("a")


def test_refused_once_more():
    with pytest.raises(KeyError):
        enter("b")
    with pytest.raises(KeyError):
        enter("c")
    assert [enter("d"), enter("e"), enter("f"), enter("g"), enter("h")]


def test_confirms_disabled(broker):
    with broker.producer(False) as producer:
        producer.publish("msg")


def test_confirms_enabled(broker):
    with broker.producer(True) as producer:
        with pytest.raises(KeyError):
            producer.publish("msg")
