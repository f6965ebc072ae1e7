"""One piece of syntax is enough."""

def f():
    raise A from B


items = []  # type: list # TQ208
