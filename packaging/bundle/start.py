#!/usr/bin/env python3
"""Where the bundle begins: the same as ``python -m networkprep``."""

import os
import sys


def _give_back_environment() -> None:
    """The loader's path to the bundle's own libraries is for this process, not for a browser opened from it."""
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before


if __name__ == "__main__":
    _give_back_environment()
    from networkprep.__main__ import main

    sys.exit(main())
