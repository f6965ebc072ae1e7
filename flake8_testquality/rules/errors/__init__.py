"""Rules of point 7, error handling: TQ7xx."""
