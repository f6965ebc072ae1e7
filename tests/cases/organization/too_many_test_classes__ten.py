class TestA:
    def test_it(self):
        assert compute()


class TestB:
    def test_it(self):
        assert compute()


class TestC:
    def test_it(self):
        assert compute()


class TestD:
    def test_it(self):
        assert compute()


class TestE:
    def test_it(self):
        assert compute()


class TestF:
    def test_it(self):
        assert compute()


class TestG:
    def test_it(self):
        assert compute()


class TestH:
    def test_it(self):
        assert compute()


class TestI:
    def test_it(self):
        assert compute()


class TestJ:
    def test_it(self):
        assert compute()


class Plain:
    pass


class FakeBox:
    pass


def test_local():
    class TestLocal:
        def test_it(self):
            assert compute()

    assert TestLocal
