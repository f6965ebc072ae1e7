"""Where modules are found: packages, layouts, and nothing that runs."""

from __future__ import annotations

import sys
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

import pytest
from projects import Project
from resolvers import write_files

from flake8_testquality.project.places import Places, absolute, module_name


def _found(root: Path, path: str, name: str, importer: str | None = None) -> str | None:
    """Return ``file:rest`` below the root for a name, seen from a file."""
    place = Places(str(root / path)).find(name, importer and str(root / importer))
    if place is None:
        return None
    file = Path(place.path).relative_to(root).as_posix()
    return f"{file}:{'.'.join(place.rest)}"


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("shop", "shop/__init__.py:"),
        ("shop.basket", "shop/basket.py:"),
        ("shop.basket.Basket.total", "shop/basket.py:Basket.total"),
        ("shop.Basket", "shop/__init__.py:Basket"),
        ("tests.helpers.check", "tests/helpers.py:check"),
        (".helpers.check", "tests/helpers.py:check"),
        (".", "tests/__init__.py:"),
        (".make", "tests/__init__.py:make"),
        ("..shop", "shop/__init__.py:"),
        ("shop..basket", None),
        ("", None),
        ("nowhere.at.all", None),
    ],
)
def test_flat_layout(project: Project, name: str, place: str | None) -> None:
    write_files(
        project.root,
        {
            "shop/__init__.py": "",
            "shop/basket.py": "",
            "tests/__init__.py": "",
            "tests/helpers.py": "",
            "tests/test_basket.py": "",
        },
    )
    assert _found(project.root, "tests/test_basket.py", name) == place


def test_relative_names_start_at_the_importer(project: Project) -> None:
    write_files(
        project.root,
        {
            "tests/__init__.py": "",
            "tests/base.py": "",
            "tests/unit/__init__.py": "",
            "tests/unit/test_basket.py": "",
        },
    )
    path = "tests/unit/test_basket.py"
    assert _found(project.root, path, "..base.Case") == "tests/base.py:Case"
    assert _found(project.root, path, ".unit.x", "tests/base.py") == "tests/unit/__init__.py:x"


def test_src_layout_with_tests_that_are_no_package(project: Project) -> None:
    write_files(
        project.root,
        {"src/shop/__init__.py": "", "tests/unit/helpers.py": "", "tests/common/x.py": ""},
    )
    path = "tests/unit/test_basket.py"
    assert _found(project.root, path, "shop.Basket") == "src/shop/__init__.py:Basket"
    assert _found(project.root, path, "helpers.check") == "tests/unit/helpers.py:check"
    # The folder of the tests and the project's root are on the way, too.
    assert _found(project.root, path, "common.x.f") == "tests/common/x.py:f"
    assert _found(project.root, path, "tests.common.x.f") == "tests/common/x.py:f"


def test_packages_in_lib(project: Project) -> None:
    write_files(project.root, {"lib/shop/__init__.py": ""})
    path = "tests/unit/test_basket.py"
    assert _found(project.root, path, "shop.Basket") == "lib/shop/__init__.py:Basket"
    write_files(project.root, {"lib/__init__.py": ""})
    assert _found(project.root, path, "shop.Basket") is None


def test_namespace_package(project: Project) -> None:
    write_files(project.root, {"acme/shop/basket.py": "", "src/acme/bank/__init__.py": ""})
    path = "tests/test_basket.py"
    assert _found(project.root, path, "acme.shop.basket.B") == "acme/shop/basket.py:B"
    assert _found(project.root, path, "acme.bank.Money") == "src/acme/bank/__init__.py:Money"
    assert _found(project.root, path, "acme.shop") is None
    assert _found(project.root, path, "acme.missing.x") is None


def test_a_package_is_preferred_to_a_module_of_its_name(project: Project) -> None:
    write_files(project.root, {"shop.py": "", "shop/__init__.py": ""})
    assert _found(project.root, "test_x.py", "shop.x") == "shop/__init__.py:x"


def test_an_extension_module_is_unknown(project: Project) -> None:
    write_files(project.root, {"shop/__init__.py": "", f"shop/_fast{EXTENSION_SUFFIXES[0]}": ""})
    assert _found(project.root, "test_x.py", "shop._fast.total") is None


def test_the_interpreters_modules_are_found_where_they_lie(project: Project) -> None:
    place = Places(str(project.root / "tests/test_x.py")).find("json.JSONEncoder")
    assert place is not None
    assert place.rest == ("JSONEncoder",)
    assert Path(place.path).parts[-2:] == ("json", "__init__.py")


