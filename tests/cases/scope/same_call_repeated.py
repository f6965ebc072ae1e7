"""TQ905: which repetitions are a table of cases."""

import unittest

import shop
from hypothesis import given
from hypothesis.stateful import RuleBasedStateMachine
from shop import Basket, Graph, parse, price, total


def test_two_only():
    result = parse("1")
    assert result == [1]
    result = parse("2")
    assert result == [2]


def test_three():
    result = parse("1")  # TQ905
    assert result == [1]
    result = parse("2")
    assert result == [2]
    result = parse("3")
    assert result == [3]


def test_same_literals():
    result = parse("1")
    assert result == [1]
    result = parse("1")
    assert result == [1]
    result = parse("1")
    assert result == [1]


def test_one_without_assertion():
    result = parse("1")
    assert result == [1]
    result = parse("2")
    result = parse("3")
    assert result == [3]
    result = parse("4")
    assert result == [4]


def test_assertion_on_something_else(log):
    result = parse("1")
    assert log.lines == 1
    result = parse("2")
    assert log.lines == 2
    result = parse("3")
    assert log.lines == 3
    return result


def test_act_between(store):
    result = parse("1")
    assert result == [1]
    store.put(2)
    result = parse("2")
    assert result == [2]
    store.put(3)
    result = parse("3")
    assert result == [3]


def test_other_names():
    one = parse("1")
    assert one == [1]
    two = parse("2")
    assert two == [2]
    three = parse("3")
    assert three == [3]


def test_other_variables(first, second, third):
    result = parse(first, "x")
    assert result == [1]
    result = parse(second, "y")
    assert result == [2]
    result = parse(third, "z")
    assert result == [3]


def test_no_literal(first):
    result = parse(first)
    assert result == [1]
    result = parse(first)
    assert result == [2]
    result = parse(first)
    assert result == [3]


def test_containers_and_signs():
    result = total([1, -1])  # TQ905
    assert result == 0
    result = total({"a": 2})
    assert result == 2
    result = total(-3)
    assert result == -3


def test_objects_for_different_calls():
    graph = Graph([1])
    assert graph.size() == 1
    graph = Graph([1, 2])
    assert graph.order() == 2
    graph = Graph([1, 2, 3])
    assert graph.depth() == 3


def test_objects_for_one_call():
    basket = Basket([1])  # TQ905
    assert price(basket) == 1
    basket = Basket([1, 2])
    assert price(basket) == 2
    basket = Basket([1, 2, 3])
    assert price(basket) == 3


def test_parse_workflow():
    result = parse("1")
    assert result == [1]
    result = parse("2")
    assert result == [2]
    result = parse("3")
    assert result == [3]


def test_texts(raises, escape):
    message = escape("a")
    with raises(ValueError, match=message):
        parse("a")
    message = escape("b")
    with raises(ValueError, match=message):
        parse("b")
    message = escape("c")
    with raises(ValueError, match=message):
        parse("c")


async def test_awaited(client):
    answer = await client.ask("a")  # TQ905
    assert answer == 1
    answer = await client.ask("b")
    assert answer == 2
    answer = await client.ask("c")
    assert answer == 3


class ParseTest(unittest.TestCase):
    def test_in_methods(self):
        result = parse("1", base=2)  # TQ905
        self.assertEqual([1], result)
        result = parse("2", base=3)
        self.assertEqual([2], result)
        self.assertTrue(result)
        result = parse("3", base=4)
        self.assertEqual([3], result)

    @unittest.skip("later")
    def test_skipped(self):
        result = parse("1")
        self.assertEqual([1], result)
        result = parse("2")
        self.assertEqual([2], result)
        result = parse("3")
        self.assertEqual([3], result)

    def test_starred(self):
        result = parse(*["1"], **{"a": 1})
        self.assertEqual([1], result)
        result = parse(*["1"], **{"a": 2})
        self.assertEqual([2], result)


@given(integers())
def test_property(seed):
    result = parse("1", seed)
    assert result == [1]
    result = parse("2", seed)
    assert result == [2]
    result = parse("3", seed)
    assert result == [3]


