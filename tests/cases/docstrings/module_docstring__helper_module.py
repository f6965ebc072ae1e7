# path: tests/fakes.py  # TQ301
def fake_open():
    return None
