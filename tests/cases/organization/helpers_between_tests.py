import unittest


def first(): ...


def test_one():
    assert first() == between() == after_three()


def between(): ...  # TQ512


def only_for_two(): ...


def test_two():
    assert only_for_two() == between()


def for_two_and_for_three(): ...


def for_three_through_another():
    return for_two_and_for_three()


def test_three():
    assert for_three_through_another()


def for_three_and_four(): ...


def test_three_again():
    assert for_three_and_four()


def test_four():
    assert for_three_and_four()


def nobody_calls_it(): ...


def fake_open(): ...


def pytest_generate_tests(): ...


class ShopTest(unittest.TestCase):
    def test_one(self):
        self.helper()

    def setUp(self): ...  # TQ512

    def helper(self): ...

    def test_two(self):
        self.helper()


class TillTest(unittest.TestCase):
    def setUp(self): ...

    def test_one(self):
        self.helper()

    def shortDescription(self): ...

    def test_two(self):
        self.helper()

    def helper(self): ...

    def tearDown(self): ...


def after_three(): ...
