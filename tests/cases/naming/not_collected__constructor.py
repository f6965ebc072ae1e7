"""TQ807: classes that pytest passes over for their constructor."""


class TestConstructed:  # TQ807
    def __init__(self):
        self.total = 3

    def test_total(self):
        assert self.total == 3


class TestUsed:
    def __init__(self):
        self.total = 3

    def test_total(self):
        assert self.total == 3


class TestInherited:
    def __init__(self):
        self.total = 3

    def test_total(self):
        assert self.total == 3


class TestHeir(TestInherited):
    pass


class TestOut:
    __test__ = False

    def __init__(self):
        self.total = 3

    def test_total(self):
        assert self.total == 3


class TestServer:
    def __init__(self):
        self.total = 3

    def test_connection(self):
        return self.total


class TestWithBase(Unknown):
    def __init__(self):
        self.total = 3

    def test_total(self):
        assert self.total == 3


class Server:
    def __init__(self):
        self.total = 3

    def test_total(self):
        assert self.total == 3


class TestNoTests:
    def __init__(self):
        self.total = 3

    def total_is(self, total):
        assert self.total == total


@register
class TestRegistered:
    def __init__(self):
        self.total = 3

    def test_total(self):
        assert self.total == 3


def make():
    class TestLocal:
        def __init__(self):
            self.total = 3

        def test_total(self):
            assert self.total == 3

    return TestLocal()


def test_used():
    assert TestUsed().total
