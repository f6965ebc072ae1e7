"""pre-commit and tox: a commit is stopped, an environment fails."""

from __future__ import annotations

import shutil
import tarfile
from pathlib import Path

import pytest
from environments import Environment, fetched, program, run

pytestmark = pytest.mark.integration

FAULTY = "def test_total():\n    total()\n"
_FLAKE8_HOOK = """\
- id: flake8
  name: flake8
  description: what flake8's own repository says of its hook
  entry: flake8
  language: python
  types: [python]
  require_serial: true
"""


def _repository(folder: Path) -> str:
    """Commit everything in a folder; return the commit's name."""
    git = [program("git"), "-c", "user.name=tests", "-c", "user.email=tests@example.org"]
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "Begin"]):
        done = run(*git, *command, cwd=folder)
        assert done.returncode == 0, done.stderr
    return run(*git, "rev-parse", "HEAD", cwd=folder).stdout.strip()


def _hook_of_flake8(programs: Path, folder: Path) -> Path:
    """Return a folder with flake8's sources and its hook, as its repository has them."""
    archive = fetched(
        folder, "flake8-*.tar.gz", programs / "python", "-m", "pip", "download", "-q",
        "--no-deps", "--no-binary", "flake8", "flake8",
    )  # fmt: skip
    with tarfile.open(archive) as packed:
        packed.extractall(folder / "hook", filter="data")
    (hook,) = (folder / "hook").iterdir()
    (hook / ".pre-commit-hooks.yaml").write_text(_FLAKE8_HOOK)
    return hook


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a repository with one faulty test, nothing committed yet."""
    folder = tmp_path / "checkout"
    (folder / "tests").mkdir(parents=True)
    (folder / "tests" / "test_basket.py").write_text(FAULTY)
    (folder / "basket.py").write_text("total = 1\n")
    return folder


def test_own_hook_runs_in_pre_commit(
    environment: Environment, sources: Path, checkout: Path, tmp_path: Path
) -> None:
    clone = tmp_path / "clone"
    shutil.copytree(sources, clone)
    revision = _repository(clone)
    (checkout / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {clone}\n  rev: {revision}\n  hooks:\n  - id: flake8-testquality\n"
    )
    _repository(checkout)

    done = run(
        environment("pre-commit") / "pre-commit", "run", "--all-files",
        cwd=checkout, PRE_COMMIT_HOME=str(tmp_path / "home"),
    )  # fmt: skip

    assert done.returncode == 1, done.stdout + done.stderr
    assert "tests/test_basket.py:1:1: TQ001 test 'test_total'" in done.stdout
    assert "basket.py:1:1: TQ" not in done.stdout.replace("test_basket", "")


def test_additional_dependency_of_the_hook_of_flake8(
    environment: Environment, wheel: Path, checkout: Path, tmp_path: Path
) -> None:
    programs = environment("pre-commit")
    hook = _hook_of_flake8(programs, tmp_path)
    (checkout / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {hook}\n  rev: {_repository(hook)}\n  hooks:\n  - id: flake8\n"
        f"    additional_dependencies: ['{wheel}']\n"
    )
    _repository(checkout)

    done = run(
        programs / "pre-commit", "run", "--all-files",
        cwd=checkout, PRE_COMMIT_HOME=str(tmp_path / "home"),
    )  # fmt: skip

    assert done.returncode == 1, done.stdout + done.stderr
    assert "tests/test_basket.py:1:1: TQ001 test 'test_total'" in done.stdout


def test_tox_environment_fails_on_a_finding(
    environment: Environment, wheel: Path, checkout: Path
) -> None:
    (checkout / "tox.ini").write_text(
        "[tox]\nskipsdist = true\nenv_list = lint\n\n[testenv:lint]\n"
        f"deps = {wheel}\ncommands = flake8 tests\n\n[flake8]\nignore = W503,E501\n"
    )

    done = run(environment("tox") / "tox", "run", "-q", cwd=checkout)

    assert done.returncode == 1, done.stdout + done.stderr
    assert "TQ001 test 'test_total'" in done.stdout
    assert "TQ201" not in done.stdout
