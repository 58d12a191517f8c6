"""Reads one file in one way and prints how much memory that took at most, in KiB."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from tests.bench.memory import peak_kib


def _cards(data: bytes) -> object:
    from networkprep.exchange.vcard_reading import read_vcards  # noqa: PLC0415  # its memory counts for its own run alone

    return read_vcards(data)


def _split(data: bytes) -> object:
    from tests.bench.floors.splitter import split_cards  # noqa: PLC0415  # as above

    return split_cards(data)


def _vobject(data: bytes) -> object:
    import vobject  # type: ignore[import-untyped]  # noqa: PLC0415  # as above; it comes without types

    return list(vobject.readComponents(data.decode()))


WAYS: dict[str, Callable[[bytes], object]] = {"cards": _cards, "split": _split, "vobject": _vobject}

if __name__ == "__main__":
    kept = WAYS[sys.argv[1]](Path(sys.argv[2]).read_bytes())
    sys.stdout.write(f"{peak_kib()}\n")
    del kept
