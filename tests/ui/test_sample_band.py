"""The sample year says whose it is not, above every page, and where it stays."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from networkprep.ui.shell.sample_band import SampleBand
from tests.ui.window import running_window
from tests.world import clock_at, folder_for


def _words(band: SampleBand) -> str:
    return " ".join(label.text() for label in band.findChildren(QLabel))


def test_the_band_stands_above_every_page(qtbot: QtBot, tmp_path: Path) -> None:
    with running_window(qtbot, folder_for(tmp_path), clock_at("2026-11-12 12:00")) as window:
        band = SampleBand(None)
        window.put_band(band)
        qtbot.waitUntil(band.isVisible)
        for place in ("today", "events", "people"):
            window.go_to(place)
            assert band.isVisible()
            assert "nothing here is yours" in _words(band)


def test_keeping_it_asks_for_a_folder_and_says_where_it_stays(qtbot: QtBot, tmp_path: Path) -> None:
    band = SampleBand(None)
    qtbot.addWidget(band)
    band.show()
    band.keep.click()
    with qtbot.waitSignal(band.keep_wished) as wished:
        next(iter(band.findChildren(QFileDialog))).fileSelected.emit(str(tmp_path))
    assert wished.args == [tmp_path]
    assert str(tmp_path) in _words(band)
    assert not band.keep.isVisible()
