"""TQ904: what is one subject."""

from cloud import Server, attach, boot, load, plug, upload


def test_three():
    server = boot("vm1")
    volume = attach("disk")
    port = plug("net")
    assert server.name == "vm1"
    assert server.state == "up"
    assert volume.name == "disk"
    assert volume.size == 1
    assert port.name == "net"
    assert port.state == "up"


def test_four():  # TQ904
    server = boot("vm1")
    volume = attach("disk")
    port = plug("net")
    image = upload("img")
    assert server.name == "vm1"
    assert server.state == "up"
    assert volume.name == "disk"
    assert volume.size == 1
    assert port.name == "net"
    assert image.name == "img"


def test_four_with_five_assertions():
    server = boot("vm1")
    volume = attach("disk")
    port = plug("net")
    image = upload("img")
    assert server.name == "vm1"
    assert volume.name == "disk"
    assert volume.size == 1
    assert port.name == "net"
    assert image.name == "img"


def test_parts_of_one(client):
    response = client.post("/servers")
    body = response.json()
    server = body["server"]
    first, second = body["ports"]
    assert response.status == 200
    assert body["count"] == 1
    assert server["name"] == "vm1"
    assert server["state"] == "up"
    assert first == 1
    assert second == 2


def test_made_objects():
    one = Server("1")
    two = Server("2")
    three = Server("3")
    four = Server("4")
    assert load(one) == 1
    assert load(two) == 2
    assert load(three) == 3
    assert load(four) == 4
    assert load(one, two) == 3
    assert load(two, three) == 5


def test_cloud_workflow():
    server = boot("vm1")
    volume = attach("disk")
    port = plug("net")
    image = upload("img")
    assert server.name == "vm1"
    assert server.state == "up"
    assert volume.name == "disk"
    assert volume.size == 1
    assert port.name == "net"
    assert image.name == "img"
