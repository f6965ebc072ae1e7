# path: tests/test_queries.py
class TestMore:
    def test_1(self):
        assert run("a")

    def test_2(self):
        assert run("b")

    def test_misc(self):  # TQ803
        assert run("a", "b")


def test_01():
    assert run("c")


def test_02():
    assert run("d")


def test_03():
    assert run("e")


def test_04():
    assert run("f")
