""""""
# An empty docstring is the business of another rule.
