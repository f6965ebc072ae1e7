"""Breaks after operators in the majority; unary operators, stars and strings are no places."""

first = (1 +
         2)
second = (1 *
          2)
third = (first and
         second)
fourth = (first ==
          second)
fifth = (first
         or second)  # TQ111
sixth = (first
         or third)
seventh = (1 -
           2)
eighth = (1 |
          2)
ninth = (1 <  # a comment behind it
         2)
tenth = (first or
         second)

numbers = [
    -1,
    +2,
]
text = """
+ first
- second
"""


def call(*arguments, **keywords):
    """Take everything.

    - first
    + second
    """
    return call(
        *arguments,
        **keywords,
    )
