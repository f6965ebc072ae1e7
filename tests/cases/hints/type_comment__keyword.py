"""One piece of syntax is enough."""

def f(*, a): ...


items = []  # type: list # TQ208
