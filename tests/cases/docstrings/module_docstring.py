import unittest  # TQ301


class CaseTest(unittest.TestCase):
    """Documented, but the module is not."""

    def test_it(self):
        """Documented as well."""
