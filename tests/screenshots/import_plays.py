"""How the scenes of files coming in are played."""

from __future__ import annotations

import base64
import tempfile
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter, QRadialGradient
from PySide6.QtWidgets import QScrollArea

from networkprep.domain.progress import Progress
from networkprep.ui.events.outcome_list import OutcomeList
from networkprep.ui.settings.place import SettingsPlace
from tests.screenshots.stage import Stage

_CONTACTS = Path(__file__).with_name("contacts.vcf")
"""Four people: one known to the sample year in other words, one perhaps known, one new, one whose card breaks off."""
_TABLE = Path(__file__).with_name("club.csv")
"""A table whose columns have names that nobody knows."""


def preview(stage: Stage) -> None:
    """What is in a file of contacts, and what is asked about them."""
    _look(stage, _CONTACTS)


def keep(stage: Stage) -> None:
    """After it: whom of those who came in one wants to keep in touch with."""
    _look(stage, _CONTACTS)
    place = stage.window.page("settings")
    assert isinstance(place, SettingsPlace)
    card = place.bringing.cards[-1]
    card.take.click()
    stage.settle()
    card.keep.people.turn(card.keep.people.index(0, 0))
    for area in place.bringing.findChildren(QScrollArea):
        area.ensureWidgetVisible(card.keep.keep)
    stage.settle()


def columns(stage: Stage) -> None:
    """A table whose columns must be said."""
    _look(stage, _TABLE)


def photo(stage: Stage) -> None:
    """A person whose card brought a photo: two balls stand for a face."""
    text = base64.b64encode(_portrait()).decode("ascii")
    who = "FN:Ana Ruiz\nEMAIL:ana.ruiz@soil-trust.example"
    card = f"BEGIN:VCARD\nVERSION:3.0\n{who}\nPHOTO;ENCODING=b:{text}\nEND:VCARD\n"
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "card.vcf"
        file.write_text(card, encoding="utf-8")
        stage.ask(lambda services: services.intake.take(file, Progress()))
    stage.go("people", stage.find_person("Ana Ruiz"))


def linkedin(stage: Stage) -> None:
    """Of the people of an event: who is connected, who waits for whom."""
    page = stage.go("events", stage.find_event("Neighbourhood repair café"))
    for view in page.findChildren(OutcomeList):
        model = view.model()
        titles = [str(model.index(at, 0).data()) for at in range(model.rowCount())]
        heading = next(at for at, words in enumerate(titles) if words.startswith("On LinkedIn"))
        view.setCurrentIndex(model.index(heading + 1, 0))
        view.scrollTo(model.index(heading, 0), OutcomeList.ScrollHint.PositionAtTop)
    stage.settle()


def _look(stage: Stage, file: Path) -> None:
    place = stage.go("settings")
    place.show_one((str(file),), "import")
    stage.settle()


def _portrait() -> bytes:
    image = QImage(320, 320, QImage.Format.Format_RGB32)
    image.fill(QColor("#8fb5a6"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for centre, radius, colour in ((QPointF(160, 330), 150.0, "#2d5d6b"), (QPointF(160, 140), 70.0, "#d9a67c")):
        shade = QRadialGradient(centre, radius)
        shade.setColorAt(0, QColor(colour).lighter(115))
        shade.setColorAt(1, QColor(colour))
        painter.setBrush(shade)
        painter.drawEllipse(centre, radius, radius)
    painter.end()
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(held.data())
