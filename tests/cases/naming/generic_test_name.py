# path: tests/unit/test_utils.py
import unittest


def test_1():  # TQ803
    assert compute()


def test2():  # TQ803
    assert compute()


def test_basic():  # TQ803
    assert compute()


def test_basic_2():  # TQ803
    assert compute()


def test_stuff():  # TQ803
    assert compute()


def test_404():
    assert compute()


def test_basic_auth():
    assert compute()


def test_main():
    assert main() == 0


def test_data():
    assert request().data == b""


def test_method():
    assert send(method="GET")


def test_sample():
    assert load("sample.json")


def test_misc():
    """Every way to spell a colour."""
    assert compute()


def test_foo():
    pass


def test():
    assert compute()


class TestUtils:
    def test_simple(self):  # TQ803
        assert compute()


class TestParser(unittest.TestCase):
    def testSimple(self):  # TQ803
        assert compute()

    def test_works(self):  # TQ803
        assert compute()


class MoreParserTests(TestParser):
    def testSimple(self):
        assert compute()


class TestParseCidr:
    def test_simple(self):
        assert compute()

    def test_misc(self):  # TQ803
        assert compute()
