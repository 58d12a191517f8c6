"""Somebody who opens the real program, in processes of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


class Person:
    """Somebody who opens the program on one folder now and then, and says what they saw.

    ``file`` is what comes in, or what goes out.
    """

    def __init__(self, folder: Path, file: Path) -> None:
        self.folder = folder
        self.file = file

    def at(self, moment: str, chapter: str) -> Generator[dict[str, Any], None, None]:
        """Open the window at a moment and play a part; what it tells, line by line. Left early, it is killed."""
        command = [sys.executable, "-m", "tests.walks.window", str(self.folder), chapter, str(self.file)]
        with subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, "NETWORKPREP_NOW": f"{moment}-07:00[America/Phoenix]"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as process:
            try:
                assert process.stdout is not None
                for line in process.stdout:
                    facts = json.loads(line)
                    assert "problem" not in facts, facts
                    yield facts
                _, errors = process.communicate(timeout=30)
                assert process.returncode == 0, errors
            finally:
                process.kill()

    def command(self, moment: str, *arguments: str) -> str:
        """Run a command on the folder at a moment; what it prints."""
        done = subprocess.run(
            [sys.executable, "-m", "networkprep", "--data-dir", str(self.folder), *arguments],
            cwd=ROOT,
            env={**os.environ, "NETWORKPREP_NOW": f"{moment}-07:00[America/Phoenix]"},
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
        return done.stdout
