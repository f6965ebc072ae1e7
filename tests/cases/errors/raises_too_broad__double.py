import unittest


class Publisher:
    def __call__(self, action):
        if action == "fail":
            raise Exception(action)


class PublishTest(unittest.TestCase):
    def test_fails(self):
        self.assertRaises(Exception, publish, Publisher(), "fail")

    def test_anything(self):
        self.assertRaises(BaseException, publish, Publisher(), "leave")  # TQ705

    def test_other_double(self):
        self.assertRaises(Exception, publish, "fail")  # TQ705
