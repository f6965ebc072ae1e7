"""An operator on a line of its own stands before and after a break."""

first = (1 +
         2)
second = (1 +
          2)
third = (1 +
         2)
fourth = (1 +
          2)
fifth = (
    [1]
    +
    # what a comment explains
    [2]
)
