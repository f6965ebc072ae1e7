"""TQ906: tables of setUp, and loops that are no tables."""

import unittest
from pathlib import Path

import pytest
from shop import Basket, Policy, Server, parse


class ParseTest(unittest.TestCase):
    ANNOTATED: list[tuple[str, int]] = [("1", 1), ("2", 2)]

    @classmethod
    def setUpClass(cls):
        cls.names = {"1": 1, "2": 2}

    def setUp(self):
        self.cases = [("1", 1), ("2", 2)]
        self.servers = [Server("a"), Server("b")]
        self.changed = [("1", 1), ("2", 2)]
        self.one = [("1", 1)]
        if parse("x"):
            self.sometimes = [("1", 1), ("2", 2)]

    def test_table_of_setup(self):
        for text, expected in self.cases:  # TQ906
            self.assertEqual(expected, parse(text))

    def test_table_of_setup_class(self):
        for text, expected in self.names.items():  # TQ906
            self.assertEqual(expected, parse(text))

    def test_annotated_table_of_class(self):
        for text, expected in self.ANNOTATED:  # TQ906
            self.assertEqual(expected, parse(text))

    def test_annotated_table(self):
        cases: list[tuple[str, int]] = [("1", 1), ("2", 2)]
        for text, expected in cases:  # TQ906
            self.assertEqual(expected, parse(text))

    def test_objects_of_setup(self):
        for server in self.servers:
            self.assertTrue(parse(server))

    def test_sub_tests(self):
        for text, expected in self.cases:
            with self.subTest(text):
                self.assertEqual(expected, parse(text))

    def test_changed(self):
        self.changed = parse("3")
        for text, expected in self.changed:
            self.assertEqual(expected, parse(text))

    def test_one(self):
        for text, expected in self.one:
            self.assertEqual(expected, parse(text))

    def test_sometimes(self):
        for text, expected in self.sometimes:
            self.assertEqual(expected, parse(text))


class HeirTest(ParseTest):
    def test_inherited_table(self):
        for text, expected in self.cases:  # TQ906
            self.assertEqual(expected, parse(text))


class OtherSetupTest(ParseTest):
    def setUp(self):
        super().setUp()
        self.cases = [("3", 3), ("4", 4)]

    def test_of_two_setups(self):
        for text, expected in self.cases:
            self.assertEqual(expected, parse(text))


# Each round goes on with what the last one left.
def test_steps():
    basket = Basket()
    for item, total in [("apple", 1), ("pear", 3)]:
        basket.put(item)
        assert basket.total() == total


def test_expected_by_the_way():
    basket = Basket()
    expected = []
    for item in ("apple", "pear"):
        basket.put(item)
        expected.append(item)
        assert parse(item, basket) == expected


def test_summed_up():
    total = 0
    for item in ("apple", "pear"):
        total += len(item)
        assert parse(item) == total


# What is set anew, made anew, or refused, is another case.
def test_set_anew():
    basket = Basket()
    for item in ("apple", "pear"):  # TQ906
        basket.set_only(item)
        assert basket.total() == 1


def test_made_anew():
    for item in ("apple", "pear"):  # TQ906
        basket = Basket()
        basket.put(item)
        assert basket.total() == 1


def test_refused():
    basket = Basket()
    for item in (None, 3):  # TQ906
        with pytest.raises(ValueError):
            basket.put(item)
        assert basket.total() == 0


# Parts of what one act returned.
def test_parts_of_a_result():
    outputs = Server("a").run().files()
    for kind in ("log", "dump"):
        assert Path(outputs["file_" + kind]).exists()


def test_queries_of_a_result():
    found = Policy("a").allowed_pages("me")
    for page in ("a", "b"):
        assert found.filter(page).exists()


def test_samples_by_key():
    samples = {"one": "1", "two": "2"}
    for name in ("one", "two"):  # TQ906
        assert parse(samples[name])


def test_queries_of_what_is_tested():
    policy = Policy("a")
    for page in ("a", "b"):  # TQ906
        assert policy.find(page)


