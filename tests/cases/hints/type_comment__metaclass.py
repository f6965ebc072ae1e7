"""One piece of syntax is enough."""

class C(metaclass=M): ...


items = []  # type: list # TQ208
