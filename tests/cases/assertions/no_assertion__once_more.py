"""What fails in its own way, and what says so."""
import unittest
from unittest import mock


def test_overflow():
    dates = make_dates(2040)
    try:
        dates.next()
    except OverflowError:
        raise Exception("the overflow is back")


def test_other_overflow():  # TQ001
    dates = make_dates(2040)
    try:
        dates.next()
    except OverflowError as error:
        raise DateError from error


def test_documentation_names_the_class():
    text = documentation_of("shop.Basket")
    text.index("class Basket")


def test_place_in_documentation():  # TQ001
    text = documentation_of("shop.Basket")
    place = text.index("class Basket")


def test_import():
    for name in loaded_modules():
        forget(name)

    import shop


def test_import_of_data():  # TQ001
    import shop
    shop.load()


def test_picture():
    picture = draw()
    # You need to look at the file by eye.
    picture.save("picture.png")


def test_multithread():
    run_in_threads(basket.total)


def test_eviction():
    basket["a"] = 1
    # will error here since "a" was evicted
    basket["a"] = 2


def test_null_instrument():
    # Methods that nobody knows are skipped.
    run(instruments=[Null()])


class ListenerTest(unittest.TestCase):
    def setUp(self):
        self.listener = make_listener()

    def test_forwards(self):
        self.listener.sold = mock.Mock()
        self.listener.on_event("sold")
        self.listener.sold.assert_called_once_with()

    def test_listener_has_default_impl_for_sold(self):
        self.listener.sold(None)


class MockedListenerTest(unittest.TestCase):
    def setUp(self):
        self.listener = make_listener()
        self.listener.sold = mock.Mock()

    def test_listener_has_default_impl_for_sold(self):  # TQ001
        self.listener.sold(None)


class StrippingTest(unittest.TestCase):
    def assertEqual(self, first, second, msg=None):
        return super().assertEqual(first.strip(), second.strip(), msg)

    def assertShorter(self, first, second):
        return super().assertShorter(first, second)

    def test_stripped(self):
        self.assertEqual("a", make())

    def test_shorter(self):
        self.assertShorter("a", make())


class EmptyTest(StrippingTest):
    def assertEqual(self, first, second, msg=None):
        make(first, second)

    def test_made(self):  # TQ001
        self.assertEqual("a", make())


def test_documentation(file):
    exec(compile(file.read_text(), str(file), "exec"))


def test_examples(file):
    runpy.run_path(str(file), run_name="__main__")


def test_points():
    "Tests whether points are created without issue."
    make_point(1, 2)


def test_lines():  # TQ001
    "Tests lines, see issue 3."
    make_line(1, 2)


def test_index():  # TQ001
    controller.index(make_request())
