"""Review Python test code with flake8: ten points, ten checkers."""

__version__ = "0.1.0"
