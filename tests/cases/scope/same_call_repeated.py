"""TQ905: which repetitions are a table of cases."""

import unittest

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
