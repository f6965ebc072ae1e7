"""What a test file is: nouns without opinions; nothing here knows a rule."""
