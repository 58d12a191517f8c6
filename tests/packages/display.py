"""A screen of its own: Xvfb, a window manager if wished, and somebody who sees when a window has its content."""

from __future__ import annotations

import ctypes
import os
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Any

NAME = "networkprep"
_PATIENCE = 60.0
_MAP_NOTIFY = 19
_SUBSTRUCTURE = 1 << 19
_ALL_PLANES, _Z_PIXMAP = ctypes.c_ulong(-1), 2
_NARROWEST, _COLOURS = 700, 3
"""A main window is at least so wide, and has content when one column of it shows so many colours."""


class _MapEvent(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int), ("display", ctypes.c_void_p),
        ("event", ctypes.c_ulong), ("window", ctypes.c_ulong), ("rest", ctypes.c_long * 24),
    )  # fmt: skip


class _Image(ctypes.Structure):
    _fields_ = (
        ("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int), ("format", ctypes.c_int),
        ("data", ctypes.POINTER(ctypes.c_char)), ("byte_order", ctypes.c_int), ("unit", ctypes.c_int),
        ("bit_order", ctypes.c_int), ("pad", ctypes.c_int), ("depth", ctypes.c_int), ("bytes_per_line", ctypes.c_int),
    )  # fmt: skip


@contextmanager
def screen(*, managed: bool) -> Iterator[str]:
    """The name of a display; ``managed`` with openbox. Kept running between clients, which would spoil timings."""
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "1600x1000x24",
        "-noreset",
        "-ac",
        "-nolisten",
        "tcp",
    ]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        display = f":{pipe.readline().strip()}"
    manager = None
    try:
        if managed:
            manager = subprocess.Popen(
                ["openbox"], env=_on(display), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
        yield display
    finally:
        for process in (manager, server):
            if process is not None:
                process.terminate()
                process.wait()


_passing_over = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda _display, _event: 0)
"""What to do about an error: a window that went while it was asked about is no reason to end."""


class Watcher:
    """Watches a display without a window manager for main windows."""

    def __init__(self, display: str) -> None:
        self._x = x = ctypes.CDLL("libX11.so.6")
        x.XOpenDisplay.restype = ctypes.c_void_p
        x.XDefaultRootWindow.restype = ctypes.c_ulong
        x.XGetImage.restype = ctypes.POINTER(_Image)
        opened = x.XOpenDisplay(display.encode())
        if not opened:
            raise OSError(f"the display {display} cannot be reached")
        self._display = ctypes.c_void_p(opened)
        x.XSetErrorHandler(_passing_over)
        x.XSelectInput(self._display, ctypes.c_ulong(x.XDefaultRootWindow(self._display)), ctypes.c_long(_SUBSTRUCTURE))
        x.XSync(self._display, 1)

    def close(self) -> None:
        """Leave the display."""
        self._x.XCloseDisplay(self._display)

    def wait_for_content(self) -> float:
        """The moment (monotonic seconds) in which a main window that is mapped from now on has its content."""
        window, width, height = self._mapped()
        until = monotonic() + _PATIENCE
        while self._colours(window, width // 12, height) < _COLOURS:
            if monotonic() > until:
                raise TimeoutError("a window without content")
            threading.Event().wait(0.001)
        return monotonic()

    def _mapped(self) -> tuple[int, int, int]:
        event = _MapEvent()
        until = monotonic() + _PATIENCE
        while monotonic() < until:
            if not self._x.XPending(self._display):
                threading.Event().wait(0.001)
                continue
            self._x.XNextEvent(self._display, ctypes.byref(event))
            if event.type == _MAP_NOTIFY:
                width, height = self._size(event.window)
                if width >= _NARROWEST:
                    return event.window, width, height
        raise TimeoutError("no window")

    def _size(self, window: int) -> tuple[int, int]:
        root = ctypes.c_ulong()
        x, y, width, height, border, depth = (ctypes.c_uint() for _ in range(6))
        places: list[Any] = [ctypes.byref(each) for each in (root, x, y, width, height, border, depth)]
        found = self._x.XGetGeometry(self._display, ctypes.c_ulong(window), *places)
        return (width.value, height.value) if found else (0, 0)

    def _colours(self, window: int, column: int, height: int) -> int:
        image = self._x.XGetImage(
            self._display, ctypes.c_ulong(window), column, 0, 1, height, _ALL_PLANES, _Z_PIXMAP
        )  # fmt: skip
        if not image:
            return 0
        found = image.contents
        content = ctypes.string_at(found.data, found.bytes_per_line * found.height)
        self._x.XDestroyImage(image)
        return len({content[at : at + 3] for at in range(0, len(content), 4)})


def find_window(display: str, going_on: Callable[[], bool], besides: str = "") -> str | None:
    """The number of a window of the program, another than ``besides``, once it is visible; None when none comes."""
    search = ["xdotool", "search", "--onlyvisible", "--class", NAME]
    until = monotonic() + _PATIENCE
    while going_on() and monotonic() < until:
        found = subprocess.run(search, env=_on(display), capture_output=True, text=True, check=False).stdout.split()
        if windows := [window for window in found if window != besides]:
            return windows[-1]
        threading.Event().wait(0.1)
    return None


def close_window(display: str, window: str) -> None:
    """Press Ctrl+Q in a main window."""
    _press(display, window, "key", "ctrl+q")


def open_sample_year(display: str, first: str) -> str | None:
    """Ask for the sample year in the palette of the open window; the number of the second window that comes."""
    _press(display, first, "key", "ctrl+k", "sleep", "1", "type", "--delay", "40", "open the sample year")
    _press(display, "", "sleep", "1", "key", "Return")
    return find_window(display, lambda: True, besides=first)


def _press(display: str, window: str, *keys: str) -> None:
    focus = ["windowactivate", "--sync", window] if window else []
    subprocess.run(["xdotool", *focus, *keys], env=_on(display), check=True)


def _on(display: str) -> dict[str, str]:
    return {**os.environ, "DISPLAY": display}