def test_a_folder_of_the_project_hides_no_standard_module(project: Project) -> None:
    write_files(project.root, {"json/data.py": "", "json.py": ""})
    place = Places(str(project.root / "tests/test_x.py")).find("json.JSONEncoder")
    assert place is not None
    assert not place.path.startswith(str(project.root))


def test_an_installed_package_is_found_and_nothing_is_imported(
    project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    site = tmp_path_factory.mktemp("site-packages")
    write_files(site, {"acme_lib/__init__.py": "raise SystemExit", "acme_lib/case.py": ""})
    monkeypatch.syspath_prepend(str(site))
    path, loaded = list(sys.path), set(sys.modules)
    place = Places(str(project.root / "tests/test_x.py")).find("acme_lib.case.Case")
    assert place == (str(site / "acme_lib/case.py"), ("Case",))
    assert sys.path == path
    assert set(sys.modules) - loaded == set()


def test_conftest_files_from_the_file_up_to_the_root(project: Project) -> None:
    write_files(
        project.root,
        {"conftest.py": "", "tests/conftest.py": "", "tests/unit/deep/conftest.py": ""},
    )
    places = Places(str(project.root / "tests/unit/deep/test_x.py"))
    found = [Path(path).relative_to(project.root).as_posix() for path in places.conftests()]
    assert found == ["tests/unit/deep/conftest.py", "tests/conftest.py", "conftest.py"]


@pytest.mark.parametrize(
    ("path", "is_test_code"),
    [
        ("tests/unit/test_x.py", True),
        ("tests/unit/helpers.py", True),
        ("shop/testing.py", True),
        ("shop/test.py", True),
        ("conftest.py", True),
        ("shop/examples/basket.py", True),
        ("shop/example.py", False),
        ("shop/latest.py", False),
        ("shop/contest/basket.py", False),
    ],
)
def test_test_code_is_known_by_where_it_lies(
    project: Project, path: str, is_test_code: bool
) -> None:
    places = Places(str(project.root / "tests/unit/test_basket.py"))
    assert places.is_test_code(str(project.root / path)) is is_test_code
    assert places.is_of_project(str(project.root / path))


def test_names_of_files(project: Project) -> None:
    write_files(project.root, {"tests/__init__.py": "", "tests/unit/__init__.py": ""})
    path = str(project.root / "tests/unit/test_x.py")
    assert module_name(path) == "tests.unit.test_x"
    assert module_name(str(project.root / "tests/unit/__init__.py")) == "tests.unit"
    assert module_name(str(project.root / "setup.py")) == "setup"
    assert absolute("..base.Case", path) == "tests.base.Case"
    assert absolute(".base", str(project.root / "tests/unit/__init__.py")) == "tests.unit.base"
    assert absolute("shop.Basket", path) == "shop.Basket"


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("pyproject.toml", "[tool.pytest.ini_options]\npythonpath = ['code', 'tests/support']\n"),
        ("pyproject.toml", "[tool.pytest.ini_options]\npythonpath = 'code tests/support'\n"),
        ("pyproject.toml", "[tool.pytest]\npythonpath = ['code', 'tests/support']\n"),
        ("pytest.toml", "[pytest]\npythonpath = ['./code', 'tests/support/']\n"),
        ("pytest.ini", "[pytest]\npythonpath = code tests/support\n"),
        (".pytest.ini", "[pytest]\npythonpath =\n    code\n    tests/support\n"),
        ("tox.ini", "[tox]\nenvlist = py\n[pytest]\npythonpath = code tests/support\n"),
        ("setup.cfg", "[tool:pytest]\npythonpath = 'code' tests/support\n"),
    ],
)
def test_folders_that_pytest_is_told_of(project: Project, file: str, text: str) -> None:
    write_files(
        project.root,
        {file: text, "code/shop.py": "", "tests/support/helpers.py": "", "tests/unit/x.py": ""},
    )
    path = "tests/unit/test_basket.py"
    assert _found(project.root, path, "shop.Basket") == "code/shop.py:Basket"
    assert _found(project.root, path, "helpers.check") == "tests/support/helpers.py:check"


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("pyproject.toml", "[tool.pytest.ini_options]\npythonpath = \n"),
        ("pyproject.toml", "tool = 3\n# pythonpath\n"),
        ("pyproject.toml", "[tool]\npytest = 'pythonpath'\n"),
        ("pyproject.toml", "[tool.pytest.ini_options]\npythonpath = [3, '\\u0000', ['code']]\n"),
        ("pyproject.toml", "[tool.other]\npythonpath = ['code']\n"),
        ("pyproject.toml", "# pythonpath\nx = " + "[" * 5_000),
        ("pytest.ini", "pythonpath = code\n"),
        ("pytest.ini", "[pytest]\npythonpath = 'code\n"),
        ("setup.cfg", "[pytest]\npythonpath = code\n"),
        ("tox.ini", "[pytest]\npythonpath = code\n" + "#" * 1_000_000),
    ],
)
def test_a_configuration_that_names_no_folder(project: Project, file: str, text: str) -> None:
    write_files(project.root, {file: text, "code/shop.py": ""})
    assert _found(project.root, "tests/test_basket.py", "shop.Basket") is None


