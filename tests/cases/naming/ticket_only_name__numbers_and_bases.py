def test_12499():  # TQ805
    assert run()


def test_regression_for_issue_12():  # TQ805
    assert run()


class Base(TestCase):
    def test_bug_1(self):  # TQ805
        assert run()


class Leaf(Base):
    def test_bug_1(self):
        assert run()


def test_4326():
    assert project("epsg:4326")


def test_10250():
    assert project(10250)


def test_10251():  # TQ805
    assert project(102510)
