# options: max_assertions=4
"""TQ902: what is read from one result belongs to it."""

import json

from shop import Basket, ProductPage, client, parse


def test_body_of_a_response():
    response = client.post("/basket", {"size": 3})
    assert response.status == 200
    body = json.loads(response.content.decode())
    assert body["size"] == 3
    assert body["state"] == "open"
    item = body["items"][0]
    assert item["name"] == "apple"
    assert item["price"] == 2


async def test_page_of_a_response():
    response = await client.get("/basket")
    assert response.status == 200
    page = get_soup(response.content)
    panels = page.select(".panel")
    assert len(panels) == 1
    assert panels[0]["title"] == "Basket"
    button = page.find("button")
    assert button is not None
    assert button.text == "Buy"


def test_json_of_a_response():
    response = client.get("/basket")
    assert response.status == 200
    body = response.json()
    assert body["size"] == 3
    assert body["state"] == "open"
    assert body["name"] == "b"
    assert body["price"] == 2


# What is made from data is no part of it, and what an object is asked neither.
def test_made_from_data():  # TQ902
    size = measure(3)
    assert size.unit == "cm"
    one = resize(size)
    two = turn(size)
    assert one.size == 3
    assert one.state == "open"
    assert one.name == "a"
    assert two.name == "b"
    assert two.state == "open"


def test_asked_for_several_things():  # TQ902
    shop = connect("shop")
    basket = shop.fill("basket")
    assert basket.size == 3
    assert basket.state == "open"
    page = shop.turn("page")
    assert page.size == 4
    assert page.name == "p"
    assert page.state == "open"


def test_of_a_model():  # TQ902
    model = Basket()
    model.x = 3
    one = parse((model.x, 1))
    assert one.size == 3
    assert one.name == "a"
    two = parse((1, model.x))
    assert two.size == 3
    assert two.name == "b"
    assert two.state == "open"


# Nothing is bound before; it must not be followed for ever.
def test_parts_of_each_other():  # TQ902
    node = tail.prev
    tail = node.next
    assert node.size == 1
    assert node.name == "a"
    assert tail.size == 1
    assert tail.name == "a"
    assert tail.state == "open"
