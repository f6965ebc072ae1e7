class TestBox:
    def test_it(self):
        assert compute()


def test_it():
    assert compute()
