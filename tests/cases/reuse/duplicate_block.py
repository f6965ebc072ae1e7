"""Runs of eight statements, up to variables and a few literals."""

from unittest import TestCase, mock


def test_first(api):
    """A docstring is no statement."""
    image = api.upload("linux.img", size=2048)
    flavor = api.flavor(ram=512, disk=10)
    network = api.network("public")
    server = api.boot("vm1", image, flavor)
    server.attach(network)
    server.wait(until="ACTIVE")
    server.tag("old")
    server.stop()
    assert server.status == "SHUTOFF"


def test_same_block(shop):
    shop.open()
    picture = shop.upload("linux.img", size=2048)  # TQ606
    kind = shop.flavor(ram=512, disk=10)
    net = shop.network("public")
    vm = shop.boot("vm2", picture, kind)
    vm.attach(net)
    vm.wait(until="ACTIVE")
    vm.tag("old")
    vm.stop()
    assert vm.name


def test_seven_are_short(api):
    image = api.upload("linux.img", size=2048)
    flavor = api.flavor(ram=512, disk=10)
    network = api.network("public")
    server = api.boot("vm1", image, flavor)
    server.attach(network)
    server.wait(until="ACTIVE")
    server.tag("old")
    assert server.is_up


def test_mixed_up_variables(api):
    image = api.upload("linux.img", size=2048)
    flavor = api.flavor(ram=512, disk=10)
    network = api.network("public")
    server = api.boot("vm1", flavor, image)
    server.attach(network)
    server.wait(until="ACTIVE")
    server.tag("old")
    server.stop()
    assert server.status == "SHUTOFF"


def test_five_other_literals(api):
    image = api.upload("windows.img", size=4096)
    flavor = api.flavor(ram=1024, disk=20)
    network = api.network("private")
    server = api.boot("vm1", image, flavor)
    server.attach(network)
    server.wait(until="ACTIVE")
    server.tag("old")
    server.stop()
    assert server.is_down


def test_two_other_literals(api):
    image = api.upload("linux.img", size=4096)  # TQ606
    flavor = api.flavor(ram=1024, disk=10)
    network = api.network("public")
    server = api.boot("vm1", image, flavor)
    server.attach(network)
    server.wait(until="ACTIVE")
    server.tag("old")
    server.stop()
    assert server.is_down


@pytest.mark.skip
def test_skipped(api):
    image = api.upload("linux.img", size=2048)
    flavor = api.flavor(ram=512, disk=10)
    network = api.network("public")
    server = api.boot("vm1", image, flavor)
    server.attach(network)
    server.wait(until="ACTIVE")
    server.tag("old")
    server.stop()
    assert server.is_skipped


class TestNested:
    def test_outer(self):
        with opened("a") as stream:
            for line in stream.readlines():
                parts = line.split(",")
                name = parts[0].strip()
                number = int(parts[1])
                total = self.table[name]
                total.add(number)
                assert total.value >= number
        assert stream.closed

    def test_inner_counts(self):
        self.prepare()
        with opened("b") as stream:  # TQ606
            for line in stream.readlines():
                parts = line.split(",")
                name = parts[0].strip()
                number = int(parts[1])
                total = self.table[name]
                total.add(number)
                assert total.value >= number
        assert stream.is_b

    def test_only_inside(self):
        while self.is_open:
            self.prepare(1)
            self.prepare(2, 3)
            for line in self.lines:
                one = self.first(line)
                two = self.second(one)
                three = self.third(two)
                four = self.fourth(three)
                five = self.fifth(four)
                six = self.sixth(five)
                seven = self.seventh(six)
                self.close(seven)

    def test_only_inside_too(self):
        try:
            one = self.first(self.line)
        except ValueError:
            for item in self.other_lines:
                one = self.first(item)  # TQ606
                two = self.second(one)
                three = self.third(two)
                four = self.fourth(three)
                five = self.fifth(four)
                six = self.sixth(five)
                seven = self.seventh(six)
                self.close(seven)
        assert one


def test_across_edges_of_blocks(api):
    with api.session() as session:
        session.a(1, key="a")
        session.b(2, key="b")
        session.c(3, key="c")
        session.d(4, key="d")
    session.e(5, key="e")
    session.f(6, key="f")
    session.g(7, key="g")
    session.h(8, key="h")
    assert session.x


