import fixtures


class BoxFixture(fixtures.Fixture):
    def _setUp(self):
        self.box = 1


def wait_for(predicate):
    while not predicate():
        pause()


def make_box(size):
    return [None] * size


def free_port():
    return 8080


class TestBox:
    def test_one(self):
        wait_for(make_box)
        assert free_port() == make_box(1)

    def test_two(self):
        wait_for(make_box)
        assert free_port() == make_box(2)


