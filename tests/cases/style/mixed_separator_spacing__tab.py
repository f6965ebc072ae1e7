"""A tab is no space."""

numbers = [1, 2, 3, 4, 5, 6, 7]
both = [1,	2]  # TQ116
