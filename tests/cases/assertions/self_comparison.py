import unittest

import pyarrow as pa
import pytest
from project import settings


def test_name():
    result = compute()
    assert result == result
    assert_equal(result, result)  # TQ005


def test_attribute():
    user = compute()
    assert user.name == user.name  # TQ005


def test_item():
    user = compute()
    assert user["name"] == user["name"]  # TQ005


def test_items_by_name():
    user, key = compute()
    assert user[key].name == user[key].name  # TQ005


def test_name_is_itself_by_identity():
    user = compute()
    assert user is user


def test_attribute_at_most():
    user = compute()
    assert user.age <= user.age  # TQ005


def test_function():
    result = compute()
    assert_frame_equal(result, result)  # TQ005


def test_matcher():
    result = compute()
    assert_that(result, equal_to(result))  # TQ005


def test_only_the_first():
    result = compute()
    assert result[0] == result[0]  # TQ005
    assert result[1] == result[1]


def test_other_values():
    user, other = compute()
    assert user == other
    assert user.name == other.name
    assert user.name == user.title
    assert user["a"] == user["b"]
    assert user[0] == user[False]
    assert user.name == user
    assert user[compute()] == user[compute()]
    assert 3 == 3


def test_two_calls():
    assert compute() == compute()
    assert_equal(compute(3), compute(3))


def test_nan():
    result = compute()
    assert result != result


def test_chain():
    result = compute()
    assert 0 <= result <= result


def test_property_is_kept():
    user = compute()
    assert user.address is user.address


def test_equality():
    user = compute()
    assert user == user


def test_cached_address():
    user = compute()
    assert user.address == user.address


def test_new_object():
    user = User("ann")
    assert user == user


def test_subset():
    result = compute()
    assert result <= result


def test_next_to_unequal():
    user, other = compute()
    assert user == user
    assert user != other


@pytest.mark.skip
def test_skipped():
    result = compute()
    assert result == result


class UserTest(unittest.TestCase):
    def test_name(self):
        self.assertEqual(self.user.name, self.user.name)  # TQ005

    def test_condition(self):
        self.assertTrue(self.user.name == self.user.name)  # TQ005

    def test_other_name(self):
        self.assertEqual(self.user.name, self.other.name)

    def test_identity_of_a_name(self):
        self.assertIs(self.user, self.user)

    def test_pair(self):
        user = compute()
        self.assertEqual(user, user)
        self.assertNotEqual(user, self.other)

    def test_almost(self):
        size = compute()
        self.assertAlmostEqual(size, size)  # TQ005


class SingletonTest(unittest.TestCase):
    def test_instance(self):
        self.assertEqual(self.user, self.user)


@pytest.mark.parametrize("config", [compute()])
def test_config(config):
    assert config == config
    copy_of_config = compute(config)
    assert config == copy_of_config


def test_length_of_total():
    total = compute()
    assert len(total) == len(total)  # TQ005


def test_length_of_another():
    total = compute()
    assert len(total) == len(total.items)
    assert len(total) == max(total)
    assert max(total) == max(total)
    assert total.len(total) == total.len(total)


def test_among_others():
    total = compute()
    assert total and total.sum == total.sum  # TQ005


def test_among_alternatives():
    total = compute()
    assert total.sum == 3 and total.count == 4
    assert total.sum == total.sum or total


def test_key_of_a_part():
    task = compute()
    assert task.real.key == task.real.key


def test_key():
    task = compute()
    assert task.key == task.key  # TQ005


def test_comment_says_why():
    task = compute()
    assert task.name == task.name  # this is deterministic


def test_comment_says_something_else():
    task = compute()
    assert task.name == task.name  # TQ005, the same


def test_pure_tasks():
    task = compute()
    assert task.name == task.name


def test_assert_close_passes():
    result = compute()
    assert_allclose(result, result)


def test_name_of_a_module():
    assert pa.NA == pa.NA
    assert pa.types.NULL == pa.types.NULL


def test_name_hides_what_it_was_made_of(folder):
    folder = prepare(folder=folder)
    assert folder == folder  # TQ005


def test_name_is_made_of_another(folder):
    found = prepare(folder)
    assert found == found


def test_item_of_a_module():
    assert pa.types["null"] == pa.types["null"]  # TQ005


def test_attribute_of_an_import():
    assert settings.debug == settings.debug  # TQ005


def test_name_by_a_call(self):
    result = compute()
    self.assertEqual(result, result)  # TQ005


def test_name_among_others():
    result = compute()
    assert result and result == result  # TQ005


def test_text_of_an_attribute():
    user = compute()
    assert repr(user.name) == repr(user.name)  # TQ005


def test_text(self):
    user = compute()
    self.assertEqual(str(user), str(user))  # TQ005


def test_text_of_another():
    user = compute()
    assert repr(user) == str(user)
    assert repr(user.name) == repr(user.title)
    assert str(user, "ascii") == str(user, "ascii")


def test_span():
    total = compute()
    assert total[1:3] == total[1:3]  # TQ005


def test_place():
    total = compute()
    assert total[0, -1] == total[0, -1]  # TQ005


def test_other_span():
    total = compute()
    assert total[1:3] == total[2:4]


def test_span_of_calls():
    total = compute()
    assert total[: compute()] == total[: compute()]


class OwnerTest(unittest.TestCase):
    def test_kept(self):
        basket = make_basket()
        self.assertIs(basket.owner, basket.owner)

    def test_total(self):
        basket = make_basket()
        self.assertEqual(basket.total, basket.total)  # TQ005
