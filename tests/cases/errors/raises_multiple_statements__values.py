"""Values that the standard library and numpy build of literals."""

from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest


def test_arrays():
    with pytest.raises(ValueError):
        left = np.array([[1, 0], [0, 1]], dtype=float)
        right = np.zeros((2, 3))
        multiply(left, right)


def test_array_of_a_result():
    with pytest.raises(ValueError):  # TQ706
        left = np.array(load("left"))
        invert(left)


def test_other_function_of_numpy():
    with pytest.raises(ValueError):  # TQ706
        left = np.linalg.inv([[1, 0], [0, 1]])
        invert(left)


def test_standard_library():
    with pytest.raises(ValueError):
        path = Path("basket.json")
        write(path, timedelta(days=1))
