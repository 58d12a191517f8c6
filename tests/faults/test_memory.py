"""Row 10: memory that is not there ends what needed it, and nothing else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from networkprep.domain.errors import WorldError, WorldFailure
from networkprep.domain.people import PersonDraft
from networkprep.domain.people_list import PeopleWish
from networkprep.services.captures import SavedCapture
from networkprep.services.catalogue import Services
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from tests.source import ROOT
from tests.ui.window import running_runtime
from tests.world import running_services

LIMITED = """
import resource, runpy, sys
import networkprep.cli.commands, networkprep.services.intake, networkprep.services.people_intake
size = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (size + {spare}, resource.RLIM_INFINITY))
sys.argv[0] = "networkprep"
runpy.run_module("networkprep", run_name="__main__")
"""
MEGABYTE = 1024 * 1024


class _Heard:
    """Takes what the worker says."""

    def __init__(self) -> None:
        self.said: list[object] = []

    def take(self, value: object) -> None:
        self.said.append(value)


def _fill_the_memory(_services: Services) -> object:
    """Ask for as many bytes as no computer has."""
    return bytearray(sys.maxsize)


@pytest.mark.fault(10)
def test_it_is_said_what_there_was_no_room_for_and_the_next_call_is_answered(
    qtbot: QtBot, paths: Paths, clock: StandingClock
) -> None:
    """Teeth: unsorted it came as a mistake of ours, in the window for those."""
    heard, answered = _Heard(), _Heard()
    with running_runtime(qtbot, paths, clock) as runtime:
        runtime.jobs.world_failed.connect(heard.take)
        runtime.jobs.ask(_fill_the_memory)
        runtime.jobs.ask(lambda services: services.captures.save("Ana ~bees"), answered.take)
        qtbot.waitUntil(lambda: bool(answered.said))
        assert isinstance(answered.said[0], SavedCapture)
    (error,) = heard.said
    assert isinstance(error, WorldError)
    assert error.failure is WorldFailure.NO_MEMORY


@pytest.mark.fault(10)
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits of Linux")
def test_a_file_larger_than_the_memory_changes_nothing(tmp_path: Path, paths: Paths, clock: StandingClock) -> None:
    """Teeth: unsorted the command ended with a traceback."""
    with running_services(paths, clock) as services:
        services.people.add(PersonDraft("Ana Ruiz"))
    card = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Cleo Noor {number}\r\nNOTE:{note}\r\nEND:VCARD\r\n"
    file = tmp_path / "many.vcf"
    note = "bees on the embankment " * 40
    file.write_text("".join(card.format(number=each, note=note) for each in range(60_000)), encoding="utf-8")
    program = LIMITED.format(spare=120 * MEGABYTE)
    command = [sys.executable, "-c", program, "--data-dir", str(paths.data), "import", str(file)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert ended.returncode == 1
    assert ended.stderr.startswith("networkprep: there is not enough memory")
    assert "Traceback" not in ended.stderr
    with running_services(paths, clock) as services:
        page = services.people_list.find(PeopleWish())
        assert [row.name for row in page.rows] == ["Ana Ruiz"]
        assert services.doctor.examine().findings == ()
