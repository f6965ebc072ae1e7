"""These tests only exercise the renderers; no output is looked at."""


def test_basket():
    compute()


class TestPages:
    def test_page(self):
        compute()
