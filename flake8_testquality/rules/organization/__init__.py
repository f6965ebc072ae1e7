"""Rules of point 5, organization: TQ5xx."""
