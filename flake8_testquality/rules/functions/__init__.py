"""Rules of point 4, function naming: TQ4xx."""
