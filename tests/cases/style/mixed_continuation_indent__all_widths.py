"""Where most places differ from one level, each in its own way, there is no habit."""

first = basket(
     1)
second = basket(
      2)
third = basket(
       3)
fourth = basket(
        4)
fifth = basket(
    5)
