"""Four places show no habit."""

first = (1 +
         2)
second = (1 +
          2)
third = (1 +
         2)
fourth = (1
          + 2)
