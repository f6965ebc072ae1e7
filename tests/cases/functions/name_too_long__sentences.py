"""Sentences of a specification, which pytest may be told to collect."""


class DescribeShop:
    def it_knows_its_total_when_nothing_was_put_into_the_basket(self, shop):
        assert shop.total == 0

    def and_it_raises_ValueError_when_there_is_more_than_one_part_with_reltype(self, shop):
        assert shop.fails

    def iterate_over_all_that_was_put_into_the_basket_and_its_price(self, shop):  # TQ401
        return shop.items
