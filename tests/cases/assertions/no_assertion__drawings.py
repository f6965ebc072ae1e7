# path: tests/test_drawing.py
import graphs
from bank import Account


def test_edge_colors():
    graphs.draw_spring(GRAPH, edge_color=range(3))


def test_axes(axes):
    graphs.draw(GRAPH, ax=axes)
    graphs.draw_labels(GRAPH, ax=axes)


def test_layout():  # TQ001
    graphs.draws = 3
    graphs.spring_layout(GRAPH)


def test_positions():  # TQ001
    positions = graphs.draw(GRAPH)


def test_changed():  # TQ001
    """The colors are stored."""
    graphs.draw(GRAPH)


class TestBank:
    def test_overdrawn(self):  # TQ001
        Account(3).withdraw(4)
