from shop import compute, total


class TestTotals:
    @classmethod
    def setup_class(cls):
        def same(basket, expected):
            result = total(basket)
            assert result == expected

        def show(basket):
            return total(basket)

        cls.same = staticmethod(same)
        cls.show = staticmethod(show)

    def setup_method(self):
        def is_empty(basket):
            assert not basket

        self.empty = is_empty

    def test_one(self):
        self.same([1], 1)

    def test_none(self):
        self.empty([])

    def test_shown(self):  # TQ001
        self.show([1])


class TestOthers:
    def setup_method(self):
        self.other = other
        shop = compute()
        self.alike = shop

        def opened(basket):
            assert basket is not None
            return basket

        self.basket = opened(shop)

    def test_of_module(self):
        self.other([1])

    def test_of_what_another_setup_calls_so(self):  # TQ001
        self.alike([1], 1)

    def test_what_a_setup_made(self):  # TQ001
        self.basket.clear()


def other(basket):
    assert basket
