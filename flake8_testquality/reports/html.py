"""The review as one page of HTML that needs nothing else."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from html import escape

from flake8_testquality.facts.words import shortened
from flake8_testquality.reports.page import SCRIPT, STYLE
from flake8_testquality.reports.review import Found, PointReview, Review, counted

# More rows than these make a page that browsers and readers give up on.
_FILES = 400
_SHOWN = 15
_LONGEST = 240


def as_html(review: Review) -> str:
    """Return the whole page."""
    digest = hashlib.sha256(SCRIPT.encode()).digest()
    policy = (
        "default-src 'none'; style-src 'unsafe-inline';"
        f" script-src 'sha256-{base64.b64encode(digest).decode()}'"
    )
    return "\n".join(
        [
            "<!DOCTYPE html>",
            '<html lang="en">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            "<title>Review of the tests</title>",
            f"<style>{STYLE}</style>",
            "</head>",
            "<body>",
            '<a class="skip" href="#points">Skip to the ten points</a>',
            "<header>",
            "<h1>Review of the tests</h1>",
            f"<p>{escape(review.summary)}</p>",
            *([f"<p>{escape(review.note)}</p>"] if review.note else []),
            "</header>",
            "<main>",
            *_overview(review),
            *_heat_map(review),
            *(line for each in review.points for line in _point(each)),
            "</main>",
            f"<script>{SCRIPT}</script>",
            "</body>",
            "</html>",
        ]
    )


def _overview(review: Review) -> Iterator[str]:
    most = max(len(each.found) for each in review.points) or 1
    yield '<section aria-labelledby="points"><h2 id="points" tabindex="-1">The ten points</h2>'
    yield '<div class="wide"><table class="points"><thead><tr>'
    for title in ("Point", "Findings", "Files", "Verdict"):
        yield f'<th scope="col">{title}</th>'
    yield "</tr></thead><tbody>"
    for each in review.points:
        point, count = each.point, len(each.found)
        share = round(count / most, 3)
        yield (
            f'<tr><th scope="row"><a href="#{point.prefix}">{point.number}. {point.title}</a></th>'
            f'<td><span class="bar" style="--share:{share}"></span>'
            f'<span class="count">{count}</span></td>'
            f"<td>{len(each.files)}</td><td>{each.verdict}</td></tr>"
        )
    yield "</tbody></table></div></section>"


def _heat_map(review: Review) -> Iterator[str]:
    if not review.files:
        return
    shown = review.files[:_FILES]
    yield '<section aria-labelledby="files"><h2 id="files">Findings by file and point</h2>'
    if len(review.files) > len(shown):
        yield f"<p>The {len(shown)} files with most findings, of {len(review.files)}.</p>"
    yield (
        '<p class="hint">The stronger its colour, the more findings a file has at a point,'
        " compared with the other files. The buttons in the head sort the table.</p>"
    )
    yield (
        '<div class="wide" role="region" aria-label="The table, scrolls sideways" tabindex="0">'
        '<table class="heat">'
    )
    yield from _heat_head(review)
    yield "<tbody>"
    for path, total in shown:
        # A browser may break a path after a slash.
        name = escape(path).replace("/", "/<wbr>")
        cells = "".join(_heat_cells(path, review))
        yield f'<tr><th scope="row">{name}</th>{cells}<td>{total}</td></tr>'
    yield "</tbody></table></div></section>"


def _heat_head(review: Review) -> Iterator[str]:
    yield "<thead><tr>"
    titles = ["File", *(each.point.prefix for each in review.points), "All"]
    names = ["file", *(each.point.title for each in review.points), "all findings"]
    for title, name in zip(titles, names, strict=True):
        order = ' aria-sort="descending"' if title == "All" else ""
        yield (
            f'<th scope="col"{order}><button type="button" title="Sort by {name}">'
            f'{title}<span class="far"> {name if title.startswith("TQ") else ""}</span>'
            "</button></th>"
        )
    yield "</tr></thead>"


def _heat_cells(path: str, review: Review) -> Iterator[str]:
    """Yield the cells of a file, one for each point.

    Each column has its own scale: one loud point must not hide the others.
    """
    for each in review.points:
        count = review.counts.get((path, each.point.prefix), 0)
        # Files are ranked: the first has the most.
        heat = _heat(count, each.files[0][1]) if count and len(review.files) > 1 else 0
        yield f'<td class="h{heat}">{count or ""}</td>'


def _heat(count: int, most: int) -> int:
    """Return a step from 0 to 5; each step is twice as many findings, five is the most."""
    if not count:
        return 0
    step = 5
    while step > 1 and count * 2 <= most:
        count *= 2
        step -= 1
    return step


def _point(each: PointReview) -> Iterator[str]:
    point = each.point
    yield f'<section aria-labelledby="{point.prefix}">'
    yield f'<h2 id="{point.prefix}">{point.number}. {point.title} ({point.prefix})</h2>'
    yield f'<p class="question">{escape(point.question)}</p>'
    if not each.found:
        yield '<p class="good">No findings.</p></section>'
        return
    yield (
        f"<p><strong>{each.verdict.capitalize()}</strong>: {counted(len(each.found), 'finding')}"
        f" in {counted(len(each.files), 'file')}.</p>"
    )
    worst = ", ".join(f"<code>{escape(path)}</code> ({count})" for path, count in each.files[:5])
    yield f"<p>Worst: {worst}</p>"
    yield f"<p>First: {escape(each.first_step)}</p>"
    yield "<h3>Clearest examples</h3><ul>"
    yield from map(_item, each.examples)
    yield "</ul>"
    for code, count in each.rules:
        found = [one for one in each.found if one.code == code]
        yield f"<details><summary>{code}: {counted(count, 'finding')}</summary><ul>"
        yield from map(_item, found[:_SHOWN])
        yield "</ul>"
        if count > _SHOWN:
            yield f"<p>And {count - _SHOWN} more.</p>"
        yield "</details>"
    yield "</section>"


def _item(found: Found) -> str:
    source = shortened(found.source.strip(), _LONGEST)
    code = f"<pre><code>{escape(source)}</code></pre>" if source else ""
    place = f"<code>{escape(found.place)}</code>"
    return f"<li>{place} <b>{found.code}</b> {escape(found.text)}{code}</li>"
