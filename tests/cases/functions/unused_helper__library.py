# path: tests/library.py
def _unused():
    return 1
