# options: min_function_name_length=4 allowed_short_names=mk,new
def new():
    return 1


def mk():
    return 1


def add():  # TQ402
    return 1


def make():
    return 1


def test_all():
    assert new() + mk() + add() + make()
