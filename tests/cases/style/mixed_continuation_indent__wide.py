"""Eight columns may be the habit."""

first = basket(
        1)
second = basket(
        2)
third = basket(
        3)
fourth = basket(
        4)
fifth = basket(
    5)  # TQ113
