"""Goals of the window over a hundred thousand people: 5, 10, 11, the switch of pages, and the second half of 18."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.bench.measuring import Figure
from tests.bench.start_goals import FLOOR, ROUNDS, run


def window_figures(folder: Path, data_set: Path) -> Iterator[Figure]:
    """All of them from one run of the real window, beside the floor's list and the bare window."""
    data = folder / "window"
    data.mkdir(mode=0o700)
    shutil.copy(data_set, data / "networkprep.db")
    ours = _window(data)
    bare = run(*FLOOR)
    yield Figure("5", "capture window, shortcut to painted, p99", ours["capture"], 8.0, "ms")
    yield Figure("5", "chips after a key, p99", ours["chips"], 4.0, "ms")
    yield Figure("-", "another page, switched to and painted, p95", ours["switch"], 100.0, "ms")
    typed = _json("tests.bench.floors.typed_list", str(data / "networkprep.db"), *map(str, ours["view"]))
    slower = ours["typed"] / typed["p99"]
    # 8 ms where the floor takes 4.5 (performance 4).
    yield Figure("10", "key to painted result, p99", slower, 1.78, ours=ours["typed"], floor=typed["p99"])
    yield Figure("10", "key to painted result, p99", ours["typed"], 8.0, "ms")
    yield _first_rows(data)
    yield Figure("11", "a scrolled page painted, p99", ours["page"], 8.0, "ms")
    memory = ours["peak_kib"] / bare["peak_kib"]
    yield Figure("18", "peak memory, everybody browsed", memory, 2.3)


def _first_rows(data: Path) -> Figure:
    """In turn with the floor, as often as the page wants it (performance, Noise)."""
    database = str(data / "networkprep.db")
    pairs = [
        (_window(data, "--first")["first"], _json("tests.bench.floors.list_window", database)["first"])
        for _ in range(ROUNDS)
    ]
    ratio = statistics.median(ours / floor for ours, floor in pairs)
    ours, floor = (statistics.median(side) for side in zip(*pairs, strict=True))
    return Figure("11", "first rows of the list painted", ratio, 1.2, ours=ours, floor=floor)


def _window(data: Path, *flags: str) -> dict[str, Any]:
    return _json("tests.bench.as_started", "tests.bench.window_program", str(data), *flags)


def _json(*program: str) -> dict[str, Any]:
    environment = {**os.environ}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    ended = subprocess.run(
        [sys.executable, "-m", *program], capture_output=True, text=True, check=True, env=environment, timeout=300
    )
    return dict(json.loads(ended.stdout.splitlines()[-1]))
