from shop import make, map


def test_local():
    filter = make()
    found = filter("apple")
    assert found


def test_parameter(zip):
    found = zip("apple")
    assert found


def test_import():
    assert map("apple")


def test_length_of_ones_own():
    len = make()
    assert len("apple") >= 0


def test_own_function():
    found = list("apple")
    assert found is not None


def list(text):
    return make(text)


def test_builtins():
    found = zip("apple", "pear")
    assert found  # TQ006


def test_another_builtin():
    found = dict(make())
    assert found is not None  # TQ006
