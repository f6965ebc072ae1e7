from project import Pool


def check_total():
    assert total() == 3


def test_pool_of_the_project():
    pool = Pool()
    pool.submit(check_total)


def test_form():
    page.submit(check_total)
