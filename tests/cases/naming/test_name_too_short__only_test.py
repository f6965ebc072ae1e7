# path: tests/test_smoke.py
def test():
    assert run()
