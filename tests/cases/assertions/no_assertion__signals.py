"""TQ001: a test that waits for what others must set."""
import asyncio

from tornado.locks import Event
from tornado.testing import AsyncTestCase, gen_test


async def test_closes(server):
    closed = asyncio.Event()
    server.on_close(closed.set)
    server.stop()
    await closed.wait()


async def test_closes_in_time(server):
    closed: asyncio.Event = asyncio.Event()
    server.on_close(closed.set)
    server.stop()
    await asyncio.wait_for(closed.wait(), timeout=1)


async def test_answers(server, loop):
    answered = loop.create_future()
    server.on_answer(answered.set_result)
    await answered


class ServerTest(AsyncTestCase):
    @gen_test
    def test_upload(self):
        self.gone = Future()
        connect().close()
        yield self.gone

    @gen_test
    def test_upload_without_waiting(self):  # TQ001
        self.gone = Event()
        connect().close()


async def test_sets_it_itself(server):  # TQ001
    closed = asyncio.Event()
    server.stop()
    closed.set()
    await closed.wait()


async def test_waits_for_its_own_task(server):  # TQ001
    stopping = asyncio.create_task(server.stop())
    await stopping


def test_may_time_out(server):  # TQ001
    closed = Event()
    server.on_close(closed.set)
    closed.wait(timeout=1)
