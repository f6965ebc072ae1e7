import matplotlib

from sky import SkyFigure

matplotlib.use("Agg")


def test_scale_color():
    figure = SkyFigure(IMAGE)
    figure.set_scale_color("black")
    figure.close()


def test_scale_bound_to_nothing():  # TQ001
    figure = SkyFigure(IMAGE)
    scale = figure.scale()
    figure.close()


def test_scale_is_stored():  # TQ001
    """The color is stored in the file."""
    figure = SkyFigure(IMAGE)
    figure.set_scale_color("black")


def test_scale_of_a_table():  # TQ001
    table = Table(IMAGE)
    table.set_scale_color("black")
