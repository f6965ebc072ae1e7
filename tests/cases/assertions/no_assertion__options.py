# options: assertion_names=confirm* assertion_prefixes=demand allow_smoke_names=*_runs


def test_named():
    confirm_total(3)


def test_prefixed():
    demandTotal(3)


def test_default_name_is_replaced():  # TQ001
    verify_total(3)


def test_it_runs():
    compute()
