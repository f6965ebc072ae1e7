# options: strict_smoke_tests=yes


def test_supports_all():  # TQ001
    """Check that we support all names."""
    compute()


def test_does_not_raise():
    """Check that it does not raise."""
    compute()


def test_admin_can_create():  # TQ001
    compute()
