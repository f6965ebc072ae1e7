# The whole module is snake_case: one name suffices.
from somewhere import find


def test_many():
    server_id = image_id = flavor_id = network_id = port_id = find()
    server_name = image_name = flavor_name = network_name = port_name = find()
    assert server_id, image_id == flavor_id == network_id == port_id
    assert server_name, image_name == flavor_name == network_name == port_name


def test_one():
    newServer = find()  # TQ102
    assert newServer


def test_tie():
    old_server = find()
    newServer = find()  # TQ102
    assert old_server, newServer
