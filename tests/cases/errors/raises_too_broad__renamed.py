from pytest import raises as refuses


def test_renamed():
    with refuses(Exception):  # TQ705
        act()


def test_renamed_and_matched():
    with refuses(Exception, match="x"):
        act()
