"""What is missing for a window, a library or a display, said instead of letting Qt abort the process."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from networkprep.cli.outcome import CANNOT_START
from networkprep.system.qt_binding import give_import_back, less_work

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libX11-xcb.so.1": "libx11-xcb1",
}
"""Debian's package for each library that a bare system lacks."""

_PLATFORMS = {"xcb", "offscreen", "minimal", "wayland"}


def missing_qt() -> str | None:
    """What is missing for Qt itself, with what to install or to do, as a sentence; None when it can be tried."""
    try:
        with less_work():
            import PySide6  # noqa: PLC0415  # no other command needs Qt
        give_import_back()
        import PySide6.QtWidgets  # noqa: F401, PLC0415  # the import itself is what is tried
    except ImportError as error:
        return _library_words(str(error))
    if not sys.platform.startswith("linux"):
        return None
    platforms = _platforms()
    if not platforms:
        return "there is no display here. Start it from a desktop, or set DISPLAY."
    if _PLATFORMS.isdisjoint(platforms):
        return f'there is no display platform "{";".join(platforms)}" (QT_QPA_PLATFORM).'
    return None


def missing_for_window() -> str | None:
    """What is missing for a window, tried without opening one; None when a window can be opened."""
    return missing_qt() or _missing_for_display()


def say_when_qt_gives_up() -> None:
    """From now on: when Qt would abort the process, say what is missing and end with the exit code for it.

    Trying everything beforehand, as ``missing_for_window`` does, takes a start that goes well 3 ms.
    """
    from PySide6.QtCore import qInstallMessageHandler  # noqa: PLC0415  # no other command needs Qt

    from networkprep.ui.runtime.qt_messages import log_qt_message  # noqa: PLC0415  # no other command needs Qt

    def on_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        log_qt_message(kind, context, message)
        if kind.name == "QtFatalMsg":
            _end(message.partition("\n")[0])

    qInstallMessageHandler(on_message)


def cannot_open(missing: str) -> str:
    """The words of the program for a window that cannot be opened."""
    return f"networkprep cannot open a window: {missing}\n"


def _end(reason: str) -> None:
    try:
        if sys.stderr is not None:
            sys.stderr.write(cannot_open(_missing_for_display() or reason))
            sys.stderr.flush()
    finally:
        os._exit(CANNOT_START)  # once the message was heard, Qt aborts


def _platforms() -> list[str]:
    """What Qt will try, in its order."""
    if chosen := os.environ.get("QT_QPA_PLATFORM", ""):
        return [part.partition(":")[0].removesuffix("-egl") for part in chosen.split(";")]
    if os.environ.get("WAYLAND_DISPLAY"):
        return ["wayland"]
    return ["xcb"] if os.environ.get("DISPLAY") else []


def _missing_for_display() -> str | None:
    platforms = _platforms()
    if not sys.platform.startswith("linux") or "wayland" in platforms or not platforms:
        return None
    platform = platforms[-1]
    import ctypes  # noqa: PLC0415  # a start that goes well does without

    import PySide6  # noqa: PLC0415  # no other command needs Qt

    plugin = Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms" / f"libq{platform}.so"
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        return _library_words(str(error))
    return _unreachable_display() if platform == "xcb" else None


def _unreachable_display() -> str | None:
    import ctypes  # noqa: PLC0415  # see above

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError as error:
        return _library_words(str(error))
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    if failed:
        return f"the display {os.environ.get('DISPLAY', '')} cannot be reached."
    return None


def _library_words(problem: str) -> str:
    found = re.search(r"(lib[\w.+-]+\.so[\d.]*)", problem)
    if found is None:
        return f"Qt cannot be loaded: {problem}"
    package = _PACKAGES.get(found[1])
    advice = f" Install it, for example: apt-get install {package}" if package else ""
    return f"the library {found[1]} is missing.{advice}"
