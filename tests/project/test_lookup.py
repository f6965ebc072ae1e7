"""How names are followed from module to module."""

from __future__ import annotations

from pathlib import Path

import pytest
from resolvers import resolver_of, write_files

from flake8_testquality.project.lookup import Lookup

_MODULES = [f"part{number}" for number in range(8)]


@pytest.fixture
def circle(tmp_path: Path) -> Path:
    """A package whose modules import all of each other; the last one defines a class."""
    stars = [f"from shop.{name} import *\n" for name in _MODULES]
    files = {f"shop/{name}.py": "".join(stars) for name in _MODULES}
    files["shop/__init__.py"] = "".join(stars)
    files[f"shop/{_MODULES[-1]}.py"] += "class Basket:\n    def total(self): ...\n"
    write_files(tmp_path, {"setup.cfg": "", "tests/__init__.py": "", **files})
    return tmp_path


def test_class_is_found_through_a_circle_of_stars(circle: Path) -> None:
    resolver = resolver_of(circle, "tests/test_shop.py")

    assert resolver.defines("shop.Basket", "total") is True
    assert resolver.defines("shop.part0.Basket", "total") is True
    assert resolver.defines("shop.Missing", "total") is None


def test_stars_are_followed_once_for_a_name(
    circle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Each star of each module, for the name and for that of each module.
    most = len(_MODULES) * (len(_MODULES) + 1) ** 2
    followed: list[str] = []
    follow = Lookup._through_star

    def counted(self: Lookup, star: str, *others: object) -> object:
        followed.append(star)
        assert len(followed) <= most
        return follow(self, star, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(Lookup, "_through_star", counted)

    resolver_of(circle, "tests/test_shop.py").defines("shop.Missing", "total")

    assert set(followed) == {f"shop.{name}" for name in _MODULES}
