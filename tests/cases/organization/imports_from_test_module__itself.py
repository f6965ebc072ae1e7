# file: tests/__init__.py


# file: tests/test_pickling.py
def make_basket(): ...


def test_import():
    from .test_pickling import make_basket as found
    from tests.test_pickling import make_basket as same

    assert found is same


# file: tests/test_basket.py
from .test_pickling import make_basket  # TQ504


def test_basket():
    assert make_basket()
