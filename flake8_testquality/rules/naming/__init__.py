"""Rules of point 8, test naming: TQ8xx."""
