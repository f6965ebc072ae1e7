"""A local name that holds an attribute of unittest has its name."""


def test_total(self):
    maxDiff = self.maxDiff
    first_name = second_name = third_name = 1
    self.maxDiff = None
