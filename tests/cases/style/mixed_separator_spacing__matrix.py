"""Rows of a matrix stand apart as their author likes."""


def test_determinant():
    left = Matrix([[exp(2), 1, 2],
                   [sin(2) + 1,  7, 8]])
    right = Matrix(
        [
            [1, 2, 3],
            [11,  5 * 6, cos(3)],
        ]
    )
    assert left.add(1, 2, 3, 4, 5, 6, 7, 8, 9) == right.add(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
