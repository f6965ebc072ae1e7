import unittest
from unittest import mock

import pytest
from shop import Config, Order, Table, enforce, parse, save


class ConfigTest(unittest.TestCase):
    def test_with_url(self):
        Config(url="shop.test")

    def test_without_url(self):
        with self.assertRaises(ValueError):
            Config()

    def test_with_mock(self):  # TQ001
        with mock.patch("shop.read") as read:
            read.return_value = 1
            Config(url="shop.test")


class PolicyTest(unittest.TestCase):
    def test_good_action(self):
        self.enforcer.enforce("read")

    def test_bad_action(self):
        self.assertRaises(ValueError, self.enforcer.enforce, "write")

    def test_other_action(self):
        enforce("read")

    def test_worse_action(self):
        self.assertRaises(ValueError, enforce, "write")


class ControllerTest(unittest.TestCase):
    def test_show(self):  # TQ001
        self.controller.show(1)

    def test_show_none(self):
        self.assertRaises(ValueError, self.controller.show, 0)


class OtherPolicyTest(unittest.TestCase):
    def test_good_action(self):  # TQ001
        self.enforcer.enforce("read")

    def test_foreign_action(self):
        enforce("read")


class TestTable:
    def test_gives_a_value(self):  # TQ001
        parse("a")

    def test_value(self):
        assert parse("a") == "a"

    def test_no_value(self):
        with pytest.raises(ValueError):
            parse("")

    def test_local(self):  # TQ001
        table = Table()
        table.commit()

    def test_local_refused(self):
        table = Table()
        with pytest.raises(ValueError):
            table.commit()

    def test_keeps_the_result(self):  # TQ001
        order = Order(1)

    def test_order(self):
        with pytest.raises(ValueError):
            Order(0)


class TestActs:
    def test_save_one(self):  # TQ001
        save(1)

    def test_save_two(self):  # TQ001
        save(2)

    def test_save_three(self):  # TQ001
        save(3)

    def test_save_none(self):
        with pytest.raises(ValueError):
            save(None)


def test_valid_names():
    for name in "abc":
        act(name)


def test_key_is_hashable():
    hash(act())


def test_passes_if_key_found():
    act("key")


def test_pass_on_values():  # TQ001
    act("key")


def test_valid_names_are_kept():  # TQ001
    kept = act("abc")


def test_passes_total(total):  # TQ001
    act.total


def test_works_with_semicolons():
    act(";")


def test_works():  # TQ001
    act(";")


def test(*values):
    if values:
        return 42
    return None


def test_fixture_that_checks(shop):
    shop.file_check("a.txt")


def test_fixture_that_checks_more(shop):
    with pytest.raises(ValueError):
        shop.file_check("")


def test_deep_act():  # TQ001
    shops.api.save(1)


def test_deep_act_refused():
    with pytest.raises(ValueError):
        shops.api.save(0)


def test_on_what_is_made():  # TQ001
    Table(1).fit(1).predict(1)


def test_on_what_is_made_refused():
    with pytest.raises(ValueError):
        Table(0).fit(0).predict(0)


def test_full_clean():
    order = Table(1)
    order.full_clean()


def test_full_clean_refused():
    order = Table(0)
    with pytest.raises(ValueError):
        order.full_clean()


def test_bounds_one():
    check_bounds(1)


def test_bounds_two():
    check_bounds(2)


def test_bounds_three():
    check_bounds(3)


def test_bounds_four():
    check_bounds(4)


def test_no_bounds():
    with pytest.raises(ValueError):
        check_bounds(None)


def test_validator_of_a_mock():
    attribute = mock.MagicMock()
    validator = make_validator()
    validator(None, attribute, (1, 2))


def test_validator_refuses_a_text():
    validator = make_validator()
    with pytest.raises(ValueError):
        validator(None, None, "a")
    with pytest.raises(ValueError):
        validator(None, None, "b")


class PreventionTest(unittest.TestCase):
    @mock.patch("shop.find")
    def test_not_found(self, find):
        find.side_effect = KeyError
        self.shop.prevent_deletion(1)

    @mock.patch("shop.find")
    def test_found(self, find):
        self.assertRaises(ValueError, self.shop.prevent_deletion, 1)

    @mock.patch("shop.find")
    def test_deletion(self, find):  # TQ001
        self.shop.delete(1)
