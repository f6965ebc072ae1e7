"""TQ916: which expected failures belong together."""

import unittest

import pytest

from store import Closed, read, write, flush, open_all


def test_two():
    with pytest.raises(Closed):
        read()
    with pytest.raises(Closed):
        write()


def test_three():  # TQ916
    with pytest.raises(Closed):
        read()
    with pytest.raises(Closed):
        write()
    pytest.raises(Closed, flush)


def test_one_function():
    with pytest.raises(Closed):
        read(1)
    with pytest.raises(Closed):
        read(2)
    with pytest.raises(Closed):
        read(3)


def test_no_call(items):
    with pytest.raises(KeyError):
        items["a"]
    with pytest.raises(KeyError):
        del items["b"]
    with pytest.raises(Closed):
        write()


def test_subtests(subtests):
    with subtests.test("read"), pytest.raises(Closed):
        read()
    with subtests.test("write"):
        with pytest.raises(Closed):
            write()
    with subtests.test("flush"):
        with pytest.raises(Closed):
            flush()


def test_store_workflow():
    pytest.raises(Closed, read)
    pytest.raises(Closed, write)
    pytest.raises(Closed, flush)


async def test_awaited(store):  # TQ916
    with pytest.raises(Closed):
        await store.read()
    with pytest.raises(Closed):
        result = await store.write()
    with pytest.raises(Closed):
        await store.flush()
    return result


class StoreTest(unittest.TestCase):
    def test_methods(self):  # TQ916
        self.assertRaises(Closed, read)
        self.assertRaises(Closed, write)
        self.assertRaises(Closed, flush, 1)

    def test_sub_test(self):
        with self.subTest("read"):
            self.assertRaises(Closed, read)
        with self.subTest("write"):
            self.assertRaises(Closed, write)
        with self.subTest("flush"):
            self.assertRaises(Closed, flush)

    @unittest.skip("later")
    def test_skipped(self):
        self.assertRaises(Closed, read)
        self.assertRaises(Closed, write)
        self.assertRaises(Closed, open_all)
