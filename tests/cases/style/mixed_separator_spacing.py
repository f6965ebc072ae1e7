"""Columns that are lined up, comments and strings are no places."""

numbers = [1, 2, 3, 4, 5, 6, 7]
matrix = [
    [ 1, -1,  0],
    [-1,  2, 10],
]
points = [
    [ 1.   , -0.408],
    [-0.408,  1.],
]
rows = [
    ("first",  1),
    (),
    (),
    ("second", 2),
]
prices = {
    "tea":     3,
    "biscuit": 4,
}
text = "a,  b:  c"
more = """
a,  b
"""
total = [
    1,  # with a comment
    2,   # and another
]
both = [1,  2]  # TQ116
other = {"a":  1}
