"""The way out: folders of one's own, and addresses of kinds that cannot run anything (reliability 2.13).

The only module that hands anything to the desktop.
"""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

ALLOWED = frozenset({"https", "http", "mailto", "tel"})
_CONTROL = re.compile(r"[\x00-\x20\x7f]")


def open_folder(folder: Path) -> bool:
    """Show a folder in the file manager; False when the desktop has none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def may_open(address: str) -> bool:
    """Whether an address is of an allowed kind and holds nothing a shell or a mail program could misread."""
    scheme, colon, rest = address.partition(":")
    return bool(colon and rest) and scheme.lower() in ALLOWED and not _CONTROL.search(address)


def open_url(address: str) -> bool:
    """Hand an address to the system; False when it is refused or when nothing there opens it.

    A name and password before the host are left out, for they only disguise where a link leads.
    """
    if not may_open(address):
        return False
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    if not url.isValid():
        return False
    if url.scheme() in {"http", "https"}:
        url = QUrl(url.toString(QUrl.ComponentFormattingOption.FullyEncoded | QUrl.UrlFormattingOption.RemoveUserInfo))
    return QDesktopServices.openUrl(url)
