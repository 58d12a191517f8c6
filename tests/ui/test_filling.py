"""Names of every direction in whole sentences (row 51)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.settings.file_card import FileCard
from networkprep.ui.words import fill
from tests.ui.window import settle

SHALOM = "\u05e9\u05dc\u05d5\u05dd"
MARYAM = "\u0645\u0631\u064a\u0645"


def _at(text: str, part: str) -> float:
    """Where the first letter of this part is painted, from the left."""
    layout = QTextLayout(text)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    found: Any = line.cursorToX(text.index(part))  # a pair, which its types do not say
    return float(found[0])


@pytest.mark.fault(51)
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", [SHALOM, MARYAM, f"Ana {SHALOM}"])
def test_a_number_after_a_name_of_the_other_direction_stays_after_it(name: str) -> None:
    """Teeth: unguarded the 3 is painted on the left of the name, before its last letter."""
    sentence = fill("{name} 3 talks", name=name)
    assert sentence.replace("\u2068", "").replace("\u2069", "") == f"{name} 3 talks"
    assert max(_at(sentence, letter) for letter in name) < _at(sentence, "3") < _at(sentence, "talks")


def test_other_values_stand_in_the_sentence_as_they_are() -> None:
    assert fill("Met {name} at {event}", name="Zo\u00eb {event}", event="\u4e2d\u6587") == (
        "Met Zo\u00eb {event} at \u4e2d\u6587"
    )


def test_the_name_of_a_file_holds_no_marks(
    qtbot: QtBot, runtime: Runtime, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / f"{SHALOM}.vcf"
    file.write_text("BEGIN:VCARD\nVERSION:4.0\nFN:Ana\nEND:VCARD\nBEGIN:VCARD\nFN:Ben\n", encoding="utf-8")
    card = FileCard(runtime, file)
    qtbot.addWidget(card)
    settle(qtbot, runtime)
    offered: list[str] = []
    monkeypatch.setattr(QFileDialog, "selectFile", lambda _dialog, name: offered.append(name))
    monkeypatch.setattr(QFileDialog, "open", lambda _dialog: None)
    card._on_save()
    assert offered == [f"{SHALOM} - left out.vcf"]
