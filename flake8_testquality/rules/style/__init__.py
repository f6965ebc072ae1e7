"""Rules of point 1, coding style: TQ1xx."""
