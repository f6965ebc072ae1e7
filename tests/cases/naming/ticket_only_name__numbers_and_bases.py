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
