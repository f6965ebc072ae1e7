"""Vim with ALE, without a screen: findings of a buffer that was not saved."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from environments import Environment, missing, program

pytestmark = pytest.mark.integration

_PLACES = ("/usr/share/vim/vimfiles/pack", "/usr/share/nvim/site/pack")

_SCRIPT = """
set nocompatible hidden noswapfile
packadd! ale
let g:ale_linters = {'python': ['flake8']}
let g:ale_linters_explicit = 1
let g:ale_python_flake8_executable = $LINTER
let g:ale_python_flake8_options = '--select TQ001'
let g:ale_lint_on_enter = 0
let g:ale_lint_on_text_changed = 0
filetype plugin on

let g:rounds = 0
autocmd User ALELintPost let g:rounds += 1

function! Lint() abort
  let wanted = g:rounds + 1
  ALELint
  let left = 1200
  while g:rounds < wanted && left > 0
    sleep 50m
    let left -= 1
  endwhile
  return map(copy(ale#engine#GetLoclist(bufnr(''))), '[v:val.lnum, v:val.code]')
endfunction

function! Main() abort
  edit test_basket.py
  let found = [Lint()]
  call setline(2, '    total()')
  call add(found, Lint())
  call setline(2, '    assert total()')
  call add(found, Lint())
  return {'found': found, 'modified': &modified}
endfunction

function! Guarded() abort
  try
    let result = Main()
  catch
    let result = {'error': v:exception . ' at ' . v:throwpoint}
  endtry
  call writefile([json_encode(result)], 'result.json')
  qall!
endfunction

" Nested: else `edit` would not find out that the file is Python.
autocmd VimEnter * ++nested call Guarded()
"""


def test_findings_follow_the_unsaved_buffer(environment: Environment, tmp_path: Path) -> None:
    vim = program("vim")
    _need_ale()
    (tmp_path / "test_basket.py").write_text("def test_total():\n    assert total()\n")
    script = tmp_path / "script.vim"
    script.write_text(_SCRIPT)

    with subprocess.Popen(
        [vim, "-N", "-n", "-u", script, "--not-a-term"],
        cwd=tmp_path,
        env={**os.environ, "LINTER": str(environment() / "flake8"), "HOME": str(tmp_path)},
        stdin=subprocess.PIPE,  # stays open: at the end of its input Vim quits
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        process.wait(timeout=200)

    result = json.loads((tmp_path / "result.json").read_text())
    assert result == {"found": [[], [[1, "TQ001"]], []], "modified": 1}


def _need_ale() -> None:
    if not any(any(Path(place).glob("*/*/*ale*")) for place in _PLACES):
        missing("the plugin ALE of Vim")
