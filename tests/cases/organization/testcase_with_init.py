import unittest

from elsewhere import Base, BaseTestCase


class Prepares(unittest.TestCase):
    def __init__(self, *args, **kwargs):  # TQ513
        super().__init__(*args, **kwargs)
        self.box = open_box()


class PreparesFirst(unittest.TestCase):
    def __init__(self, methodName="runTest"):  # TQ513
        if methodName:
            self.box = 1
        unittest.TestCase.__init__(self, methodName)


class ByName(BaseTestCase):
    def __init__(self, *args):  # TQ513
        super().__init__(*args)
        start()


class PassesOn(unittest.TestCase):
    def __init__(self, methodName="runTest"):
        super(PassesOn, self).__init__(methodName)
        self.limit = 3
        self.name: str = methodName
        self.kind = PassesOn
        self.boxes = {"one": [1, 2], "two": []}
        self.seen = set()
        self.sizes = dict(one=1)
        self.both = self.limit + 1
        self.size: int


class PassesOnOldStyle(unittest.TestCase):
    def __init__(self, methodName):
        """Keep the name."""
        unittest.TestCase.__init__(self, methodName)
        self.name = methodName
        pass


class SetsUp(unittest.TestCase):
    def setUp(self):
        self.box = open_box()


class Inherits(Prepares):
    def test_it(self):
        self.assertTrue(self.box)


class Unknown(Base):
    def __init__(self):
        self.box = open_box()


class TestPytest:
    def __init__(self):
        self.box = open_box()


class Plain:
    def __init__(self):
        self.box = open_box()


def test_stub():
    class Stub(unittest.TestCase):
        def __init__(self, version):
            self.client = connect(version)

    assert Stub("2")


class TakesItsArgumentsApart(unittest.TestCase):
    def __init__(self, *args, **kwargs):
        self.checks = kwargs.pop("checks", [])
        kwargs.pop("name", None)
        self.size = kwargs.get("size") or 3
        super().__init__(*args, **kwargs)


class TakesOthersApart(unittest.TestCase):
    def __init__(self, *args, **kwargs):  # TQ513
        self.checks = CHECKS.pop("checks")
        super().__init__(*args, **kwargs)


class TakesByCalling(unittest.TestCase):
    def __init__(self, *args, **kwargs):  # TQ513
        self.checks = kwargs.pop("checks", make_checks())
        super().__init__(*args, **kwargs)



class CutsOff(unittest.TestCase):
    def __init__(self):  # TQ513
        self.limit = 3

    def test_limit(self):
        self.assertEqual(limit(), self.limit)


class CutsOffItself(unittest.TestCase):
    def __init__(self):
        self.limit = 3

    def test_limit(self):
        self.assertEqual(limit(), self.limit)


def load_tests(loader, tests, pattern):
    return unittest.TestSuite([CutsOffItself()])


class CutsOffHeirs(unittest.TestCase):
    def __init__(self, limit):
        self.limit = limit


class ReadsTheTest(unittest.TestCase):
    def __init__(self, methodName):
        super().__init__(methodName)
        method = getattr(self, methodName)
        self.config = getattr(method, "config", None)

        @around(self)
        def setUp(original):
            start(self.config)
            original()


class MadeByHand(unittest.TestCase):
    def __init__(self, title, page):
        super().__init__("test")
        self.page = render(page)

    def test(self):
        self.assertTrue(self.page)


def suite():
    return unittest.TestSuite([MadeByHand("empty", "")])


class MadeElsewhere(unittest.TestCase):
    def __init__(self, title, page):
        super().__init__("test")
        self.page = render(page)

    def test(self):
        self.assertTrue(self.page)


class MadeOfKeywords(unittest.TestCase):
    def __init__(self, name, *, page):
        super().__init__(name)
        self.page = render(page)


class MadeOfTheName(unittest.TestCase):
    def __init__(self, name, page="", *, size=3):  # TQ513
        super().__init__(name)
        self.page = render(page)


class Recorder(unittest.TestCase):
    def __init__(self, *args):
        super().__init__()
        self.page = render()


class WithRecorder(unittest.TestCase):
    def setUp(self):
        Page.recorder_class = Recorder


class WithHeirs(unittest.TestCase):
    def __init__(self, *args):  # TQ513
        super().__init__(*args)
        self.page = render()


class WithImport(unittest.TestCase):
    def __init__(self, name="runTest"):
        from project import base

        self.kinds = [base.Page]
        super().__init__(name)


class MadeByItsRunner(PerformanceTest):
    def __init__(self, arguments):
        super().__init__(arguments)
        self.page = render(arguments)


class MadeForTests(PerformanceTest):
    def __init__(self, name):  # TQ513
        super().__init__(name)
        self.page = render()

    def test_page(self):
        assert self.page


class MadeWithADevice(unittest.TestCase):
    def __init__(self, device):
        super().__init__()
        self.page = render(device)

    def runTest(self):
        self.assertTrue(self.page)


class Preparer(RecordedTestCase):
    def __init__(self, **options):
        self.page = render()
        super().__init__("page", **options)


class WrappingTest(unittest.TestCase):
    """Replaces the method that runs, before anything runs."""

    def __init__(self, name="runTest"):
        super().__init__(name)
        test = getattr(self, name)
        if test is not None:
            setattr(self, name, verified(test))

    def test_empty(self):
        self.assertEqual(total(), 0)
