# options: naming_style=any
from somewhere import find


def test_one():
    server_id = old_id = find()
    newId = find()
    assert newId, server_id == old_id
