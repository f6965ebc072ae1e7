"""The page of the review in a real browser: it sorts, and it passes an accessibility check."""

from __future__ import annotations

import json
import re
import tarfile
from html import unescape
from pathlib import Path

import pytest
from environments import fetched, program, run

from flake8_testquality.reports.html import as_html
from flake8_testquality.reports.review import Found, Review

pytestmark = pytest.mark.integration

REVIEW = Review(
    [
        Found("tests/test_b.py", 1, 1, "TQ303", "said", "def test_b():"),
        Found("tests/test_a.py", 3, 1, "TQ001", "said <b>", "def test_a():"),
        Found("tests/test_a.py", 4, 1, "TQ303", "said", "def test_a():"),
    ],
    [],
)


def _after(script: str, folder: Path) -> str:
    """Load the page, run a script behind its own, and return what it left in the page."""
    page = as_html(REVIEW)
    policy = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
    assert policy.search(page)
    # The page forbids every script but its own: this check is the exception.
    page = policy.sub("", page).replace("</body>", f"<script>{script}</script></body>")
    place = folder / "page.html"
    place.write_text(page, encoding="utf-8")
    done = run(
        program("chromium", "chromium-browser", "google-chrome"), "--headless", "--no-sandbox",
        "--disable-gpu", "--virtual-time-budget=20000", "--dump-dom", place.as_uri(), cwd=folder,
    )  # fmt: skip
    assert "<html" in done.stdout, done.stderr
    return done.stdout


def test_page_runs_its_script_under_its_own_policy(tmp_path: Path) -> None:
    place = tmp_path / "page.html"
    place.write_text(as_html(REVIEW), encoding="utf-8")
    done = run(
        program("chromium", "chromium-browser", "google-chrome"), "--headless", "--no-sandbox",
        "--disable-gpu", "--enable-logging=stderr", "--dump-dom", place.as_uri(), cwd=tmp_path,
    )  # fmt: skip
    assert "<html" in done.stdout
    assert "Content Security Policy" not in done.stderr


@pytest.mark.parametrize(
    ("column", "clicks", "order", "files"),
    [
        ("File", 1, "ascending", ["tests/test_a.py", "tests/test_b.py"]),
        ("File", 2, "descending", ["tests/test_b.py", "tests/test_a.py"]),
        ("All", 1, "ascending", ["tests/test_b.py", "tests/test_a.py"]),
        ("TQ0", 1, "descending", ["tests/test_a.py", "tests/test_b.py"]),
    ],
)
def test_buttons_sort_the_table(
    tmp_path: Path, column: str, clicks: int, order: str, files: list[str]
) -> None:
    script = (
        "const button = [...document.querySelectorAll('table.heat button')]"
        f".find(each => each.textContent.startsWith({column!r}));"
        f"for (let count = 0; count < {clicks}; count++) button.click();"
    )
    page = _after(script, tmp_path)
    table = page[page.index('<table class="heat">') :].partition("</table>")[0]
    assert re.findall(r'<th scope="row">(.*?)</th>', table.replace("<wbr>", "")) == files
    assert re.findall(rf'aria-sort="(\w+)"><button[^>]*>{column}', table) == [order]


@pytest.mark.parametrize("width", [320, 400, 1200])
def test_nothing_overlaps_or_leaves_the_window(tmp_path: Path, width: int) -> None:
    # A frame, since a browser's window has a least width.
    (tmp_path / "inner.html").write_text(
        as_html(Review([each for each in REVIEW.found for _ in range(7000)], [])),
        encoding="utf-8",
    )
    (tmp_path / "outer.html").write_text(
        f"<iframe src='inner.html' style='width: {width}px; height: 900px; border: 0'></iframe>"
        "<pre></pre><script>onload = () => {"
        "  const page = document.querySelector('iframe').contentDocument;"
        "  const right = each => Math.round(each.getBoundingClientRect().right);"
        "  const cells = [...page.querySelectorAll('.points td:nth-child(2)')];"
        "  document.querySelector('pre').textContent = JSON.stringify({"
        "    wide: page.documentElement.scrollWidth - page.documentElement.clientWidth,"
        "    points: page.querySelector('.points').parentElement.scrollWidth"
        "      - page.querySelector('.points').parentElement.clientWidth,"
        "    over: cells.filter(cell => right(cell.querySelector('.count')) > right(cell)).length,"
        "    cells: cells.length}); }</script>",
        encoding="utf-8",
    )
    done = run(
        program("chromium", "chromium-browser", "google-chrome"), "--headless", "--no-sandbox",
        "--disable-gpu", "--allow-file-access-from-files", "--virtual-time-budget=20000",
        "--dump-dom", (tmp_path / "outer.html").as_uri(), cwd=tmp_path,
    )  # fmt: skip
    written = re.search(r"<pre>(.+?)</pre>", done.stdout)
    assert written, done.stdout[:2000]
    assert json.loads(written[1]) == {"wide": 0, "points": 0, "over": 0, "cells": 10}


def test_page_has_no_fault_that_the_accessibility_checker_knows(tmp_path: Path) -> None:
    archive = fetched(
        tmp_path, "axe-core-*.tgz", program("npm"), "pack", "axe-core", "--silent"
    )
    with tarfile.open(archive) as packed:
        packed.extract("package/axe.min.js", tmp_path, filter="data")
    checker = (tmp_path / "package" / "axe.min.js").read_text(encoding="utf-8")

    page = _after(
        checker + ";axe.run().then(found => { document.body.innerHTML = '<pre></pre>';"
        " document.querySelector('pre').textContent = JSON.stringify("
        "{passed: found.passes.length, violations: found.violations}); });",
        tmp_path,
    )

    written = re.search(r"<pre>(.*?)</pre>", page, re.DOTALL)
    assert written
    found = json.loads(unescape(written[1]))
    assert found["passed"] > 20
    assert found["violations"] == []
