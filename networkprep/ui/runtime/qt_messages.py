"""What Qt has to say goes to the log, shortened."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import qInstallMessageHandler

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

_LEVELS = {
    "QtDebugMsg": logging.DEBUG,
    "QtInfoMsg": logging.INFO,
    "QtWarningMsg": logging.WARNING,
    "QtCriticalMsg": logging.ERROR,
    "QtFatalMsg": logging.CRITICAL,
}
_LONGEST = 300
_log = logging.getLogger("networkprep.qt")


def log_qt_messages() -> None:
    """From now on."""
    qInstallMessageHandler(log_qt_message)


def log_qt_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """One of them, shortened: it may hold a person's words."""
    _log.log(_LEVELS.get(kind.name, logging.WARNING), "%s", message[:_LONGEST])
