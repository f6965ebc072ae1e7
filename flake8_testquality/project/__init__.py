"""What other files say: the only door to astroid."""
