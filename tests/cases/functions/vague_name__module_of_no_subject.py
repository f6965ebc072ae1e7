# path: tests/test_unit.py
def _test(server):  # TQ403
    server.start()
    server.attach()
    server.stop()
    return server.log()


def test_one():
    assert _test(1)


def test_two():
    assert _test(2)