class FilledTest(unittest.TestCase):
    def setUp(self):
        self.cases = []
        self.cases.append(("1", 1))
        self.cases.append(("2", 2))
        self.made = []
        self.made.append(Server("a"))
        self.made.append(Server("b"))

    def test_filled(self):
        for text, expected in self.cases:  # TQ906
            self.assertEqual(expected, parse(text))

    def test_made(self):
        for server in self.made:
            self.assertTrue(parse(server))


def test_product():
    for text, base in product(["1", "2"], [2, 8]):  # TQ906
        assert parse(text, base)


def test_words():
    for text in "one two".split():  # TQ906
        assert parse(text)


def test_parts_of_a_text(text):
    for part in text.split():
        assert parse(part)


def test_sum():
    for text in ["1", "2"] + ["3"]:  # TQ906
        assert parse(text)


def test_sum_with_others(others):
    for text in ["1", "2"] + others:
        assert parse(text)


def test_looked_up():
    cases = {"1": 1, "2": 2}
    for text in cases:  # TQ906
        assert parse(text) == cases[text]


class OddlyFilledTest(unittest.TestCase):
    def setUp(self):
        self.cases = []
        append = self.cases.append
        append(("1", 1))
        append(("2", 2))

    def test_filled(self):
        for text, expected in self.cases:
            self.assertEqual(expected, parse(text))


class NumberedTest(unittest.TestCase):
    def test_blocks_of_one_vector(self):
        vector = self.vector
        for number, size in enumerate([1, 2, 3]):
            self.assertEqual(size, vector.get_block(number).size)

    def test_cases(self):
        for number, text in enumerate(["1", "2", "3"]):  # TQ906
            self.assertEqual(number, parse(text))

    def test_numbers_are_cases(self):
        for distance, nodes in enumerate([{1}, {2}, {3, 4}]):  # TQ906
            self.assertEqual(nodes, at_distance(distance))

    def test_refused_or_not(self):
        for port in ("ok", "missing", "wrong"):  # TQ906
            if port == "wrong":
                self.assertRaises(Failed, self.api.delete_port, port)
            else:
                self.api.delete_port(port)

    def test_renewed_part(self):
        server = Server("a")
        for state in ("true", "false"):  # TQ906
            server.flavor = flavor_of(state)
            config = configure(server)
            self.assertFalse(config.features)
            server.flavor.extra.pop("state")
            config = configure(server)
            self.assertFalse(config.features)

    def test_rows_of_results(self):
        revisions = migrate("a", splice=True)
        for revision, model in [(revisions[0], "one"), (revisions[1], "two")]:
            script = self.script.get_revision(revision)
            self.assertEqual(model, script.path)

    def test_acts_on_results(self):
        revisions = migrate("a", splice=True)
        for revision, model in [(revisions[0], "one"), (revisions[1], "two")]:  # TQ906
            script = upgrade_to(revision)
            self.assertEqual(model, script.path)


def test_table_that_the_loop_names():
    for text in (texts := ["1", "2"]):  # TQ906
        assert parse(text)


def test_table_that_the_loop_names_in_a_call():
    for number, text in enumerate(texts := ["1", "2"]):  # TQ906
        assert parse(text) == number


def test_table_that_the_loop_names_serves_another_end():
    for text in (texts := ["1", "2"]):
        assert parse(text)
    assert len(texts) == 2


def test_next_case():
    texts = iter(["1", "2"])
    while text := next(texts, None):  # TQ906
        assert parse(text)


def test_next_case_that_is_not_none():
    texts = iter([("1", 1), ("2", 2)])
    while (case := next(texts, None)) is not None:  # TQ906
        assert parse(case[0]) == case[1]


def test_next_case_under_its_name():
    texts = iter(["1", "2"])
    while text := next(texts, None):
        assert parse(text), f"failed for {text}"


def test_next_case_of_what_is_read():
    texts = iter(read())
    while text := next(texts, None):
        assert parse(text)


def test_two_cases_in_a_round():
    texts = iter(["1", "2"])
    while text := next(texts, None):
        assert parse(text) == next(texts)


def test_waits():
    reader = iter(read, "")
    while line := next(reader, None):
        assert parse(line)


def test_loop_over_an_iterator():
    for text in iter(["1", "2"]):  # TQ906
        assert parse(text)
