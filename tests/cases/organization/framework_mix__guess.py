from elsewhere import BaseTests


class TestBox(BaseTests):
    def test_it(self):
        assert compute()


def test_it():
    assert compute()
