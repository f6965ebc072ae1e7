"""One piece of syntax is enough."""

def f(a: int): ...


items = []  # type: list # TQ208
