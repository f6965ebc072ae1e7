"""TQ803: the examples of a book, chapter by chapter."""


def test_example01_1():
    assert braille(1)


def test_example01_2():
    assert braille(2)


def test_example02_1():
    assert braille(3)


def test_example02_2():
    assert braille(4)


def test_example02_3():
    assert braille(5)


def test_example03_1():
    assert braille(6)


def test_example4():  # TQ803
    assert braille(7)
