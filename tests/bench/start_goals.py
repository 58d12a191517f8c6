"""Goals of the start: from being called to the first paint with Today's rows, cold and warm, and the memory."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic_ns
from typing import Any

from tests.bench.measuring import Figure

ROUNDS = 9
_START_ROUNDS = 25
"""A start takes less than half a second, and of nine rounds a few that were disturbed move the median by 0.1."""
FLOOR = ("tests.bench.floors.window",)
_DROP_CACHES = Path("/proc/sys/vm/drop_caches")


def start_figures(folder: Path, data_set: Path) -> Iterator[Figure]:
    """Goals 1 to 4 and the first half of 18."""
    data = folder / "started"
    data.mkdir(mode=0o700)
    shutil.copy(data_set, data / "networkprep.db")
    ours = ("networkprep", "--data-dir", str(data))
    run(*ours), run(*FLOOR)
    warm = [(run(*ours), run(*FLOOR)) for _ in range(_START_ROUNDS)]
    yield _ratio("1", "warm start to the first paint with rows", warm, "ms", 1.30)
    yield from _cold(ours)
    yield Figure("3", "heavy modules loaded at the first paint", len(warm[0][0]["loaded"]), 0, "")
    calm = [(run(*ours, flags="--calm"), run(*FLOOR)) for _ in range(ROUNDS)]
    stall = statistics.median(one["stall_ms"] for one, _ in calm)
    yield Figure("4", "longest stall while the services are loaded", stall, 33.0, "ms")
    yield _ratio("18", "peak memory at the first paint", warm, "peak_kib", 1.20)


def _cold(ours: tuple[str, ...]) -> Iterator[Figure]:
    if not os.access(_DROP_CACHES, os.W_OK):
        return
    pairs = [(_run_cold(*ours), _run_cold(*FLOOR)) for _ in range(_START_ROUNDS)]
    yield _ratio("2", "cold start to the first paint with rows", pairs, "ms", 1.40)


def _ratio(goal: str, what: str, pairs: list[tuple[dict[str, Any], dict[str, Any]]], key: str, gate: float) -> Figure:
    ratio = statistics.median(one[key] / floor[key] for one, floor in pairs)
    ours = statistics.median(one[key] for one, _ in pairs)
    floor = statistics.median(other[key] for _, other in pairs)
    return Figure(goal, what, ratio, gate, ours=ours, floor=floor)


def _run_cold(*program: str) -> dict[str, Any]:
    os.sync()
    _DROP_CACHES.write_text("1", encoding="ascii")
    return run(*program)


def run(*program: str, flags: str = "") -> dict[str, Any]:
    environment = {
        **os.environ,
        "NETWORKPREP_NOW": "2026-11-12T12:00+01:00[Europe/Berlin]",
        "BENCH_FLAGS": flags,
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
    }
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "tests.bench.first_paint", *program]
    environment["BENCH_T0"] = str(monotonic_ns())
    ended = subprocess.run(command, capture_output=True, text=True, check=True, env=environment, timeout=60)
    return dict(json.loads(ended.stdout.splitlines()[-1]))
