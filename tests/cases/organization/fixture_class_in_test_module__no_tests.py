# file: tests/test_clocks.py
class FakeClock:
    pass


# file: tests/test_shop.py
from .test_clocks import FakeClock
