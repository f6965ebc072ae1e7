"""Messages of the organization rules count and name what is meant."""

from __future__ import annotations

from reviewing import messages


def test_class_of_many_tests_comes_with_its_groups() -> None:
    names = [f"{word}_{size}" for word in ("add", "remove") for size in "abc"] + ["sum"]
    tests = "".join(f"    def test_basket_{name}(self): ...\n" for name in names)

    assert messages("TQ507", f"class TestBasket:\n{tests}", max_tests_per_class=6) == [
        "1: class 'TestBasket' has 7 tests, more than 6; split it by subject,"
        " such as 'add' (3), 'remove' (3)"
    ]


def test_groups_are_named_by_words_that_say_something() -> None:
    names = ("without_add", "from_add", "for_no_add", "not_remove", "when_remove", "if_remove")
    tests = "".join(f"    def test_{name}_{size}(self): ...\n" for name in names for size in "ab")

    assert messages("TQ507", f"class TestBasket:\n{tests}", max_tests_per_class=6) == [
        "1: class 'TestBasket' has 12 tests, more than 6; split it by subject,"
        " such as 'add' (6), 'remove' (6)"
    ]


def test_class_of_one_group_comes_without_it() -> None:
    tests = "".join(f"    def test_add_{size}(self): ...\n" for size in "abc")

    assert messages("TQ507", f"class TestBasket:\n{tests}", max_tests_per_class=2) == [
        "1: class 'TestBasket' has 3 tests, more than 2; split it by subject"
    ]


def test_imports_of_one_statement_are_counted() -> None:
    source = "from .test_shop import make_shop, FakeTill, BaseShop\n"

    assert messages("TQ504", source) == [
        "1: helper 'make_shop' (and 1 more) is imported from the test module '.test_shop';"
        " move it to a module of helpers"
    ]


def test_helpers_between_tests_are_counted() -> None:
    source = (
        "def test_a(): b(), c()\n"
        "def b(): ...\n"
        "def c(): ...\n"
        "def test_d(): ...\n"
    )  # fmt: skip

    assert messages("TQ512", source) == [
        "2: helper 'b' and 1 more stand between the tests of this module;"
        " put them before the first test"
    ]


def test_fixture_comes_with_the_name_that_tests_request() -> None:
    source = "import pytest\n@pytest.fixture(name='till')\ndef make_till(): ...\n"

    assert messages("TQ509", source) == [
        "3: nothing in this module requests fixture 'make_till' as 'till';"
        " delete it, or request it"
    ]