class Machine(RuleBasedStateMachine):
    def test_of_a_machine(self):
        result = parse("1")
        assert result == [1]
        result = parse("2")
        assert result == [2]
        result = parse("3")
        assert result == [3]


def test_session():
    """Walk through the manual.

    >>> parse("1")
    >>> parse("2")
    >>> parse("3")
    """
    result = parse("1")
    assert result == [1]
    result = parse("2")
    assert result == [2]
    result = parse("3")
    assert result == [3]


def test_each_looks_elsewhere():
    basket = parse("apple")
    assert basket.total == 1
    basket = parse("pear")
    assert basket.names() == ["pear"]
    basket = parse("")
    assert not basket.items
    basket = parse("plum")
    assert basket.total == 1


def test_three_of_four_look_at_the_same():
    basket = parse("apple")  # TQ905
    assert sorted(basket.names(0)) == ["apple"]
    basket = parse("pear")
    assert basket.names(1) == ["pear"]
    basket = parse("")
    assert not basket.items
    basket = parse("plum")
    assert list(basket.names(2)) == ["plum"]


def test_compared_by_a_function():
    basket = parse("apple")  # TQ905
    assert same(basket, total(1))
    basket = parse("pear")
    assert not same(basket, price(2))
    basket = parse("plum")
    assert same(basket, total(3))


def test_keyword_of_an_assertion(self):
    basket = parse("apple")  # TQ905
    self.assertSame("apple", second=basket)
    basket = parse("pear")
    self.assertSame("pear", second=basket)
    basket = parse("plum")
    self.assertSame("plum", second=basket)


def test_what_is_taken_away(store):
    left = store.remove_item("apple")
    assert left == 2
    left = store.remove_item("pear")
    assert left == 1
    left = store.remove_item("plum")
    assert left == 0


def test_what_is_popped(lines):
    word = parse(lines.pop(), "a")
    assert word == "a"
    word = parse(lines.pop(), "b")
    assert word == "b"
    word = parse(lines.pop(), "c")
    assert word == "c"


def test_function_that_removes():
    text = shop.remove_tags("<a>")  # TQ905
    assert text == "a"
    text = shop.remove_tags("<b>")
    assert text == "b"
    text = shop.remove_tags("<c>")
    assert text == "c"


def test_restores_what_was_saved(store):
    store.save("a", "one")
    store.save("b", "two")
    store.save("c", "three")
    store.discard("b")
    state = store.restore("a")
    assert state.step == "one"
    state = store.restore("b")
    assert state.step is None
    state = store.restore("c")
    assert state.step == "three"


def test_restores_anything(store):
    store.open()
    state = store.restore("a")  # TQ905
    assert state.step == "one"
    state = store.restore("b")
    assert state.step is None
    state = store.restore("c")
    assert state.step == "three"


def test_written_as_operation():
    form = read_form("")  # TQ905
    assert form.errors == ["missing"]
    form = read_form("x" * 300)
    assert form.errors == ["too long"]
    form = read_form("a" + "\0")
    assert form.errors == ["no text"]


def test_parts_of_a_result(config):
    result = shop.convert(config)
    value = result.get("main", "colour")
    assert value == "blue"
    value = result.get("main", "size")
    assert value == "3"
    value = result.get("main", "version")
    assert value == "2.0"


def test_answers_of_a_client(client):
    answer = client.get("/a")  # TQ905
    assert answer.status == 200
    answer = client.get("/b")
    assert answer.status == 301
    answer = client.get("/c")
    assert answer.status == 404


def test_updates_of_one_thing(store, key):
    spec = {"set": {"a": 1}}
    found = store.update(key, spec)
    assert found == {"a": 1}
    spec = {"unset": {"a": 1}}
    found = store.update(key, spec)
    assert found == {}
    spec = {"set": {"c": 1}}
    found = store.update(key, spec)
    assert found == {"c": 1}


def test_updates_of_many_things(store):
    found = store.update("x", 1)  # TQ905
    assert found == 1
    found = store.update("y", 2)
    assert found == 2
    found = store.update("z", 3)
    assert found == 3
