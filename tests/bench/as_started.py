"""Runs a module as the program is started: Qt looked for first, then modules imported as Python imports them.

``python -m tests.bench.as_started MODULE [ARGUMENTS]``
"""

from __future__ import annotations

import runpy
import sys

from networkprep.cli.display import missing_for_window

if __name__ == "__main__":
    if missing := missing_for_window():
        sys.exit(missing)
    del sys.argv[0]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
