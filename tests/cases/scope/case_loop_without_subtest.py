import re
import unittest

import matplotlib.testing.decorators
import pytest
import twisted.trial.unittest
from hypothesis import given
from matplotlib.testing.decorators import image_comparison


def test_list():
    for text in ["1", "2"]:  # TQ906
        assert parse(text)


def test_tuples():
    for text, expected in (("1", 1), ("2", 2)):  # TQ906
        assert parse(text) == expected


def test_dict():
    for text in {"1": 1, "2": 2}:  # TQ906
        assert parse(text)


def test_items():
    for text, expected in {"1": 1, "2": 2}.items():  # TQ906
        assert parse(text) == expected


def test_enumerate():
    for number, text in enumerate(["1", "2"]):  # TQ906
        result = parse(text)
        assert result == number


def test_zip():
    for text, expected in zip(["1", "2"], [1, 2]):  # TQ906
        assert parse(text) == expected


def test_keyword():
    for text in {"1", "2"}:  # TQ906
        result = parse(text=text)
        assert result


class Cases(unittest.TestCase):
    def test_method(self):
        for text in ("1", "2"):  # TQ906
            self.assertEqual(text, str(parse(text)))

    def test_raises(self):
        for text in ("1", "2"):  # TQ906
            with self.assertRaises(ValueError):
                parse(text)

    def test_sub_test(self):
        for text in ("1", "2"):
            with self.subTest(text=text):
                self.assertTrue(parse(text))

    def test_message_names_the_case(self):
        for text in ("1", "2"):
            self.assertTrue(parse(text), msg=f"failed for {text}")

    def test_parts_of_one_result(self):
        result = act()
        for key in ("a", "b"):
            self.assertIn(key, result)


def test_message():
    for text in ("1", "2"):
        assert parse(text), text


def test_pytest_subtests(subtests):
    for text in ("1", "2"):
        with subtests.test(text):
            assert parse(text)
    for text in ("1", "2"):
        with subTest(text):
            assert parse(text)


def test_one_case():
    for text in ["1"]:
        assert parse(text)


def test_result_of_the_code():
    for text in act():
        assert parse(text)


def test_range():
    for number in range(10):
        assert parse(number)


def test_no_assertion_in_the_loop():
    for text in ("1", "2"):
        feed(text)
    assert state()


def test_case_is_not_passed_on():
    for each in ("1", "2"):
        assert act() == each


@pytest.mark.skip
def test_skipped():
    for text in ["1", "2"]:
        assert parse(text)


def test_loops_only():
    for text in ("1", "2"):  # TQ906
        assert parse(text)
    for text in ("x", "y"):
        assert not parse(text)


def test_assertion_outside_the_loop():
    for text in ("1", "2"):
        assert parse(text)
    assert parse("3")


def test_after_an_act(manager):
    manager.start()
    for host in ("a", "b"):
        assert manager.status(host) == "up"


async def test_after_an_awaited_act(manager):
    await manager.start()
    for host in ("a", "b"):
        assert manager.status(host) == "up"


def test_lookups(result):
    for key in ("a", "b"):
        assert getattr(result, key)
        assert result.get(key) == result.index(key)


def test_loop_in_a_block(manager):
    with manager:
        for text in ("1", "2"):  # TQ906
            assert parse(text)


class Refusals(unittest.TestCase):
    def test_handed_over(self):
        for text in ("1", "2"):  # TQ906
            self.assertRaises(ValueError, parse, text)


@given(text())
def test_property(end):
    for start in ("1", "2"):
        assert parse(start + end)


def test_tutorial():
    for text in ("1", "2"):
        assert parse(text)


def test_roundtrip():
    for text in ("1", "2"):  # TQ906
        assert parse(text).text == text


CASES = [("1", 1), ("2", 2)]
GROWING = ["1", "2"]
GROWING += ["3"]
DOUBLED = ["1", "2"]


def test_table_with_a_name():
    cases = [("1", 1), ("2", 2)]
    for text, expected in cases:  # TQ906
        assert parse(text) == expected


