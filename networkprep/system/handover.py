"""Speaks to the open window of this data folder: one JSON line each way, over a socket only its owner can reach."""

from __future__ import annotations

import hashlib
import json
import os
import socket
import sys
import tempfile
from pathlib import Path
from typing import Any

from networkprep.system.paths import Paths

LARGEST = 256 * 1024
"""Bytes of a request, at most; a longer one is refused on both sides."""

_SECONDS = 5.0


def socket_name(paths: Paths) -> str:
    """The socket of this data folder: a path, or on Windows the name of a pipe."""
    key = hashlib.sha256(str(paths.data.resolve()).encode()).hexdigest()[:16]
    if sys.platform == "win32":
        return f"networkprep-{key}"
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    folder = Path(runtime) if runtime and Path(runtime).is_dir() else Path(tempfile.gettempdir())
    return str(folder / f"networkprep-{os.getuid()}-{key}")


def window_listens(paths: Paths) -> bool:
    """Whether somebody is at the other end: a window that is only starting has the data, but no socket yet."""
    try:
        if sys.platform == "win32":
            Path(rf"\\.\pipe\{socket_name(paths)}").open("r+b", buffering=0).close()
            return True
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(_SECONDS)
            connection.connect(socket_name(paths))
    except OSError:
        return False
    return True


def ask_window(paths: Paths, request: dict[str, Any], seconds: float = _SECONDS) -> dict[str, Any] | None:
    """The window's answer; None when there is no window, or none in time. Raises ValueError for too long a request."""
    line = json.dumps(request).encode() + b"\n"
    if len(line) > LARGEST:
        raise ValueError("the request is too long")
    try:
        answer = _through_pipe(paths, line) if sys.platform == "win32" else _through_socket(paths, line, seconds)
        found = json.loads(answer)
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) else None


def _through_socket(paths: Paths, line: bytes, seconds: float) -> bytes:
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(seconds)
        connection.connect(socket_name(paths))
        connection.sendall(line)
        with connection.makefile("rb") as answer:
            return answer.readline()


def _through_pipe(paths: Paths, line: bytes) -> bytes:
    with Path(rf"\\.\pipe\{socket_name(paths)}").open("r+b", buffering=0) as pipe:
        pipe.write(line)
        return pipe.readline()
