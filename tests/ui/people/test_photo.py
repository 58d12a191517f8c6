"""A photo that came inside a card is shown on the person's page; what is no picture harms nothing."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter
from pytestqt.qtbot import QtBot

from networkprep.domain.progress import Progress
from networkprep.ui.people.place import PeoplePlace
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.widgets.picture import SIDE, read_picture
from tests.ui.people.conftest import Asking
from tests.ui.window import settle


def _png(width: int = 400, height: int = 200) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(held.data())


def _card(tmp_path: Path, name: str, photo: str) -> Path:
    file = tmp_path / "card.vcf"
    file.write_text(f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nPHOTO{photo}\nEND:VCARD\n", encoding="utf-8")
    return file


def _taken_in(asked: Asking, file: Path) -> int:
    (person_id,) = asked(lambda services: services.intake.take(file, Progress()).value.new_ids)
    return int(person_id)


def test_a_photo_of_a_card_is_on_the_page_until_it_is_taken_away(
    qtbot: QtBot, runtime: Runtime, place: PeoplePlace, asked: Asking, tmp_path: Path
) -> None:
    text = base64.b64encode(_png()).decode("ascii")
    person_id = _taken_in(asked, _card(tmp_path, "Ana Ruiz", f";ENCODING=b;TYPE=PNG:{text}"))
    place.open_person(person_id)
    settle(qtbot, runtime)
    photo = place.right.view.head.photo
    assert photo.isVisible()
    assert photo.accessibleName() == "Photo of Ana Ruiz"
    qtbot.waitUntil(lambda: (photo.width(), photo.height()) == (SIDE, SIDE // 2))  # once it is laid out
    assert photo.image.pixelColor(5, 5) == QColor("teal")
    place.right.doings.drop_photo.trigger()
    settle(qtbot, runtime)
    assert not photo.isVisible()
    runtime.jobs.ask(lambda services: services.history.undo())
    settle(qtbot, runtime)
    place.open_person(person_id)
    settle(qtbot, runtime)
    assert photo.isVisible()


def test_a_photo_elsewhere_is_never_fetched(
    qtbot: QtBot, runtime: Runtime, place: PeoplePlace, asked: Asking, tmp_path: Path
) -> None:
    picture = tmp_path / "photo.png"
    picture.write_bytes(_png())
    place.open_person(_taken_in(asked, _card(tmp_path, "Ben", f";VALUE=uri:{picture.as_uri()}")))
    settle(qtbot, runtime)
    assert not place.right.view.head.photo.isVisible()


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/hostname"/></svg>'


@pytest.mark.parametrize("content", [b"", b"no picture", SVG, _png()[:60]])
def test_what_is_no_whole_picture_of_dots_is_not_shown(content: bytes) -> None:
    assert read_picture(content) is None


def test_a_picture_of_far_too_many_dots_is_not_even_decoded() -> None:
    """Teeth: the head of the file alone says how large it would be."""
    head = bytearray(_png(16, 16))
    head[16:24] = (60_000).to_bytes(4, "big") * 2
    assert read_picture(bytes(head)) is None


def test_a_large_picture_is_decoded_at_the_size_it_is_shown_in() -> None:
    image = read_picture(_png(3000, 1500))
    assert image is not None
    assert image.width() == SIDE * 3
