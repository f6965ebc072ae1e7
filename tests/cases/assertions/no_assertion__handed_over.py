"""TQ001: imported checks that are handed over, and objects that return themselves."""
# file: tests/test_shop.py
from tests.checks import Page, compare, soft, tidy

page = Page("x")


def test_callback():
    run(compare)


def test_keyword():
    run(on_done=compare)


def test_map():
    list(map(compare, compute()))


def test_method():
    run(Page("x").has_title)


def test_no_check():  # TQ001
    run(tidy)


def test_chain():
    Page("x").open().reload().has_title("y")


def test_chain_of_no_check():  # TQ001
    Page("x").open().reload()


def test_object_of_the_module():
    page.has_title("x")


def test_no_check_of_the_module():  # TQ001
    page.reload()


def test_another_object_of_that_name():  # TQ001
    page = compute()
    page.has_title("x")


def test_object_of_another_module():
    soft.has_title("x")


def test_no_check_of_another_module():  # TQ001
    soft.reload()


# file: tests/checks.py
def compare(found):
    assert found == 3


def tidy(found):
    return found


class Page:
    def __init__(self, url):
        self.url = url

    def open(self):
        return self

    def reload(self):
        return self

    def has_title(self, title):
        assert self.url == title


soft = Page("y")
