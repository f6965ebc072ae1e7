"""Style and script of the HTML page: fixed texts, no value of a review stands in them."""

STYLE = """
:root { --back: #ffffff; --text: #1c1f24; --dim: #555b66; --line: #c9ced6; --link: #0b57a4;
  --bar: #2f6fb3; --code: #f2f4f7; --good: #17663a;
  --h1: #fdf0d5; --h2: #fbdca5; --h3: #f4b06a; --h4: #b4471f; --h5: #8a1c12;
  --cool: #1c1f24; --hot: #ffffff; }
@media (prefers-color-scheme: dark) {
  :root { --back: #14171c; --text: #e6e9ee; --dim: #a8b0bd; --line: #3c434e; --link: #8cc0f5;
    --bar: #5b9bd8; --code: #20252d; --good: #7fd0a0;
    --h1: #33291a; --h2: #4d3a1b; --h3: #7a4a1c; --h4: #f0935a; --h5: #ffb99a;
    --cool: #f3f5f8; --hot: #14171c; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1rem; background: var(--back);
  color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.7rem; margin: .5rem 0; }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
a { color: var(--link); }
.question, .hint { color: var(--dim); margin-top: 0; }
.good { color: var(--good); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { position: static; }
.far { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { border-bottom: 1px solid var(--line); padding: .25rem .5rem; text-align: right;
  font-variant-numeric: tabular-nums; }
th { font-weight: 600; }
th[scope=row], .points th, .points td, .heat th:first-child { text-align: left; }
th[scope=row] { font-weight: 400; }
.points { width: 100%; }
.points td:nth-child(2) { width: 45%; white-space: nowrap; }
.bar { display: inline-block; height: .8rem; width: calc((100% - 4.5rem) * var(--share));
  background: var(--bar); margin-right: .5rem; }
.heat th[scope=row] { font-family: ui-monospace, monospace; font-size: .85rem;
  overflow-wrap: anywhere; min-width: 16rem; }
.heat thead th { position: relative; white-space: nowrap; }
.heat button { all: unset; cursor: pointer; padding: .25rem; color: var(--link); }
.heat button:focus-visible { outline: 3px solid var(--link); }
th[aria-sort=ascending] button::after { content: " \\2191"; }
th[aria-sort=descending] button::after { content: " \\2193"; }
.h1, .h2, .h3 { color: var(--cool); }
.h4, .h5 { color: var(--hot); }
.h1 { background: var(--h1); } .h2 { background: var(--h2); } .h3 { background: var(--h3); }
.h4 { background: var(--h4); } .h5 { background: var(--h5); }
code { font-family: ui-monospace, monospace; font-size: .9em; overflow-wrap: anywhere; }
pre { background: var(--code); padding: .4rem .6rem; margin: .25rem 0 .75rem;
  white-space: pre-wrap; }
details { margin: .25rem 0; }
summary { cursor: pointer; color: var(--link); }
@media (max-width: 40rem) {
  .points { font-size: .8rem; }
  .points th, .points td { padding: .25rem .15rem; }
  .points td:nth-child(2) { width: 25%; }
  .bar { display: block; width: calc(100% * var(--share)); }
  .heat th[scope=row] { min-width: 11rem; }
  ul { padding-left: 1.25rem; }
}
@media print { details > * { display: block; } .skip { display: none; } }
"""

SCRIPT = """
"use strict";
for (const table of document.querySelectorAll("table.heat")) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    head.querySelector("button").addEventListener("click", () => {
      const up = head.getAttribute("aria-sort") === "descending" || (column === 0 &&
        head.getAttribute("aria-sort") !== "ascending");
      const sign = up ? 1 : -1;
      const text = row => row.cells[column].textContent;
      const order = column === 0
        ? (one, other) => text(one).localeCompare(text(other))
        : (one, other) => Number(text(one)) - Number(text(other));
      const body = table.tBodies[0];
      body.append(...[...body.rows].sort((one, other) => sign * order(one, other)));
      heads.forEach(each => each.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
    });
  });
}
"""
