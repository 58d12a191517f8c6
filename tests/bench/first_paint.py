"""Starts a program's module and prints, at its first painted window, the milliseconds since it was called for.

``python -m tests.bench.first_paint FLOOR|MODULE [ARGUMENTS]`` with ``BENCH_T0`` (monotonic nanoseconds) set by the
caller just before. Then the memory, the heavy modules that are loaded, and the longest stall until things are calm.

The program imports Qt itself, when it wants to: what was imported before is not watched by PySide.
"""

from __future__ import annotations

import runpy
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from types import ModuleType

_QT = "PySide6.QtWidgets"


class _WhenQtIsThere:
    """An import finder that puts the watcher in as soon as Qt has been loaded."""

    def find_spec(self, name: str, _path: Sequence[str] | None, _target: ModuleType | None = None) -> ModuleSpec | None:
        if name != _QT:
            return None
        sys.meta_path.remove(self)
        spec = find_spec(name)
        if spec is None or spec.loader is None:
            raise ModuleNotFoundError(name)
        load = spec.loader.exec_module

        def load_and_watch(module: ModuleType) -> None:
            load(module)
            from tests.bench.watcher import watched  # noqa: PLC0415  # it needs Qt

            module.QApplication.exec = watched(module.QApplication.exec)

        vars(spec.loader)["exec_module"] = load_and_watch
        return spec


if __name__ == "__main__":
    sys.meta_path.insert(0, _WhenQtIsThere())
    del sys.argv[0]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
