# path: tests/test_port_range.py
def test_empty():
    assert not ports("")
