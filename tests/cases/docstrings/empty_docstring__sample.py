"""TQ309: code of a package that tests look at."""
# path: tests/data/package/__init__.py


def sample_function():
    """Docstring."""
    pass


def make_sample():
    """Docstring."""  # TQ309
    return sample_function()
