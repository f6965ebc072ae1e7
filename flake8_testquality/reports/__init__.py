"""Formatters for flake8's reports."""
