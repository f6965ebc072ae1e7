import unittest


def test_empty_basket():
    """Test the empty basket."""  # TQ306
    assert compute()


def test_basket_is_emptied():
    """Tests that baskets are emptied"""  # TQ306
    assert compute()


def test_list_match_extra_item():
    "Match items of an extra list."  # TQ306
    assert compute()


def testEmptyBasket():
    """Empty basket."""  # TQ306
    assert compute()


async def test_async_basket():
    """Check the async basket."""  # TQ306
    assert await compute()


def test_says_more():
    """Says more when nobody listens."""
    assert compute()


def test_basket_fails():
    """The basket does not fail."""
    assert compute()


def test_one_word():
    """Test word."""
    assert compute()


def test_stop_words():
    """Test that it works."""
    assert compute()


def test_over_lines():
    """Over lines.

    The second paragraph says why.
    """
    assert compute()


def test_empty():
    """"""
    assert compute()


def test_undocumented_basket():
    assert compute()


def helper_empty_basket():
    """Helper of the empty basket."""
    return 1


class BasketTest(unittest.TestCase):
    """Basket test."""

    def test_empty_basket(self):
        """Empty basket."""  # TQ306
        self.assertTrue(compute())

    def test_empty_basket_of_ada(self):
        """Ada carries nothing in her empty basket."""
        self.assertTrue(compute())


def test_basket_is_emptied_shop_closed():
    """The basket is emptied if the shop is closed."""
    assert compute()


def test_error_sizes_price():
    """Check error of size <= price"""
    assert compute()


def test_basket_deleted_removes_shop():
    """Deleted when a basket is deleted."""
    assert compute()


def test_server_stop():
    """Test the server's stop."""  # TQ306
    assert server().stop()


def test_überzogene_größe():
    """Test der überzogenen Größe."""
    assert größe()


def test_überzogen_größe():
    """Tests überzogen größe."""  # TQ306
    assert größe()


def test_sign_with_key():
    """Test sign and verify with key."""
    assert verify(sign("key"))


def test_key_is_signed():
    """Verify that the key is signed."""  # TQ306
    assert verify(sign("key"))


def test_get_unfitted_basket():
    """Getting an unfitted basket."""  # TQ306
    assert compute()
