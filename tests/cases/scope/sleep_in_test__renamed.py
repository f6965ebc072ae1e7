from time import sleep as pause


def test_renamed_sleep():
    start()
    pause(1)  # TQ912
    assert state()
