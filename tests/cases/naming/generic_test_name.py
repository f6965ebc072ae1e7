# path: tests/unit/test_utils.py
import unittest


def test_1():  # TQ803
    assert compute()


def test2():  # TQ803
    assert compute()


def test_basic():  # TQ803
    assert compute()


def test_basic_2():  # TQ803
    assert compute()


def test_stuff():  # TQ803
    assert compute()


def test_404():
    assert compute()


def test_basic_auth():
    assert compute()


def test_main():
    assert main() == 0


def test_data():
    assert request().data == b""


def test_method():
    assert send(method="GET")


def test_sample():
    assert load("sample.json")


def test_misc():
    """Every way to spell a colour."""
    assert compute()


def test_foo():
    pass


def test():
    assert compute()


class TestUtils:
    def test_simple(self):  # TQ803
        assert compute()


class TestParser(unittest.TestCase):
    def testSimple(self):  # TQ803
        assert compute()

    def test_works(self):  # TQ803
        assert compute()


class MoreParserTests(TestParser):
    def testSimple(self):
        assert compute()


class TestParseCidr:
    def test_simple(self):
        assert compute()

    def test_misc(self):  # TQ803
        assert compute()


class KindTests(unittest.TestCase):
    def test_func(self):  # TQ803
        assert compute()


class DescriptionTests(unittest.TestCase):
    def test_func(self):
        def compute():
            return 3

        assert describe(compute) == "compute"

    def test_method(self):
        class Machine:
            def __call__(self):
                return 3

        assert describe(Machine().__call__) == "Machine"

    def test_misc(self):  # TQ803
        def compute():
            return 3

        assert describe(compute) == "compute"


class RunnerTests(unittest.TestCase):
    class SampleTests(unittest.TestCase):
        def test_01(self):
            assert compute()

    def test_stops_at_first_failure(self):
        assert run(self.SampleTests).failures == 1


def test_main():
    assert run("python", "-m", "shop")


class TestNew(unittest.TestCase):
    """``__new__`` works."""

    def test_new(self):
        assert Machine(3)


class TestOld(unittest.TestCase):
    """What the old machine does."""

    def test_new(self):  # TQ803
        assert Machine(3)

    def test_stops_when_it_is_old(self):
        assert Machine(3).is_stopped


class TestCompress(unittest.TestCase):
    def test_simple(self):
        assert shop.compress(b"foo")

    def test_basic(self):  # TQ803
        assert shop.Compress(b"foo")


class TestAntonyms:
    def test_property(self):
        assert words.antonyms

    def test_method(self):
        assert words.get_antonyms("love")


class TestSynonyms:
    def test_method(self):  # TQ803
        assert words.get_synonyms("love")


@unittest.skip("skipping a whole class")
class SkippedTest(unittest.TestCase):
    def test_foo(self):
        self.fail("This should have been skipped.")

    def test_bar(self):
        raise TypeError("Can we see errors?")

    def test_it(self):
        self.assertEqual(1, 1)

    def test_works(self):  # TQ803
        self.assertEqual(compute(), 1)
