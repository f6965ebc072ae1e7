"""Python 2 takes no arguments of a class."""

from somewhere import Base


class Shop(Base, name="shop"):
    items = []  # type: list # TQ208
