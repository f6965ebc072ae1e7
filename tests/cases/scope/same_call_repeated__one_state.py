import unittest

from shop import Screen, find, parse
from twisted.trial.unittest import TestCase


class ApiTests(unittest.TestCase):
    def _get_entry(self, name, plugin):
        return self.entries.get((name, plugin))

    def test_cases_that_ask_for_more(self):
        response = self.api_patch("/baskets/1", {"op": "add"})
        self.assertEqual(403, response.status)
        self.assertEqual(3, self.api_get("/baskets/1").size)
        response = self.api_patch("/baskets/1", {"op": "replace"})
        self.assertEqual(403, response.status)
        self.assertEqual(3, self.api_get("/baskets/1").size)
        response = self.api_patch("/baskets/1", {"op": "remove"})
        self.assertEqual(403, response.status)
        self.assertEqual(3, self.api_get("/baskets/1").size)

    def test_one_case_asks_for_more(self):
        response = self.api_patch("/baskets/1", {"op": "add"})  # TQ905
        self.assertEqual(403, response.status)
        response = self.api_patch("/baskets/1", {"op": "replace"})
        self.assertEqual(403, response.status)
        response = self.api_patch("/baskets/1", {"op": "remove"})
        self.assertEqual(403, response.status)
        self.assertEqual(3, self.api_get("/baskets/1").size)

    def test_query_after_a_command(self):
        self.stores.synchronize()
        entry = self._get_entry("a", None)
        self.assertIsNotNone(entry)
        entry = self._get_entry("b", None)
        self.assertIsNotNone(entry)
        entry = self._get_entry("c", None)
        self.assertIsNotNone(entry)

    def test_query_without_a_command(self):
        entry = self._get_entry("a", None)  # TQ905
        self.assertIsNotNone(entry)
        entry = self._get_entry("b", None)
        self.assertIsNotNone(entry)
        entry = self._get_entry("c", None)
        self.assertIsNotNone(entry)

    def test_compute_after_a_command(self):
        self.stores.synchronize()
        entry = self._compute("a", None)  # TQ905
        self.assertIsNotNone(entry)
        entry = self._compute("b", None)
        self.assertIsNotNone(entry)
        entry = self._compute("c", None)
        self.assertIsNotNone(entry)


def test_places_of_one_object():
    screen = Screen("abc")
    letter = screen.get_character(0, 0)
    assert letter == "a"
    letter = screen.get_character(1, 0)
    assert letter == "b"
    letter = screen.get_character(2, 0)
    assert letter == "c"


def test_names_of_one_object():
    screen = Screen("abc")
    letter = screen.get_character("first")  # TQ905
    assert letter == "a"
    letter = screen.get_character("second")
    assert letter == "b"
    letter = screen.get_character("third")
    assert letter == "c"


def test_numbers_of_a_function():
    letter = find(1)  # TQ905
    assert letter == "a"
    letter = find(2)
    assert letter == "b"
    letter = find(3)
    assert letter == "c"


class TrialTests(TestCase):
    def test_parse(self):
        result = parse("1")
        self.assertEqual([1], result)
        result = parse("2")
        self.assertEqual([2], result)
        result = parse("3")
        self.assertEqual([3], result)


def test_what_was_put_is_looked_up(store):
    store.require_group("foo/bar/baz")
    group = store.get("foo")
    assert isinstance(group, Group)
    group = store.get("foo/bar")
    assert isinstance(group, Group)
    group = store.get("foo/bar/baz")
    assert isinstance(group, Group)


def test_what_was_put_is_not_looked_up(client):
    client.login("admin")
    page = client.get("/")  # TQ905
    assert page.code == 200
    page = client.get("/about")
    assert page.code == 200
    page = client.get("/help")
    assert page.code == 200


def test_what_was_put_is_looked_up_in_the_store(client):
    client.put("/templates", {"list:footer": "http://a", "list:header": "", "user:bye": ""})
    store = get_store()
    template = store.raw("list:footer")
    assert template.uri == "http://a"
    template = store.raw("list:header")
    assert template.uri == ""
    template = store.raw("user:bye")
    assert template.uri == ""


def test_some_of_it_was_put(client):
    client.put("/templates", {"list:footer": "http://a", "list:header": ""})
    store = get_store()
    template = store.raw("list:footer")  # TQ905
    assert template.uri == "http://a"
    template = store.raw("list:header")
    assert template.uri == ""
    template = store.raw("user:bye")
    assert template.uri == ""


def test_each_narrows_the_last_one(node):
    bounds = Bounds(3)
    bounds = narrow(bounds, node, 1)
    assert bounds.low == 1
    bounds = narrow(bounds, node, 2)
    assert bounds.low == 2
    bounds = narrow(bounds, node, 3)
    assert bounds.low == 2


def test_commands(executor):
    run(executor, "create table test(a text)")
    results = run(executor, "save test-a")
    assert results.status == "Saved"
    results = run(executor, "load test-a")
    assert results.status == "Loaded"
    results = run(executor, "drop test-a")
    assert results.status == "Dropped"


def test_refused_before(executor):
    with pytest.raises(ValueError):
        run(executor, "")
    results = run(executor, "1")  # TQ905
    assert results.status == "1"
    results = run(executor, "2")
    assert results.status == "2"
    results = run(executor, "3")
    assert results.status == "3"
