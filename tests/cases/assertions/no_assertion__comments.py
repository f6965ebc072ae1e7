"""What is written after a # is a comment only where the # is in no string."""


def test_page():  # TQ001
    shop.open("basket.html#it works")


def test_other_page():
    shop.open("basket.html#top")  # it works


def test_page_of_a_customer():
    # The page of nobody does not raise.
    shop.open("basket.html#nobody")


def test_ticket():
    # smoke test for ticket #9633
    shop.open("basket.html")


def test_two_layers():
    viewer = make_viewer()
    # To reproduce the issue, we need two layers.
    viewer.add_points()
    viewer.add_points()


def test_two_copies():  # TQ001
    viewer = make_viewer()
    # To reproduce the picture, we need two copies.
    viewer.copy()
    viewer.copy()


def test_markup_of_odd_name():
    parse(write({"x<": 1}))  # raises if malformed


def test_order_of_parents():
    # This automatically checks the order.
    Layout(parent=0, child=5)


def test_plain_order():  # TQ001
    # The order counts.
    Layout(parent=0, child=5)
