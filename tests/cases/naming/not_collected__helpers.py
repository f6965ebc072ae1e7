# path: tests/support.py
def tset_total():
    assert total()
