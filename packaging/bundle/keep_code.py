#!/usr/bin/env python3
"""Writes the compiled code of PySide's own modules into the file that is named."""

from __future__ import annotations

import sys
from pathlib import Path

from networkprep.system.qt_binding import less_work

sys.dont_write_bytecode = False
kept = Path(sys.argv[1])
kept.unlink(missing_ok=True)
with less_work(kept):
    import PySide6  # noqa: F401  # its import is what is kept
