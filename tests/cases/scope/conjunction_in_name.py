import unittest

import pytest


def test_start_and_stop(server):  # TQ911
    server.start()
    assert server.status == "up"
    server.stop()
    assert server.status == "down"


async def test_connect_and_send_async(client):  # TQ911
    await client.connect()
    assert client.connected
    await client.send("x")
    assert client.position == 1


class Cases(unittest.TestCase):
    def testLockAndUnlock(self):  # TQ911
        self.door.lock()
        self.assertTrue(self.door.locked)
        self.door.unlock()
        self.assertFalse(self.door.locked)

    def test_lock_and_unlock_once(self):
        self.door.lock()
        self.door.unlock()
        self.assertFalse(self.door.locked)


def test_name_and_address():
    first = parse_header("a")
    assert first.name
    second = parse_header("b")
    assert second.address


def test_start_stop(server):
    server.start()
    assert server.status == "up"
    server.stop()
    assert server.status == "down"


def test_command_and(server):
    server.command(1)
    assert server.status == "up"
    server.command(2)
    assert server.status == "down"


def test_and_start(server):
    server.start()
    assert server.status == "up"
    server.stop()
    assert server.status == "down"


def test_start_with_name_and_zone(server):
    server.start("name")
    assert server.status == "up"
    server.start("zone")
    assert server.status == "up"


def test_understand_operands(server):
    server.start()
    assert server.status == "up"
    server.stop()
    assert server.status == "down"


@pytest.mark.skip
def test_skip_and_stop(server):
    server.skip()
    assert server.status == "up"
    server.stop()
    assert server.status == "down"


def test_opens_and_closes(box):  # TQ911
    box.open()
    assert box.is_open
    box.close()
    assert not box.is_open


def test_create_user_and_send_mail(client, mailbox):  # TQ911
    user = client.create_user("ann")
    assert user.name == "ann"
    client.send_mail(user)
    assert len(mailbox) == 1
