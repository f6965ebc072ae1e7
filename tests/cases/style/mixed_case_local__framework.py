"""A local name that holds an attribute of unittest has its name."""


def test_total(self):
    maxDiff = self.maxDiff
    first_name = second_name = third_name = 1
    self.maxDiff = None


def test_name(self):
    testMethod = getattr(self, self.test_name)
    first_name = second_name = third_name = 1


def test_number(self):
    testNumber = 1  # TQ102
    first_number = second_number = third_number = last_number = 1
