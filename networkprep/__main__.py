"""``python -m networkprep`` and the installed command."""

from __future__ import annotations

import sys

from networkprep.cli import main as run_command


def main() -> int:
    """Run the command line; the exit code."""
    return run_command(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
