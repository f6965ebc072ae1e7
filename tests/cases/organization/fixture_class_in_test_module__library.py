# file: tests/clocks.py
class FakeClock:
    pass


# file: tests/test_shop.py
from .clocks import FakeClock
