# An empty file, but for this line.
