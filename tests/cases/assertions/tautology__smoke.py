def test_dict_does_not_raise():
    found = dict(make())
    assert found is not None


def test_dict():
    """A basket becomes a dictionary without raising."""
    found = dict(make())
    assert found is not None


def test_dictionary():
    found = dict(make())
    assert found is not None  # TQ006


def test_length_does_not_raise():
    assert len(make()) >= 0  # TQ006
