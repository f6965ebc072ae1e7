# options: naming_style=camel naming_ignore=legacy_*
from somewhere import find


def test_one():
    newServer = find()
    old_server = find()  # TQ102
    legacy_server = find()
    assert newServer, old_server == legacy_server


def test_ignored():
    legacy_server = find()
    assert legacy_server
