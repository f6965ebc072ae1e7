import asyncio
import functools
import unittest

import pytest
from asynctest import TestCase as AsyncTestCase
from django.test import SimpleTestCase
from playwright.async_api import expect

import shop


async def check(order):
    assert await order.total() == 3


@functools.lru_cache
async def cached(order):
    assert await order.total() == 3


async def numbers():
    yield 3


def plain(order):
    assert order


async def test_not_awaited(order):
    check(order)  # TQ019


def test_in_a_plain_test(order):
    check(order)  # TQ019


async def test_only_the_first(order):
    check(order)  # TQ019
    check(order)


async def test_sleep():
    asyncio.sleep(1)  # TQ019


async def test_page(page):
    expect(page).to_have_title("Shop")  # TQ019
    await expect(page).to_have_title("Shop")


async def test_awaited(order):
    await check(order)


def test_run(order):
    asyncio.run(check(order))


async def test_gathered(order):
    await asyncio.gather(check(order), check(order))


async def test_task(order):
    asyncio.create_task(check(order))


async def test_kept(order):
    coroutine = check(order)
    await coroutine


async def test_decorated(order):
    cached(order)


async def test_generator():
    numbers()


async def test_plain(order):
    plain(order)


async def test_shadowed(order):
    check = order.check
    check(order)


async def test_parameter(check):
    check(3)


async def test_unknown(order):
    shop.check(order)
    order.check()


async def test_nested(order):
    async def verify():
        assert order

    verify()  # TQ019


@pytest.mark.skip
async def test_skipped(order):
    check(order)


class PlainTest(unittest.TestCase):
    async def test_order(self):  # TQ019
        self.assertEqual(await compute(), 3)

    @shop.runs_coroutines
    async def test_decorated(self):
        self.assertEqual(await compute(), 3)

    @unittest.skip("slow")
    async def test_skipped(self):
        self.assertEqual(await compute(), 3)

    async def verify(self):
        self.assertEqual(await compute(), 3)

    def test_method(self):
        self.verify()  # TQ019


class HeirTest(PlainTest):
    async def test_more(self):  # TQ019
        self.assertEqual(await compute(), 3)


class AsynchronousTest(unittest.IsolatedAsyncioTestCase):
    async def test_order(self):
        self.assertEqual(await compute(), 3)

    async def verify(self):
        self.assertEqual(await compute(), 3)

    async def test_method(self):
        self.verify()  # TQ019


class DjangoTest(SimpleTestCase):
    async def test_order(self):
        self.assertEqual(await compute(), 3)


class AsynctestTest(AsyncTestCase):
    async def test_order(self):
        self.assertEqual(await compute(), 3)


class UnknownTest(shop.ShopTestCase):
    async def test_order(self):
        self.assertEqual(await compute(), 3)


class MixedTest(shop.RunsCoroutines, unittest.TestCase):
    async def test_order(self):
        self.assertEqual(await compute(), 3)


class WithRunTest(unittest.TestCase):
    def run(self, result=None):
        super().run(result)

    async def test_order(self):
        self.assertEqual(await compute(), 3)


@shop.runs_coroutines
class DecoratedTest(unittest.TestCase):
    async def test_order(self):
        self.assertEqual(await compute(), 3)


class TestPytest:
    async def test_order(self):
        assert await compute() == 3


def test_expected_warning(order):
    with pytest.warns(RuntimeWarning):
        check(order)


def test_expected_exception(order):
    try:
        check(order, 3)
    except TypeError as error:
        assert error.args


class Hub(Base):
    async def stop(self):
        super().stop()


class Proxy:
    async def stop(self):
        await self.cleanup()


class SlowProxy(Proxy):
    async def stop(self):
        super().stop()  # TQ019
