"""A base of another module."""  # TQ511

from elsewhere import BaseTestCase


class BoxTest(BaseTestCase):
    def test_it(self):
        self.assertTrue(compute())


def test_it():
    assert compute()
