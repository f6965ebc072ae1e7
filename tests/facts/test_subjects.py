"""What the assertions of a test look at."""

from __future__ import annotations

from flake8_testquality.facts.subjects import Subjects
from reviewing import module_of

_SOURCE = """
def test_orders(client):
    response = client.post("/orders")
    body = response.json()
    first, second = body["orders"]
    expected = client.expect()
    order = Order(1)
    again = send(order)
    assert body["count"] == 2
    assert first == 1 and second == 2
    assert response.status == 200
    assert again == expected
    assert order.sent
    assert turn(order) == 3
"""


def _subjects() -> Subjects:
    (test,) = module_of(_SOURCE).tests
    return Subjects(test)


def test_parts_of_a_result_are_the_result() -> None:
    found = _subjects().looked_at
    assert {name: len(each) for name, each in found.items()} == {"response": 3, "again": 1}


def test_callees_are_those_bound_and_those_inside_assertions() -> None:
    assert _subjects().callees() == {
        "response.json": 4,
        "client.post": 3,
        "send": 8,
        "client.expect": 6,
        "Order": 7,
        "turn": 14,
    }
