# options: max_subjects=2
from cloud import attach, boot


def test_two():  # TQ904
    server = boot("vm1")
    volume = attach("disk")
    assert server.name == "vm1"
    assert server.state == "up"
    assert server.zone == "a"
    assert volume.name == "disk"
    assert volume.size == 1
    assert volume.zone == "a"


def test_one():
    server = boot("vm1")
    assert server.name == "vm1"
    assert server.state == "up"
    assert server.zone == "a"
    assert server.host == "h"
    assert server.size == 1
    assert server.owner == "me"
