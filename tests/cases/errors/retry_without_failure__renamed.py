from time import sleep as pause


def test_renamed_sleep():
    for delay in delays:
        try:
            act()
            break
        except OSError:  # TQ709
            pause(delay)


def connect():
    for _ in range(9):
        try:
            return act()
        except OSError:
            pause(1)


def test_helper_returns_what_it_got():
    assert connect() == 3
