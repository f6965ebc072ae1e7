# options: naming_style=snake
from somewhere import find


def test_one():
    newServer = find()  # TQ102
    oldServer = find()
    assert newServer, oldServer
