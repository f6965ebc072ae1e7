"""Five places do, when four of them agree."""

first = (1 +
         2)
second = (1 +
          2)
third = (1 +
         2)
fourth = (1
          + 2)  # TQ111
fifth = (1 +
         2)
