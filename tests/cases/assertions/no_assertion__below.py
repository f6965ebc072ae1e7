"""What a comment below or beside a test says of it, and what its name or docstring does."""

import unittest
from unittest import mock


def test_emoji_domain():
    url = parse("https://xn--vi8hiv.ws")
    url.to_text()
    # as long as we don't get ValueErrors, we're good


def test_emoji_domains():  # TQ001
    url = parse("https://xn--vi8hiv.ws")
    url.to_text()
# as long as we don't get ValueErrors, we're good


def test_force_version():  # TQ001
    parse("<gpx>").encode("ascii")
    # TODO: a better example.


def test_terminates_on_shutdown(driver):
    # The important part is asserted inside Double.create_node
    driver.create_node(terminate=True)


@mock.patch("shop.send")
def test_layer_close(send):
    """If it does not close properly there will be a "Task is pending!" warning at exit."""
    run(send)


def test_unknown_styles_are_ignored():
    Style(overline=True, strikethrough=True)


def test_unknown_styles():  # TQ001
    Style(overline=True, strikethrough=True)


class UniqueTest(unittest.TestCase):
    def test_no_unique_prefix(self):
        insert("a")
        with self.assertRaises(IntegrityError):
            insert("a", "b")

    def test_unique_prefix(self):
        insert("a")
        insert("a", prefix="b")

    def test_unique_suffix(self):  # TQ001
        insert("a")
        insert("a", suffix="b")


def test_examples():
    for path in glob("examples/*.py"):
        spec = spec_from_file_location(path.stem, path)
        spec.loader.exec_module(module_from_spec(spec))
