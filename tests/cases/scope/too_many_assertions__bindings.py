# options: max_assertions=4


def test_last_binding(api, basket):
    response = api.update(basket, size=3)
    assert response.status == 200
    response = api.get_json(basket)
    assert response["size"] == 3
    assert response["name"] == basket.name
    assert response["owner"] == basket.owner
    assert response["price"] == basket.price
    assert response["state"] == "open"


def test_two_bindings_alike(api, basket):  # TQ902
    response = api.update(basket, size=3)
    assert response.status == 200
    assert response.size == 3
    response = api.get_json(basket)
    assert response["size"] == 3
    assert response["name"] == basket.name
    assert response["owner"] == basket.owner


def test_two_acts(shop):  # TQ902
    result = shop.compute(3)
    assert result == 3
    result = shop.transform(4)
    assert result.size == 3
    assert result.name == "a"
    assert result.owner == "b"
    assert result.price == 4
    assert result.state == "open"


def test_one_object_driven():
    protocol = Protocol()
    transport = Transport()
    protocol.connect(transport)
    protocol.receive(b"hello, ")
    assert transport.data == []
    assert not protocol.paused
    protocol.receive(b"world")
    assert transport.data == [b"hello, world"]
    assert protocol.paused
    protocol.resume()
    assert transport.data == [b"hello, world"]
    assert not protocol.paused


def test_two_objects_driven():  # TQ902
    protocol = Protocol()
    transport = Transport()
    protocol.receive(b"hello, ")
    assert transport.data == []
    assert not protocol.paused
    transport.flush()
    assert transport.data == [b"hello, world"]
    assert protocol.paused
    protocol.resume()
    assert transport.data == [b"hello, world"]
    assert not protocol.paused


def test_many_looks():  # TQ902
    protocol = Protocol()
    transport = Transport()
    protocol.receive(b"hello, ")
    assert transport.data == []
    assert not protocol.paused
    protocol.receive(b"world")
    assert transport.size == 12
    assert protocol.line == b"hello, world"
    protocol.resume()
    assert transport.data == [b"hello, world"]
    assert not protocol.paused


class PeriodicTests(unittest.TestCase):
    def test_methods_of_the_case(self):  # TQ902
        self._create_server()
        self.assertEqual(1, len(self.placement.usages))
        self.assertTrue(self.compute.running)
        self._run_periodics()
        self.assertEqual(1, len(self.placement.usages))
        self.assertTrue(self.compute.running)
        self._run_periodics()
        self.assertEqual(1, len(self.placement.usages))
