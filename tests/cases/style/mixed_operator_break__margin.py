# options: consistency_margin=90
"""The user asks for a clearer majority."""

first = (1 +
         2)
second = (1 +
          2)
third = (1 +
         2)
fourth = (1
          + 2)
fifth = (1 +
         2)
