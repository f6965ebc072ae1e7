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


def test_single_statement_of_same_kind():  # TQ604
    check(Basket(3))


def test_single_assertion():
    assert Basket(3)


def test_single_assertion_of_same_kind():  # TQ604
    assert Basket(3)


async def test_single_await():
    await check(Basket(3))


async def test_single_await_of_same_kind():  # TQ604
    await check(Basket(3))


def test_single_constant():
    assert True


def test_single_constant_of_same_kind():
    assert True


def test_single_name():
    Basket


def test_single_name_of_same_kind():
    Basket


def test_single_assignment():
    basket = Basket(3)


def test_single_assignment_of_same_kind():
    basket = Basket(3)


def test_raise():
    raise Basket(3)


def test_raise_of_same_kind():
    raise Basket(3)


def test_excuse():
    skip_on_windows(Basket(3))


def test_excuse_of_same_kind():
    skip_on_windows(Basket(3))


@in_all_ways
def test_single_statement_in_all_ways():
    check(Basket(3))


@in_all_ways
def test_single_statement_in_all_ways_too():
    check(Basket(3))


@requires_wood
@pytest.mark.slow
@mock.patch("shop.wood", 3)
def test_single_statement_with_wood():
    check(Basket(3))


@requires_wood
@pytest.mark.slow
@mock.patch("shop.wood", 3)
def test_single_statement_with_tree():  # TQ604
    check(Basket(3))


def test_left_basket():
    basket = Basket(8)
    assert basket.total() == 8


def test_right_basket():
    basket = Basket(8)
    assert basket.total() == 8


def test_basket():
    basket = Basket(8)
    assert basket.total() == 8


def test_empty_basket():  # TQ604
    basket = Basket(8)
    assert basket.total() == 8


def test_with_lid_with_handle():
    basket = Basket(9)
    assert basket.total() == 9


def test_with_handle_with_lid_with_lid():  # TQ604
    basket = Basket(9)
    assert basket.total() == 9


def test_1():
    basket = Basket(11)
    assert basket.total() == 11


def test_2():
    basket = Basket(11)
    assert basket.total() == 11


def test_basket_1():
    basket = Basket(12)
    assert basket.total() == 12


def test_basket_2():  # TQ604
    basket = Basket(12)
    assert basket.total() == 12


def test_sets_price():
    basket = Basket(7)
    assert basket.total() == 7


def test_price_does_not_leak():
    basket = Basket(7)
    assert basket.total() == 7


def test_price_isolation():
    basket = Basket(7)
    assert basket.total() == 7


def test_timeout():
    basket = Basket(6)
    assert basket.total() == 6


test_timeout.timeout = 3


def test_short_timeout():
    basket = Basket(6)
    assert basket.total() == 6


def test_plain_price():
    basket = Basket(-6)
    assert basket.total() == 6


def test_marked_price():
    basket = Basket(-6)
    assert basket.total() == 6


setattr(test_marked_price, "skip", "never")


def test_called_price():
    test_plain_price()
    basket = Basket(-7)
    assert basket.total() == 7


def test_another_called_price():  # TQ604
    test_plain_price()
    basket = Basket(-7)
    assert basket.total() == 7


def test_one_block():
    with pytest.raises(ValueError):
        Basket(-1)


def test_one_block_of_same_kind():  # TQ604
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

    def test_add_again(self):
        self.basket.add(1)
        self.assertEqual(1, self.basket.total())

    def test_add_more(self):  # TQ604
        self.basket.add(1)
        self.assertEqual(1, self.basket.total())

    def test_id(self):
        path = self.id()
        self.assertTrue(path)

    def test_id_of_same_kind(self):
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


class SingleTest(unittest.TestCase):
    def test_check(self):
        self.check(Basket(3))

    def test_check_of_same_kind(self):  # TQ604
        self.check(Basket(3))

    def test_parent(self):
        super().test_parent(Basket(3))

    def test_parent_of_same_kind(self):
        super().test_parent(Basket(3))

    def test_constants(self):
        self.assertEqual(1, 1)

    def test_constants_of_same_kind(self):
        self.assertEqual(1, 1)

    def test_timeout(self):
        self.check(Basket(5))

    def test_timeout_of_same_kind(self):
        self.check(Basket(5))

    test_timeout_of_same_kind.timeout = 3


class HeirTest(SingleTest):
    def test_check(self):
        self.refuse(Basket(4))

    def test_parent(self):
        self.refuse(Basket(4))

    def test_timeout(self):
        self.assertTrue(Basket(4))

    def test_constants(self):  # TQ604
        self.assertTrue(Basket(4))


class WithTimeoutTest(unittest.TestCase):
    def test_one(self):
        self.check(Basket(5))

    def test_two(self):
        self.check(Basket(5))


WithTimeoutTest.test_two.timeout = 3


# Nothing but a preparation is no test, which is another fault.
def test_mesh(tmpdir):
    tmpdir.chdir()


def test_warp(tmpdir):
    tmpdir.chdir()


def test_cookie_of_bytes(answer):
    answer.set_cookie("bread", "rye")
    assert answer.cookies["bread"] == "rye"


def test_cookie_of_unicode(answer):
    answer.set_cookie("bread", u"rye")
    assert answer.cookies["bread"] == "rye"
