"""Two."""  # TQ505
# options: max_test_classes=1
import unittest


class OneTest(unittest.TestCase):
    pass


class TwoTest(OneTest):
    pass
