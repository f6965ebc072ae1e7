"""Rules of point 2, type hints: TQ2xx."""
