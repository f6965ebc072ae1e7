"""Heads of blocks are left out, and so is what hangs on a bracket at the start of a line."""

first = basket(
    1)
second = basket(
    2)
third = basket(
    [basket(
         3)])
fourth = basket(
    4)


def test_total(
        fixture):
    if basket(
            fixture):
        return basket(
            5)
    return basket(
      6)  # TQ113


fifth = basket(
        7)
sixth = basket(8,
               9)
seventh = basket(
    10)
eighth = basket(
    11)
ninth = basket(
    12)
TEXT = """
basket(
          13)
"""
