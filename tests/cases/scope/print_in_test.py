import sys
import unittest
from contextlib import redirect_stdout
from pprint import pp, pprint

import pytest


def test_print():
    print("value", act())  # TQ915
    print("again")
    assert act()


def test_pprint():
    pprint(act())  # TQ915
    assert act()


async def test_async():
    print(await act())  # TQ915
    assert await act()


class Cases(unittest.TestCase):
    def test_method(self):
        print(f"a very long text that says nothing of use to anyone {act()}")  # TQ915
        self.assertTrue(act())

    def helper(self):
        print("no test")


def test_captured(capsys):
    print("x")
    assert capsys.readouterr().out == "x\n"


def test_redirected(buffer):
    with redirect_stdout(buffer):
        print("x")
    assert buffer.getvalue() == "x\n"


def test_into_a_file(path):
    print("x", file=path)
    assert path.read_text() == "x\n"


def test_method_of_the_name(printer):
    printer.print("x")
    assert printer.done


@pytest.mark.skip
def test_skipped():
    print("x")


def test_into_a_file_first(path):
    print("x", file=path)
    print("written")  # TQ915
    assert path.read_text() == "x\n"


def test_pp():
    pp(act())  # TQ915
    assert act()


def test_error_stream():
    print("value", act(), file=sys.stderr)  # TQ915
    assert act()


def test_error_stream_is_captured(capfd):
    print("value", file=sys.stderr)
    assert capfd.readouterr().err == "value\n"
