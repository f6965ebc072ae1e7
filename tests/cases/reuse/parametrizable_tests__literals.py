# options: parametrize_min_tests=3 parametrize_max_literals=6
import pytest
from unittest import TestCase

def test_of_many_literals_a(api):
    basket = api.basket(1, 2, 3)
    basket.add(4, 5)
    assert basket.size() == 6
def test_of_many_literals_b(api):  # TQ605
    basket = api.basket(11, 12, 13)
    basket.add(14, 15)
    assert basket.size() == 16
def test_of_many_literals_c(api):
    basket = api.basket(21, 22, 23)
    basket.add(24, 25)
    assert basket.size() == 26
