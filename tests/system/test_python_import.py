"""What PySide does to imports, undone before the window's own modules are imported."""

from __future__ import annotations

import builtins
import subprocess
import sys
from pathlib import Path

import pytest

from networkprep.cli.display import missing_for_window

ROOT = Path(__file__).parents[2]
_KEPT = """
import linecache, sys
if sys.argv[1] == "as it is":
    import PySide6.QtWidgets
else:
    from networkprep.cli.display import missing_for_window
    assert missing_for_window() is None
import networkprep.app, networkprep.services.catalogue
print(sum(name.endswith(".py") and "PySide6" not in name for name in linecache.cache))
"""


def kept_sources(how: str) -> int:
    """Modules whose source is kept in memory once the window's modules and the services are there."""
    done = subprocess.run(
        [sys.executable, "-c", _KEPT, how], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    return int(done.stdout)


def test_no_source_is_read_to_import_the_windows_modules() -> None:
    """Teeth: as PySide leaves it, the source of each of some hundred modules is read and kept."""
    assert kept_sources("as the program does") < 5
    assert kept_sources("as it is") > 300


def test_looking_for_qt_gives_python_its_import_back(monkeypatch: pytest.MonkeyPatch) -> None:
    before = builtins.__import__
    monkeypatch.setattr(builtins, "__import__", before)  # so that the test leaves it as it was
    assert missing_for_window() is None
    assert builtins.__import__ is vars(builtins)["__orig_import__"]
