# options: vague_names=server,go
from somewhere import api


def go_server():  # TQ403
    api.start()
    api.attach()
    api.stop()
    return api.log()


def helper():
    api.start()
    api.attach()
    api.stop()
    return api.log()


def test_it():
    assert True
