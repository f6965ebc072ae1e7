# file: tests/players.py
import unittest

from game import Match


class Duel(unittest.TestCase):
    def versus(self, one, other, expected):
        for play, wanted in zip(Match(one, other).play(), expected):
            self.assertEqual(play, wanted)

    def meet(self, one, other):
        Match(one, other).play()


class PlayerCase(unittest.TestCase):
    def versus_player(self, other, actions):
        duel = Duel()
        duel.versus(self.player(), other, actions)

    def meet_player(self, other):
        duel = Duel()
        duel.meet(self.player(), other)


# file: tests/test_player.py
from tests.players import PlayerCase


class CooperatorTest(PlayerCase):
    def test_against_defector(self):
        self.versus_player(Defector(), [0, 1])

    def test_meeting_a_defector(self):  # TQ001
        self.meet_player(Defector())
