# path: tests/test_server_log.py
import pytest


def _test(server):
    server.start()
    server.attach()
    server.stop()
    return server.log()


def _check(server):
    server.start()
    server.attach()
    server.stop()
    return server.log()


def _do_check(server):
    server.start()
    server.attach()
    server.stop()
    return server.log()


def _run_test(server):  # TQ403
    server.start()
    server.attach()
    server.stop()
    return server.log()


def test_one():
    assert _test(1)


def test_two():
    assert _test(2)


@pytest.mark.parametrize("server", [1, 2])
def test_parametrized(server):
    assert _check(server)


def test_twice():
    def inner():
        assert _do_check(1) == _do_check(2)

    inner()


def test_once():
    assert _run_test(1)
