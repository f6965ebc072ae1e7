"""Rules of point 9, test scope: TQ9xx."""
