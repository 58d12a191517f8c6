"""``make fuzz``: every reader for a minute (``ARGS="--seconds 300 --only vcard"``); what it finds becomes a test."""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from pathlib import Path
from time import monotonic

from hypothesis import HealthCheck, Phase, Verbosity, given, seed, settings

from tests.fuzz.damage import damaged
from tests.fuzz.readers import Reader, readers
from tests.source import ROOT

SLOWEST = 10.0
"""Seconds within which any input must be done with."""

_AT_ONCE = 250
_SETTINGS = settings(
    max_examples=_AT_ONCE,
    deadline=None,
    database=None,
    phases=(Phase.generate, Phase.shrink),
    suppress_health_check=list(HealthCheck),
    verbosity=Verbosity.quiet,
    print_blob=False,
)


def main() -> int:
    """Each reader in turn; 1 when one of them failed, after the input that made it."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--seconds", type=float, default=60, help="how long each reader is fed")
    parser.add_argument("--only", help="one reader alone")
    parser.add_argument("--seed", type=int, default=None, help="begin where an earlier run failed")
    options = parser.parse_args()
    corpus = Path(os.environ.get("NETWORKPREP_CORPUS", ROOT.parent / "shared" / "corpus"))
    chosen = [each for each in readers(corpus) if options.only in {None, each.name}]
    first = options.seed if options.seed is not None else int.from_bytes(os.urandom(4), "big")
    held = [_holds(reader, first, options.seconds) for reader in chosen]
    return 0 if all(held) else 1


def _holds(reader: Reader, first: int, seconds: float) -> bool:
    inputs, slowest, ends, last = 0, 0.0, monotonic() + seconds, b""

    def check(data: bytes) -> None:
        nonlocal inputs, slowest, last
        began, last = monotonic(), data
        reader.check(data)
        took = monotonic() - began
        inputs, slowest = inputs + 1, max(slowest, took)
        assert took < SLOWEST, f"{took:.1f} seconds"

    fed = given(damaged(reader.seeds, reader.words))
    number = first
    while monotonic() < ends:
        try:
            seed(number)(_SETTINGS(fed(check)))()
        except Exception as error:  # noqa: BLE001  # whatever it is, it is what was looked for
            _say(f"FAIL {reader.name}: {type(error).__name__}: {error}\n{last!r}")
            _say("".join(traceback.format_tb(error.__traceback__)[-2:]))
            _say(f"again: --only '{reader.name}' --seed {number}")
            return False
        number += 1
    _say(f"ok   {reader.name:<13} {inputs:8} inputs, the slowest {slowest * 1000:.0f} ms")
    return True


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
