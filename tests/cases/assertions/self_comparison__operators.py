import unittest


class GradeTest(unittest.TestCase):
    def test_mixin(self):
        self.assertTrue(Grade.A > Grade.B)
        self.assertTrue(Grade.F <= Grade.C)
        self.assertTrue(Grade.B >= Grade.B)

    def test_members(self):
        self.assertTrue(grade.a > grade.b)
        self.assertTrue(grade.c >= grade.c)  # TQ005

    def test_relations(self):
        one = parse("10.0.0.1")
        other = parse("10.0.0.2")
        self.assertTrue(one == one)
        self.assertTrue(one != other)

    def test_basic_relations(self):
        one = parse("10.0.0.1")
        other = parse("10.0.0.2")
        self.assertEqual(one, one)
        self.assertTrue(one < other)

    def test_values(self):
        one = parse("10.0.0.1")
        self.assertEqual(one, one)  # TQ005
        self.assertTrue(one.size > 4)
        self.assertTrue(one.size)


def test_conflict(first, second):
    assert first.title == second.title
    assert second.created == second.created  # TQ005
    assert first.updated != second.updated
    assert first.updated < second.updated