def test_table_of_the_module():
    for text, expected in CASES:  # TQ906
        assert parse(text) == expected


def test_table_within_enumerate():
    texts = {"1": 1, "2": 2}
    for number, text in enumerate(texts.items()):  # TQ906
        assert parse(text) == number


def test_table_of_one_row():
    cases = [("1", 1)]
    for text, expected in cases:
        assert parse(text) == expected


def test_table_bound_twice(flag):
    cases = [("1", 1), ("2", 2)]
    if flag:
        cases = [("3", 3)]
    for text, expected in cases:
        assert parse(text) == expected


def test_table_bound_twice_in_the_module():
    for text in GROWING:
        assert parse(text)


def test_table_that_is_what_an_act_got():
    names = ["a", "b"]
    found = create(names)
    for name in names:
        assert found.lookup(name) == described(name)


def test_table_that_another_loop_prepares():
    names = ["a", "b"]
    for name in names:
        create(name)
    for name in names:
        assert described(name)


def test_name_of_a_name():
    names = DOUBLED
    for name in names:
        assert parse(name)


def test_parameter(cases):
    for text in cases:
        assert parse(text)


def test_message_with_a_name():
    for text in ("1", "2"):
        message = f"failed for {text}"
        assert parse(text), message


class Helpers(unittest.TestCase):
    def _check(self, text):
        self.assertTrue(parse(text))

    def _compare(self, result, text):
        self.assertEqual(result, parse(text))

    def _feed(self, text):
        feed(text)

    def _look(self, text):
        self.assertIn(text, self.result)

    def _check_each(self, text):
        with self.subTest(text):
            self.assertTrue(parse(text))

    def _check_loudly(self, text):
        self.assertTrue(parse(text), f"failed for {text}")

    async def _check_later(self, text):
        self.assertTrue(await parse(text))

    def test_helper_asserts(self):
        for text in ("1", "2"):  # TQ906
            self._check(text)

    async def test_awaited_helper_asserts(self):
        for text in ("1", "2"):  # TQ906
            await self._check_later(text)

    def test_helper_gets_literals_too(self):
        for text in ("1", "2"):  # TQ906
            self._compare(3, text)

    def test_helper_gets_a_result_too(self):
        result = act()
        for text in ("1", "2"):
            self._compare(result, text)

    def test_helper_without_the_case(self):
        for _ in ("1", "2"):
            self._check("3")

    def test_helper_asserts_nothing(self):
        for text in ("1", "2"):
            self._feed(text)

    def test_helper_looks_at_parts(self):
        self.result = act()
        for text in ("1", "2"):
            self._look(text)

    def test_helper_with_sub_tests(self):
        for text in ("1", "2"):
            self._check_each(text)

    def test_helper_names_the_case(self):
        for text in ("1", "2"):
            self._check_loudly(text)

    def test_helper_is_told_the_case(self):
        for text in ("1", "2"):
            result = parse(text)
            self.assertTrue(result)
            self._verify(result, 1, 2, "got %s" % text)

    def test_helper_of_another_module(self):
        for text in ("1", "2"):
            run_case(text)

    def test_helper_compares_what_was_done_before(self):
        pairs = [(1, act(1)), (2, act(2))]
        for pair in pairs:
            self._compare(*pair)

    def test_helper_gets_what_is_made(self):
        boxes = [Box(1), Box(2)]
        for box in boxes:  # TQ906
            self._check(box)


@image_comparison(["lines.png"])
def test_picture():
    for text in ["1", "2"]:
        assert draw(text)


@matplotlib.testing.decorators.check_figures_equal()
def test_two_pictures(fig_test, fig_ref):
    for text in ["1", "2"]:
        assert draw(text)


class TrialCases(twisted.trial.unittest.TestCase):
    def test_method(self):
        for text in ("1", "2"):
            self.assertEqual(text, str(parse(text)))


