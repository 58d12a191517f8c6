"""Help > About: what the program is made of, each part with its licence, from the sources and in a bundle."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from networkprep.services.components import ComponentsService
from networkprep.system import bundled_parts
from networkprep.ui.shell.about import AboutDialog
from tests.ui.window import running_runtime, settle
from tests.world import clock_at, folder_for

NOW = clock_at("2026-11-12 18:30")


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The resources of a bundle that carries three parts, one of them without its text."""
    folder = tmp_path / "_resources" / "licences"
    folder.mkdir(parents=True)
    parts = [
        {"name": "Mako", "version": "1.4", "licence": "MIT", "text": "mako.txt"},
        {"name": "networkprep", "version": "9", "licence": "MIT", "text": "networkprep.txt"},
        {"name": "Qt", "version": "6.11", "licence": "LGPL-3.0-only", "text": "../qt.txt"},
    ]
    (folder / "parts.json").write_text(json.dumps(parts), encoding="utf-8")
    (folder / "mako.txt").write_text("Mako may be used freely.", encoding="utf-8")
    monkeypatch.setattr(bundled_parts, "resources_folder", lambda: folder.parent)
    return folder


def test_the_licence_of_a_chosen_part_can_be_read_in_full(qtbot: QtBot, tmp_path: Path) -> None:
    with running_runtime(qtbot, folder_for(tmp_path), NOW) as runtime:
        about = AboutDialog(runtime.jobs)
        qtbot.addWidget(about)
        settle(qtbot, runtime)
        names = _column(about, 0)
        assert names[:2] == ["NetworkPrep", "Qt"]
        about.list.setCurrentItem(_rows(about)[names.index("nameparser")])
        settle(qtbot, runtime)
        assert "GNU Lesser General Public License" in about.text.toPlainText()
        about.list.setCurrentItem(_rows(about)[names.index("Qt")])
        settle(qtbot, runtime)
        assert "LGPL-3.0-only" in about.text.toPlainText()


@pytest.mark.usefixtures("bundle")
def test_a_bundle_lists_all_it_carries(qtbot: QtBot, tmp_path: Path) -> None:
    with running_runtime(qtbot, folder_for(tmp_path), NOW) as runtime:
        about = AboutDialog(runtime.jobs)
        qtbot.addWidget(about)
        settle(qtbot, runtime)
        assert _column(about, 0) == ["NetworkPrep", "Qt", "Mako"]
        assert _column(about, 2) == ["MIT", "LGPL-3.0-only", "MIT"]
        about.list.setCurrentItem(_rows(about)[2])
        settle(qtbot, runtime)
        assert about.text.toPlainText() == "Mako may be used freely."


def test_the_text_of_a_part_is_sought_in_the_folder_of_licences_alone(bundle: Path) -> None:
    """Teeth: with the whole path of the list the file outside was read."""
    (bundle.parent / "qt.txt").write_text("elsewhere", encoding="utf-8")
    assert not ComponentsService().licence_text("Qt")


def _column(about: AboutDialog, column: int) -> list[str]:
    return [row.text(column) for row in _rows(about)]


def _rows(about: AboutDialog) -> list[QTreeWidgetItem]:
    rows = (about.list.topLevelItem(row) for row in range(about.list.topLevelItemCount()))
    return [row for row in rows if row is not None]
