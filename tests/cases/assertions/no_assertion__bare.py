# options: report_bare_calls=no


def test_close():
    compute()


def test_close_what_is_open():
    shop = compute()
    shop.close()


def test_total():  # TQ001
    total = compute()


def test_total_printed():  # TQ001
    print(compute())


def test_close_all():  # TQ001
    shop = compute()
    shop.open()
    shop.close()
