# file: tests/waiting.py
import time


def wait_for(client):
    for _ in range(9):
        try:
            client.connect()
            break
        except OSError:  # TQ709
            time.sleep(1)


def nobody_waits(client):
    for _ in range(9):
        try:
            client.connect()
            break
        except OSError:
            time.sleep(1)


# file: tests/test_client.py
from waiting import wait_for


def test_client():
    wait_for(client)
    assert client.state == 1
