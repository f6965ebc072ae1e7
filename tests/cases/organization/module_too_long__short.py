"""Nine logical lines."""
# options: max_module_lines=9
import pytest


@pytest.mark.slow
def test_total():
    if pytest:
        value = [
            1,
            2,
        ]
    else:
        value = []
    other = 3; assert value != other
