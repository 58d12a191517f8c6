"""The command line: thin, one function a command."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from networkprep.system.clock import clock_from
from networkprep.system.paths import Paths, paths_in, platform_paths


def main(arguments: Sequence[str]) -> int:
    """Run one command; the exit code: 0 done, 1 failed, 2 wrong usage, 3 cannot start."""
    options = _parser().parse_args(arguments)
    return _window(options)


def _window(options: argparse.Namespace) -> int:
    # Imported here: no other command needs Qt.
    from networkprep.app import run_window  # noqa: PLC0415  # Qt only where it is needed

    return run_window(_paths(options), clock_from(os.environ))


def _paths(options: argparse.Namespace) -> Paths:
    return paths_in(Path(options.data_dir)) if options.data_dir else platform_paths()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="networkprep", description="A private companion for networking events.")
    parser.add_argument("--data-dir", metavar="DIR", help="keep everything in this folder")
    return parser
