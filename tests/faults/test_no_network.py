"""Rows 48, 63 to 66: nothing is fetched, nobody is called, no XML is read, and so there is no secret to keep."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from pytestqt.qtbot import QtBot

from tests.source import PACKAGE, ROOT, python_files
from tests.ui.every_widget import every_widget, shown

CALLERS = frozenset({
    "aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib", "keyring", "poplib", "requests", "smtplib", "ssl",
    "telnetlib", "urllib3", "xmlrpc", "xml", "lxml", "expat", "pyexpat", "webbrowser",
})  # fmt: skip
"""Libraries that reach another machine, keep a secret for one, or read XML."""

HARMLESS = {
    "urllib.parse", "urllib.parse.quote", "urllib.parse.urlencode", "socket",
    "PySide6.QtNetwork", "PySide6.QtNetwork.QLocalServer", "PySide6.QtNetwork.QLocalSocket",
}  # fmt: skip
"""What of the rest is used: addresses put into words, and the socket in the owner's own folder."""


@pytest.mark.fault(48, 63, 64, 65, 66)
def test_nothing_of_the_program_can_reach_another_machine() -> None:
    """Teeth: an import of ``urllib.request`` or ``xml.etree`` anywhere in the package is named here."""
    found = []
    for file in python_files(PACKAGE):
        for line, name in file.imports():
            doubtful = name.split(".")[0] in {"urllib", "socket"} or name.startswith((
                "PySide6.QtNetwork",
                "PySide6.QtWeb",
            ))
            if name.split(".")[0] in CALLERS or (doubtful and name not in HARMLESS):
                found.append(f"{file.name}:{line} {name}")
        if "AF_INET" in file.text or "create_connection" in file.text:
            found.append(file.name)
    assert found == []


@contextmanager
def _counting() -> Iterator[tuple[str, list[str]]]:
    """An address of this machine, and what is asked of it."""
    asked: list[str] = []

    class Counting(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Counting)
    serving = threading.Thread(target=server.serve_forever)
    serving.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/red.png", asked
    finally:
        server.shutdown()
        serving.join()
        server.server_close()


@pytest.mark.fault(48)
@pytest.mark.usefixtures("dressed")
def test_a_picture_named_in_words_is_never_asked_for(qtbot: QtBot) -> None:
    with _counting() as (address, asked):
        widgets = every_widget(f'<img src="{address}">')
        for widget in widgets.values():
            qtbot.addWidget(widget)
        window = shown(widgets)
        qtbot.addWidget(window)
        window.grab()
        with pytest.raises(HTTPError):
            urlopen(address.replace("red", "last"))  # noqa: S310  # an address of our own
    assert asked == ["/last.png"]


BOMB = """<?xml version="1.0"?>
<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
<b>&b;&x;</b>
"""


@pytest.mark.fault(63)
@pytest.mark.parametrize("ending", ["xml", "vcf", "ics", "csv", "json"])
def test_xml_is_refused_whatever_it_is_called(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"bomb.{ending}"
    file.write_text(BOMB, encoding="utf-8")
    command = [sys.executable, "-m", "networkprep", "--data-dir", str(tmp_path / "data"), "import", "--json", str(file)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=30)
    assert ended.returncode == 1
    (taken,) = json.loads(ended.stdout)["files"]
    assert (taken["records"], taken["new"]) == (0, 0)
    assert taken["problems"]
    assert "Traceback" not in ended.stderr
    assert "root:" not in ended.stdout + ended.stderr
