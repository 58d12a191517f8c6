#!/usr/bin/env python3
"""Where the bundle begins: the same as ``python -m networkprep``."""

import os
import sys


def _give_back_environment() -> None:
    """What tells the loader and the bundle's program where things lie is for this process alone.

    A browser opened from here would load our libraries; another NetworkPrep would take itself for a part of this one.
    """
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before
    for name in [name for name in os.environ if name.startswith("_PYI_")]:
        del os.environ[name]


if __name__ == "__main__":
    _give_back_environment()
    from networkprep.__main__ import main

    sys.exit(main())
