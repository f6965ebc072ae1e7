# file: shared/testing.py
from somewhere.asserting import assert_equal
from somewhere.asserting import assert_equal as alike
from somewhere.shops import open_shop

eq = assert_equal
same = eq
opened = open_shop
also_opened = opened


def compare(found, expected):
    same(found, expected)


def contrast(found, expected):
    alike(found, expected)


def prepare(found):
    also_opened(found)


def check_order(found):
    assert found


verify_order = check_order
sees_order = verify_order
# file: tests/test_sample.py
from asserting import assert_equal
from asserting import assert_true as truth
from shared import testing
from shared.testing import compare, contrast, prepare, sees_order

eq = assert_equal
same = eq
alike = same
right = truth
order_is_fine = sees_order
total = len
count = total
itself = itself
other = another
another = other


def is_full(basket):
    assert basket


fills = is_full
fills_too = fills


def test_alias():
    eq(act(), 1)


def test_alias_of_an_alias():
    same(act(), 1)


def test_third_step():
    alike(act(), 1)


def test_alias_of_what_was_renamed():
    right(act())


def test_alias_of_a_helper_elsewhere():
    order_is_fine(act())


def test_aliases_elsewhere():
    testing.same(act(), 1)


def test_helper_elsewhere_uses_an_alias():
    compare(act(), 1)


def test_helper_elsewhere_uses_what_it_renames():
    contrast(act(), 1)


def test_helper_elsewhere_uses_an_alias_of_another():  # TQ001
    prepare(act())


def test_alias_of_an_alias_of_a_helper():
    fills_too(act())


def test_alias_of_another():  # TQ001
    count(act())


def test_alias_of_itself():  # TQ001
    itself(act())


def test_aliases_in_a_circle():  # TQ001
    other(act())
