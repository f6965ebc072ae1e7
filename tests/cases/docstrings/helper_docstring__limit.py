# options: docstring_helper_min_statements=1
def one():
    return 1


def two():  # TQ304
    box = compute()
    return box


def two_documented():
    """Return a box."""
    box = compute()
    return box


def empty(): ...
