# options: strict_smoke_tests=yes


def test_supports_all():  # TQ001
    """Check that we support all names."""
    compute()


def test_does_not_raise():
    """Check that it does not raise."""
    compute()
