# options: prologue_statements=2
"""Two statements are too light to tell; what fewer tests share goes on and is not."""


def test_boot():
    api = Api("v2", timeout=10, retries=3)
    image = api.upload("linux.img", format="raw", size=2048)
    assert api.boot(image)


def test_list():
    api = Api("v2", timeout=10, retries=3)
    image = api.upload("linux.img", format="raw", size=2048)
    flavor = api.flavor(ram=512, disk=10, cpus=1, swap=0)
    server = api.boot("vm1", image, flavor, network="public")
    assert api.list() == [server]


def test_stop():
    api = Api("v2", timeout=10, retries=3)  # TQ603
    image = api.upload("linux.img", format="raw", size=2048)
    flavor = api.flavor(ram=512, disk=10, cpus=1, swap=0)
    server = api.boot("vm1", image, flavor, network="public")
    assert server.stop()


def test_rename():
    api = Api("v2", timeout=10, retries=3)
    image = api.upload("linux.img", format="raw", size=2048)
    flavor = api.flavor(ram=512, disk=10, cpus=1, swap=0)
    server = api.boot("vm1", image, flavor, network="public")
    assert server.rename("vm2")


@pytest.mark.skip
def test_skipped():
    api = Api("v2", timeout=10, retries=3)
    image = api.upload("linux.img", format="raw", size=2048)
    flavor = api.flavor(ram=512, disk=10, cpus=1, swap=0)
    server = api.boot("vm1", image, flavor, network="public")
    assert server.delete()
