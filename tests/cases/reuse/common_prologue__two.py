# options: prologue_tests=2
"""Copies as a whole are TQ604's, copies up to literals TQ605's."""


def test_boot():
    api = Api("v2", timeout=10, retries=3)
    image = api.upload("linux.img", format="raw", size=2048)
    flavor = api.flavor(ram=512, disk=10, cpus=1, swap=0)
    server = api.boot("vm1", image, flavor, network="public")
    assert server.status == "ACTIVE"


def test_boot_of_same_kind():
    api = Api("v2", timeout=10, retries=3)
    image = api.upload("linux.img", format="raw", size=2048)
    flavor = api.flavor(ram=512, disk=10, cpus=1, swap=0)
    server = api.boot("vm1", image, flavor, network="public")
    assert server.status == "ACTIVE"
