"""Rules of point 10, assertions: TQ0xx."""