def test_configuration_that_cannot_be_read(project: Project) -> None:
    (project.root / "pytest.ini").mkdir()
    project.write("tox.ini", b"[pytest]\npythonpath = \xff\n")
    write_files(project.root, {"setup.cfg": "[tool:pytest]\npythonpath = code", "code/shop.py": ""})
    assert _found(project.root, "tests/test_basket.py", "shop.B") == "code/shop.py:B"


def test_a_changed_configuration_is_read_again(project: Project) -> None:
    write_files(project.root, {"code/shop.py": "", "bank/shop.py": ""})
    for folder in ("code", "bank", "code"):
        project.write("pytest.ini", f"[pytest]\npythonpath = {folder}\n")
        assert _found(project.root, "tests/test_basket.py", "shop.B") == f"{folder}/shop.py:B"


def test_a_plain_folder_hides_no_installed_package(
    project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    site = tmp_path_factory.mktemp("site-packages")
    write_files(site, {"acme_lib/__init__.py": "", "acme_lib/case.py": ""})
    monkeypatch.syspath_prepend(str(site))
    write_files(project.root, {"acme_lib/case.py": "", "acme_lib/more.py": ""})
    places = Places(str(project.root / "tests/test_x.py"))
    assert places.find("acme_lib.case.Case") == (str(site / "acme_lib/case.py"), ("Case",))
    assert places.find("acme_lib.more.Case") == (
        str(site / "acme_lib/__init__.py"),
        ("more", "Case"),
    )


def test_a_package_of_the_project_hides_an_installed_one(
    project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    site = tmp_path_factory.mktemp("site-packages")
    write_files(site, {"acme_lib/__init__.py": "", "acme_lib/case.py": ""})
    monkeypatch.syspath_prepend(str(site))
    write_files(project.root, {"acme_lib/__init__.py": "", "acme_lib/case.py": ""})
    assert _found(project.root, "tests/test_x.py", "acme_lib.case.C") == "acme_lib/case.py:C"


def test_modules_of_the_project_that_are_called_like_pythons_own(project: Project) -> None:
    write_files(project.root, {"tests/__init__.py": "", "tests/types.py": "", "logging.py": ""})
    path = "tests/test_x.py"
    assert _found(project.root, path, ".types.Money") == "tests/types.py:Money"
    assert _found(project.root, path, "tests.types.Money") == "tests/types.py:Money"
    place = Places(str(project.root / path)).find("logging.Logger")
    assert place is not None
    assert not place.path.startswith(str(project.root))


@pytest.mark.parametrize("name", ["." * 30, "." * 30 + "x", "." * 400 + "x.y", "....x"])
def test_relative_names_that_go_beyond_the_top(project: Project, name: str) -> None:
    write_files(project.root, {"tests/__init__.py": "", "tests/unit/__init__.py": ""})
    path = str(project.root / "tests/unit/test_x.py")
    assert Places(path).find(name) is None
    assert absolute(name, path) == name


def test_folders_that_are_linked_in_a_circle(project: Project) -> None:
    write_files(project.root, {"tests/__init__.py": "", "tests/base.py": ""})
    (project.root / "tests/again").symlink_to(project.root / "tests", target_is_directory=True)
    (project.root / "tests/lost.py").symlink_to(project.root / "tests/lost.py")
    path = "tests/again/again/test_x.py"
    name = "tests" + ".again" * 30 + ".base.Case"
    assert _found(project.root, path, name) == "tests/" + "again/" * 30 + "base.py:Case"
    assert _found(project.root, path, "tests" + ".again" * 60 + ".base.Case") is None
    assert _found(project.root, path, "tests.lost.Case") == "tests/__init__.py:lost.Case"
    assert not Places(str(project.root / path)).conftests()


def test_files_of_one_run_share_what_they_find(project: Project) -> None:
    path, run = "tests/test_x.py", object()
    assert _leads_to(project, path, run) is None
    project.write("tests/helpers.py", "")
    assert _leads_to(project, "tests/test_y.py", run) is None
    assert _leads_to(project, path, object()) == "tests/helpers.py"


def _leads_to(project: Project, path: str, run: object) -> str | None:
    place = Places(str(project.root / path), run).find("tests.helpers")
    return None if place is None else Path(place.path).relative_to(project.root).as_posix()
