"""Rules of point 6, code reuse: TQ6xx."""
