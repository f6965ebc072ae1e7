import unittest


class TagTest(unittest.TestCase):
    def setUp(self):
        self.bacon = Vegetable.make(name="Bacon")
        self.quartz = Mineral.make(name="Quartz")
        self.fatty = self.bacon.tags.create(tag="fatty")
        self.hardness = self.quartz.properties.get("hardness")

    def test_tags_of_a_new_one(self):
        # That of setUp has got a tag.
        bacon = Vegetable.make(name="Bacon")
        bacon.tags.create(tag="salty")
        self.assertEqual(1, bacon.tags.count())

    def test_mineral(self):
        quartz = Mineral.make(name="Quartz")  # TQ601
        self.assertEqual(7, quartz.hardness)
