# options: min_test_name_words=3
def test_one_two():  # TQ802
    assert compute()


def test_one_two_three():
    assert compute()
