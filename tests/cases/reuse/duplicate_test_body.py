import unittest

import pytest


def test_one():
    basket = Basket(3)
    assert basket.total() == 3


def test_layout():  # TQ604
    """Docstrings and layout do not count."""
    basket = Basket(
        3
    )

    # neither do comments
    assert basket.total() == 3


async def test_async():
    basket = Basket(3)
    assert basket.total() == 3


def test_other_literal():
    basket = Basket(4)
    assert basket.total() == 3


def test_equal_but_other_literal():
    basket = Basket(3.0)
    assert basket.total() == 3


def test_other_name():  # TQ604
    bag = Basket(3)
    assert bag.total() == 3


def test_single_statement():
    check(Basket(3))


def test_single_statement_again():
    check(Basket(3))


def test_one_block():
    with pytest.raises(ValueError):
        Basket(-1)


def test_one_block_again():  # TQ604
    with pytest.raises(ValueError):
        Basket(-1)


def test_third_time():  # TQ604
    with pytest.raises(ValueError):
        Basket(-1)


@pytest.mark.skip
def test_skipped():
    with pytest.raises(ValueError):
        Basket(-1)


def test_abstract():
    """Subclass me."""
    pass
    raise NotImplementedError


def test_abstract_too():
    pass
    raise NotImplementedError


def test_fixture_of_one_name(basket):
    basket.add(1)
    assert basket.total() == 1


def test_fixture_of_another_name(full_basket):
    basket.add(1)
    assert basket.total() == 1


@pytest.mark.parametrize("price", [1, 2])
def test_parametrized(price):
    basket = Basket(price)
    assert basket.total() == price


@pytest.mark.parametrize("price", [3, 4])
def test_parametrized_otherwise(price):
    basket = Basket(price)
    assert basket.total() == price


@pytest.mark.parametrize("price", [3, 4])
def test_parametrized_alike(price):  # TQ604
    basket = Basket(price)
    assert basket.total() == price


def test_snapshot(snapshot):
    basket = Basket(3)
    assert basket == snapshot


def test_snapshot_of_another_file(snapshot):
    basket = Basket(3)
    assert basket == snapshot


@replay.use_cassette()
def test_recorded():
    basket = fetch(3)
    assert basket.total() == 3


@replay.use_cassette()
def test_recorded_again():
    basket = fetch(3)
    assert basket.total() == 3


if FAST:

    def test_conditional():
        basket = Basket(5)
        assert basket.total() == 5

else:

    def test_conditional():
        basket = Basket(5)
        assert basket.total() == 5


def test_slices():
    result = items[1:]
    assert result == items


def test_slices_from_the_other_end():
    result = items[:1]
    assert result == items


def test_branches():
    if ready:
        prepare()
    else:
        clear()
    assert ready


def test_branches_otherwise():
    if ready:
        prepare()
        clear()
    assert ready


def test_operators():
    total = 1 + price
    assert total > 2


def test_other_operators():
    total = 1 - price
    assert total > 2


def test_unpacking():
    both = {**first, "a": second}
    assert both


def test_unpacking_in_another_order():
    both = {"a": first, **second}
    assert both


def test_nested():
    def check(item):
        return item

    assert check(1)


def test_nested_too():  # TQ604
    def check(item):
        return item

    assert check(1)


class BasketTest(unittest.TestCase):
    def test_add(self):
        self.basket.add(1)
        self.assertEqual(1, self.basket.total())

    def test_add_again(self):  # TQ604
        self.basket.add(1)
        self.assertEqual(1, self.basket.total())

    def test_id(self):
        path = self.id()
        self.assertTrue(path)

    def test_id_again(self):
        path = self.id()
        self.assertTrue(path)

    def test_plain(self):
        total = sum([1, 2])
        self.assertEqual(3, total)


class OtherBasketTest(unittest.TestCase):
    def test_add(self):
        self.basket.add(1)
        self.assertEqual(1, self.basket.total())

    def test_plain(self):  # TQ604
        total = sum([1, 2])
        self.assertEqual(3, total)


class PreparedBasketTest(unittest.TestCase):
    def setUp(self):
        patch_sum()

    def test_plain(self):
        total = sum([1, 2])
        self.assertEqual(3, total)


class TestWithFixture:
    @pytest.fixture
    def basket(self):
        return Basket(1)

    def test_total(self, basket):
        total = basket.total()
        assert total == 1


class TestWithOtherFixture:
    @pytest.fixture
    def basket(self):
        return Basket(9)

    def test_total(self, basket):
        total = basket.total()
        assert total == 1


@pytest.mark.usefixtures("database")
class TestDecorated:
    def test_rows(self):
        found = rows()
        assert found == []


class TestUndecorated:
    def test_rows(self):
        found = rows()
        assert found == []


class TestSuper(Base):
    def test_parent(self):
        super().test_parent()
        assert checked


class TestSuperToo(Base):
    def test_parent(self):
        super().test_parent()
        assert checked


class TestQuarter:
    cases = [(1, 2)]

    @pytest.mark.parametrize("case", cases)
    def test_offset(self, case):
        start, end = case
        assert offset(start) == end


class TestYear:
    cases = [(3, 4)]

    @pytest.mark.parametrize("case", cases)
    def test_offset(self, case):
        start, end = case
        assert offset(start) == end
