class TestOrder:
    def test_total(self):
        order = create("apple")
        assert order.total == order.total  # TQ005

    def test_copy(self):
        item = create("apple").copy()
        assert item.size == item.size  # TQ005

    def test_copy_of_itself(self):
        item = create("apple")
        assert item is item

    def test_cached_price(self):
        item = create("apple")
        assert item.price == item.price
