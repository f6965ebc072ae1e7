"""A starred target is syntax of Python 3, starred arguments are not."""

first, *more = f(*args)

items = []  # type: list # TQ208