class TableCases(unittest.TestCase):
    ROWS = [("1", 1), ("2", 2)]
    filled = [("1", 1), ("2", 2)]

    def setUp(self):
        self.filled = make_rows()

    def test_rows_of_the_class(self):
        for text, expected in self.ROWS:  # TQ906
            self.assertEqual(expected, parse(text))

    def test_rows_by_the_name_of_the_class(self):
        for text, expected in TableCases.ROWS:  # TQ906
            self.assertEqual(expected, parse(text))

    def test_rows_that_are_replaced(self):
        for text, expected in self.filled:
            self.assertEqual(expected, parse(text))

    def test_rows_that_serve_twice(self):
        for text, expected in self.ROWS:
            self.assertEqual(expected, parse(text, self.ROWS))


class MessageCases(unittest.TestCase):
    def test_case_is_the_message(self):
        for text, expected in [("1", 1), ("2", 2)]:
            self.assertEqual(expected, parse(text), text)

    def test_case_is_what_is_compared(self):
        for text, expected in [("1", 1), ("2", 2)]:  # TQ906
            self.assertEqual(expected, parse(text), "wrong")

    def test_matchers_of_one_text(self):
        output = run("help")
        for pattern in ["usage", "options"]:
            self.assertThat(output, MatchesRegex(pattern))

    def test_what_is_matched_is_the_case(self):
        for text in ["1", "2"]:  # TQ906
            self.assertThat(parse(text), Equals(1))


def test_patterns_looked_for_in_one_text():
    output = run("help")
    for pattern in ["usage", "options"]:
        assert re.search(pattern, output)


def test_pattern_that_is_tested():
    for text in ["1", "2"]:  # TQ906
        assert re.match(NUMBER, text)


def test_output_is_not_kept_across_runs():
    runner = Runner()
    for word in ["a", "b"]:
        assert runner.run(word) == word


def test_parts_compared_with_what_is_expected():
    tables = build()
    for name in ["long", "wide"]:
        assert tables[name] == get_expected(name)


def test_loop_in_a_block_of_a_resource():
    with client() as connection:
        for text in ["1", "2"]:  # TQ906
            assert connection.parse(text)


def test_loop_beside_an_act_in_the_block():
    with client() as connection:
        connection.login("me")
        for text in ["1", "2"]:
            assert connection.parse(text)


def test_loop_that_fails():
    with pytest.raises(ValueError):
        for text in ["1", "2"]:
            check_text(parse(text))


def test_case_in_the_traceback_of_zope():
    for text in ["1", "2"]:
        __traceback_info__ = text
        assert parse(text)


def test_less_each_time(text):
    last = len(text)
    for limit in [20, 10, 5]:
        size = len(shorten(text, limit))
        assert size <= last
        last = size


def test_binds_before_it_looks(text):
    for limit in [20, 10, 5]:  # TQ906
        size = len(shorten(text, limit))
        assert size <= limit


def test_reuse_of_a_code(client):
    for code, status in [("123456", 200), ("123-456", 403)]:
        assert client.log_in(code).status == status


class AddressTest(unittest.TestCase):
    def test_addresses(self):
        for address in ["::1", "fe80::1"]:
            self.assertTrue(is_address(address), "no address: {}".format(address))

    def test_text_of_every_case(self):
        for address in ["::1", "fe80::1"]:  # TQ906
            self.assertTrue(is_address(address), "no address: {}".format("IPv6"))


def test_comprehension():
    for text, expected in [("1", {1}), ("2", {2})]:  # TQ906
        assert {abs(each) for each in parse(text)} == expected


def test_pages_of_a_client(client):
    for path in ("/", "/about", "/contact"):  # TQ906
        answer = client.get(path)
        assert answer.status_code == 200


async def test_pages_of_an_app(app):
    for path in ("/", "/about", "/contact"):  # TQ906
        answer = await app.test_client.get(path)
        assert answer.status_code == 200


def test_keys_of_settings(settings):
    for key in ("a", "b", "c"):
        assert settings.get(key) is None


def test_what_is_made():
    for length in (1, 10, 100):  # TQ906
        token = make_token(length)
        assert len(token) == length


def test_what_is_made_for_others():
    for name in ("a", "b"):
        make_file(name)
        assert files
