"""python-lsp-server with its flake8 plugin: diagnostics come and go while one types."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from environments import Environment

pytestmark = pytest.mark.integration

WRONG = "def test_total():\n    total()\n"
RIGHT = "def test_total():\n    assert total()\n"


class Server:
    """A language server at the other end of a pipe."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self._process = subprocess.Popen(
            [programs / "python", "-m", "pylsp"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._uri = (folder / "test_basket.py").as_uri()
        self._version = 0
        self._send(
            id=1,
            method="initialize",
            params={"processId": None, "rootUri": folder.as_uri(), "capabilities": {}},
        )
        while self._receive().get("id") != 1:
            pass
        self._send(method="initialized", params={})
        plugins: dict[str, dict[str, object]] = {
            name: {"enabled": False} for name in ("pycodestyle", "pyflakes", "mccabe")
        }
        flake8 = {"enabled": True, "executable": str(programs / "flake8"), "select": ["TQ001"]}
        settings = {"pylsp": {"plugins": {**plugins, "flake8": flake8}}}
        self._send(method="workspace/didChangeConfiguration", params={"settings": settings})

    def show(self, text: str) -> list[dict[str, Any]]:
        """Put a text into the editor, unsaved, and return the diagnostics for it."""
        self._version += 1
        document: dict[str, object] = {"uri": self._uri, "version": self._version}
        if self._version == 1:
            document |= {"languageId": "python", "text": text}
            self._send(method="textDocument/didOpen", params={"textDocument": document})
        else:
            change = {"textDocument": document, "contentChanges": [{"text": text}]}
            self._send(method="textDocument/didChange", params=change)
        while True:
            message = self._receive()
            if message.get("method") == "textDocument/publishDiagnostics":
                found: list[dict[str, Any]] = message["params"]["diagnostics"]
                return found

    def stop(self) -> None:
        """End the server."""
        self._process.kill()
        self._process.communicate()

    def _send(self, **message: object) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        size = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                size = int(value)
        message: dict[str, Any] = json.loads(self._process.stdout.read(size))
        return message


@pytest.fixture
def server(environment: Environment, tmp_path: Path) -> Iterator[Server]:
    """Return a running server for an empty folder."""
    running = Server(environment("python-lsp-server[flake8]"), tmp_path)
    yield running
    running.stop()


def test_diagnostics_follow_the_unsaved_text(server: Server) -> None:
    assert server.show(RIGHT) == []

    (found,) = server.show("\n" + WRONG)
    assert found["code"] == "TQ001"
    assert found["source"] == "flake8"
    assert found["range"]["start"] == {"line": 1, "character": 0}

    assert server.show(RIGHT) == []
