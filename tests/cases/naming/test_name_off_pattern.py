# options: test_name_pattern=test_[a-z]+
def test_ok():
    assert run()


def test_not_ok():  # TQ806
    assert run()


def helper_Of_another_form():
    return run()


class Base(TestCase):
    def testOld(self):  # TQ806
        assert run()


class Leaf(Base):
    def testOld(self):
        assert run()
