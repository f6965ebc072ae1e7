"""TQ001: classes that no runner can build, and imports that may be missing."""

import unittest


class LoadTest(Base):
    def __init__(self):
        super().__init__("load")

    def test(self):
        compute()


class QuickLoadTest(LoadTest):
    def test_quick(self):
        compute()


class BasketTest(unittest.TestCase):
    def __init__(self, name="runTest"):
        super().__init__(name)

    def test_total(self):  # TQ001
        compute()


class RestTest(unittest.TestCase):
    def __init__(self, *names):
        super().__init__(*names)

    def test_total(self):  # TQ001
        compute()


def test_import():
    try:
        import openssl
    except ImportError:
        raise unittest.SkipTest("needs openssl")
    import shop.ssl


def test_import_or_not():  # TQ001
    try:
        import openssl
    except ImportError:
        pass


def test_import_and_run():  # TQ001
    try:
        import openssl
    except ImportError:
        raise unittest.SkipTest("needs openssl")
    openssl.run()