def test_across_edges_of_other_blocks(api):
    with api.session() as session:
        session.a(1, key="a")
        session.b(2, key="b")
    session.c(3, key="c")
    session.d(4, key="d")
    session.e(5, key="e")
    session.f(6, key="f")
    session.g(7, key="g")
    session.h(8, key="h")
    assert session.y


def test_table_of_data():
    graph = Graph(directed=True)
    graph.add_edge(1, 2, weight=3)
    graph.add_edge(2, 3, weight=4)
    graph.add_edge(3, 4, weight=5)
    graph.add_edge(4, 5, weight=6)
    graph.add_edge(5, 6, weight=7)
    graph.add_edge(6, 7, weight=8)
    graph.add_edge(7, 8, weight=9)
    assert graph.a


def test_same_table_of_data():
    graph = Graph(directed=True)
    graph.add_edge(1, 2, weight=3)
    graph.add_edge(2, 3, weight=4)
    graph.add_edge(3, 4, weight=5)
    graph.add_edge(4, 5, weight=6)
    graph.add_edge(5, 6, weight=7)
    graph.add_edge(6, 7, weight=8)
    graph.add_edge(7, 8, weight=9)
    assert graph.b


def test_literals_are_no_code(api):
    api.a = [(1, 2, 3), (4, 5, 6), (7, 8, 9)]
    api.b = [(1, 2, 3), (4, 5, 6), (7, 8, 9), (0, 0)]
    api.c = [(1, 2, 3), (4, 5, 6), (7, 8, 9), (0, 0), (1, 1)]
    api.d = {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5}
    api.e = {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6}
    api.f = {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6, "g": 7}
    api.g = ("a", "b", "c", "d")
    api.h = ("a", "b", "c", "d", "e")
    assert api.literals_a


def test_literals_are_still_no_code(api):
    api.a = [(1, 2, 3), (4, 5, 6), (7, 8, 9)]
    api.b = [(1, 2, 3), (4, 5, 6), (7, 8, 9), (0, 0)]
    api.c = [(1, 2, 3), (4, 5, 6), (7, 8, 9), (0, 0), (1, 1)]
    api.d = {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5}
    api.e = {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6}
    api.f = {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6, "g": 7}
    api.g = ("a", "b", "c", "d")
    api.h = ("a", "b", "c", "d", "e")
    assert api.literals_b


def test_imports():
    from shop.one import basket, customer, order
    from shop.two import basket_b, customer_b, order_b
    from shop.three import basket_c, customer_c, order_c
    from shop.four import basket_d, customer_d, order_d
    import shop.five.basket as e
    import shop.six.basket as f
    import shop.seven.basket as g
    import shop.eight.basket as h
    assert basket.imports(e, f, g, h)


def test_imports_again():
    from shop.one import basket, customer, order
    from shop.two import basket_b, customer_b, order_b
    from shop.three import basket_c, customer_c, order_c
    from shop.four import basket_d, customer_d, order_d
    import shop.five.basket as e
    import shop.six.basket as f
    import shop.seven.basket as g
    import shop.eight.basket as h
    assert basket.imports_again(e, f, g, h)


class AssertTest(TestCase):
    def test_a(self):
        result = shop_a()
        self.assertEqual(self.one, result.one)
        self.assertIn(self.two, result.two)
        self.assertTrue(result.three.four)
        self.assertFalse(result.five.six)
        self.assertIs(self.seven, result.seven)
        self.assertIsNone(result.eight.nine)
        self.assertGreater(result.ten, self.ten)
        self.assertLess(result.eleven, self.eleven)

    def test_b(self):
        result = shop_b()
        self.assertEqual(self.one, result.one)
        self.assertIn(self.two, result.two)
        self.assertTrue(result.three.four)
        self.assertFalse(result.five.six)
        self.assertIs(self.seven, result.seven)
        self.assertIsNone(result.eight.nine)
        self.assertGreater(result.ten, self.ten)
        self.assertLess(result.eleven, self.eleven)


def test_small_a(x):
    a = x
    b = a
    c = b
    d = c
    e = d
    f(e)
    g = e
    h = g
    assert h.small_a


def test_small_b(x):
    a = x
    b = a
    c = b
    d = c
    e = d
    f(e)
    g = e
    h = g
    assert h.small_b
