"""What is missing for a window, found out before Qt would abort the process: a library, or a display."""

from __future__ import annotations

import ctypes
import os
import re
import sys
from pathlib import Path

from networkprep.system.qt_binding import give_import_back, less_work

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

_LIBRARY = re.compile(r"(lib[\w.+-]+\.so[\d.]*)")


def missing_for_window() -> str | None:
    """What is missing, with what to install or to do, as a sentence; None when a window can be opened."""
    try:
        with less_work():
            import PySide6  # noqa: PLC0415  # no other command needs Qt
        give_import_back()
        import PySide6.QtWidgets  # noqa: PLC0415  # the import itself is what is tried
    except ImportError as error:
        return _library_words(str(error))
    if not sys.platform.startswith("linux"):
        return None
    return _missing_on_linux(Path(PySide6.__file__).parent)


def _missing_on_linux(qt: Path) -> str | None:
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if not platform:
        if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
            return "there is no display here. Start it from a desktop, or set DISPLAY."
        platform = "wayland" if os.environ.get("WAYLAND_DISPLAY") else "xcb"
    plugin = qt / "Qt" / "plugins" / "platforms" / f"libq{platform.removesuffix('-egl')}.so"
    if platform in {"xcb", "offscreen", "minimal"}:
        try:
            ctypes.CDLL(str(plugin))
        except OSError as error:
            return _library_words(str(error))
    elif platform != "wayland":
        return f'there is no display platform "{platform}" (QT_QPA_PLATFORM).'
    return _unreachable_display() if platform == "xcb" else None


def _unreachable_display() -> str | None:
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
    found = _LIBRARY.search(problem)
    if found is None:
        return f"Qt cannot be loaded: {problem}"
    package = _PACKAGES.get(found[1])
    advice = f" Install it, for example: apt-get install {package}" if package else ""
    return f"the library {found[1]} is missing.{advice}"
