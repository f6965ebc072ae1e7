# options: max_test_name_length=20
class Base(TestCase):
    def test_name_of_21_chars(self):  # TQ801
        assert self

    def test_name_of_20_char(self):
        assert self

    def helper_name_of_more_than_20_chars(self):
        assert self


class Leaf(Base):
    def test_name_of_21_chars(self):
        assert self


async def test_that_is_long_too():  # TQ801
    assert True


def test_outer():
    def test_nested_and_not_collected():
        assert True
