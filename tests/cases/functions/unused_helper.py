import functools

from somewhere import api, register

__all__ = ["_exported"]


def _unused():  # TQ406
    return 1


async def _unused_later():  # TQ406
    return 1


def _recursive(number):  # TQ406
    return _recursive(number - 1)


def _used():
    return 2


def _mentioned():
    return 3


def _exported():
    return 4


def _by_name():
    return 5


def _check_first():
    return 6


def _make_first():
    return 7


def _patched():
    return 8


@register
def _registered():
    return 9


@functools.cache
def _cached():
    return 10


def public():
    return 11


def __getattr__(name):
    return name


def _():
    return 12


def _recursive_and_used(number):
    return _recursive_and_used(number - 1)


class Maker:
    def _make(self):
        return 13


def test_all(monkeypatch):
    def _nested():
        return 14

    assert _used()
    api.call(_mentioned)
    globals()["_by_name"]()
    globals()["_check_%s" % "first"]()
    globals()[f"_make_{1}"]()
    monkeypatch.setattr("tests.test_sample._patched", None)
    assert _recursive_and_used(1)
