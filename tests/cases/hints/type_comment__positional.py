"""Parameters by position alone are syntax of Python 3."""

def f(a, /):
    # type: (int) -> None  # TQ208
    ...
