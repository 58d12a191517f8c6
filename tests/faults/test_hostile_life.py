"""Rows 46, 52, 53, 54, 67: hostile words in every field, every page opened: shown as written, and nowhere else."""

from __future__ import annotations

import sys
import tempfile
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QWidget

from networkprep.system.log import start_log
from networkprep.system.paths import Paths
from networkprep.ui.runtime.crash_guard import CrashGuard
from tests.faults.every_page import RED, all_texts, every_page, holds_red, shown_windows
from tests.faults.full_life import Life, live
from tests.screenshots.stage import Stage, stage_on
from tests.world import clock_at, running_services

TEMPLATES = "R&D $$ ${who} {{7*7}} {name} %s %1 {0.__class__}"


@pytest.fixture
def red(tmp_path: Path) -> str:
    """Markup that turns red wherever it is taken for markup, and templates that change wherever they are filled."""
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(RED)
    assert picture.save(str(tmp_path / "r.png"))
    return f'<b>x</b><img src="{tmp_path}/r.png">{TEMPLATES}'


def _lived(paths: Paths, words: str) -> Life:
    clock = clock_at("2026-11-03 09:00")
    with running_services(paths, clock) as services:
        return live(services, clock, words)


@pytest.mark.fault(46, 53, 54, 67)
@pytest.mark.usefixtures("dressed")
def test_every_page_shows_hostile_words_as_they_were_written_and_no_log_does(paths: Paths, red: str) -> None:
    """Teeth: with Qt's own text format left on labels, pages turn red; with names in the log, they are found there."""
    life = _lived(paths, red)
    seen = set()
    start_log(paths.log_file)
    with stage_on(paths, clock_at("2026-11-12 20:00")) as stage:
        guard = CrashGuard(stage.runtime.drafts)
        for page in every_page(stage, life, red):
            for window in shown_windows():
                assert not holds_red(window.grab()), page
                _no_key_is_taken(window, page)
                seen |= {page for text in all_texts(window) if red in text.replace("&&", "&")}
        _make_mistakes(stage, life, red)
        reports = [window.text for window in guard.windows]
        for report in list(guard.windows):
            report.accept()
        guard.remove()
    assert len(seen) > 15
    assert len(reports) == 2
    start_log(paths.log_file)  # closes the one written to
    traces = {path.name: path.read_text("utf-8", "replace") for path in _told_files(paths)}
    assert "networkprep.log" in traces
    told = [*traces.items(), *(("report", report) for report in reports), ("arguments", " ".join(sys.argv))]
    for name, text in told:
        assert "{{7*7}}" not in text, name
        assert "x</b>" not in text, name


def _make_mistakes(stage: Stage, life: Life, words: str) -> None:
    """A bug in a service that holds somebody's words, one in a slot, and a disk that is full."""
    stage.runtime.jobs.ask(lambda services: services.people.details(life.people[0]).row.name[words])  # type: ignore[attr-defined]  # the mistake
    QTimer.singleShot(0, partial(_fail, words))
    stage.runtime.jobs.ask(lambda services: services.backups.write_to(services.paths.data / "none" / "copy.db"))
    stage.settle()


def _fail(words: str) -> None:
    raise LookupError(words)


def _told_files(paths: Paths) -> list[Path]:
    """What the program writes beside the data: the log, settings, window state, crash reports, what is temporary."""
    kept = ("networkprep.db", "networkprep-", "r.png")
    return [
        path
        for folder in (paths.data, Path(tempfile.gettempdir()))
        for path in (folder.rglob("*") if folder == paths.data else folder.glob("*networkprep*"))
        if path.is_file() and not path.name.startswith(kept)
    ]


def _no_key_is_taken(window: QWidget, page: str) -> None:
    """No button got its key from an ampersand in somebody's words."""
    taken = [
        button.text()
        for button in window.findChildren(QAbstractButton)
        if "x</b>" in button.text() and not button.shortcut().isEmpty()
    ]
    assert taken == [], page


@pytest.mark.fault(52)
@pytest.mark.usefixtures("dressed")
def test_a_long_word_in_every_field_widens_nothing(paths: Paths) -> None:
    """Teeth: with the word left in one piece, the message of a follow-up was wider than the place it is shown in."""
    words = "W" * 200
    life = _lived(paths, words)
    with stage_on(paths, clock_at("2026-11-12 20:00")) as stage:
        stage.window.resize(1024, 700)
        stage.settle()
        for page in every_page(stage, life, words):
            assert stage.cut_off() == [], page
            assert stage.window.minimumSizeHint().width() <= 870, page
            assert stage.window.width() == 1024, page
