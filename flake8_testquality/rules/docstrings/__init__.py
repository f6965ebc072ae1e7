"""Rules of point 3, docstrings: TQ3xx."""
