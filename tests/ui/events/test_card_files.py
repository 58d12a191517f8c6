"""The card on paper and for the phone: one page of the right size, its words to be found again, never shrunk."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from pytestqt.qtbot import QtBot

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.events import EventDraft
from networkprep.domain.people import PersonDraft
from networkprep.domain.pocket_card import CardItemKind, CardSize
from networkprep.domain.profile import ProfileField
from networkprep.ui.events.card_files import (
    PHONE,
    CardTooLongError,
    page_layout,
    pdf_of,
    picture_of,
    png_of,
)
from networkprep.ui.events.card_panel import CardPanel
from networkprep.ui.events.card_words import CardBlock, CardSheet, card_sheet
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme import Appearance, SchemeChoice
from tests.codes import codes_in
from tests.ui.events.planning import plans_of
from tests.ui.window import asked

pytestmark = pytest.mark.usefixtures("qapp")

NOON = datetime(2026, 11, 12, 12, 0, tzinfo=UTC)
SHEET = CardSheet(
    "2–3 good talks",
    "River Restoration Meetup · Sun 15 Nov, 18:30 · break 20:00",
    (
        CardBlock("Look for:", ("Ana Ruiz - cycling, bees", "someone who runs a trust"), "People to look for"),
        CardBlock("To begin:", ("What do you find in the field?",), "Opener"),
    ),
)
MILLIMETRES = {CardSize.A7: (74, 105), CardSize.A6: (105, 148), CardSize.PHONE: (67.5, 120)}


def text_of(page: bytes, tmp_path: Path) -> str:
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.skip("no pdftotext to read the page with")
    file = tmp_path / "card.pdf"
    file.write_bytes(page)
    read = subprocess.run([tool, "-layout", str(file), "-"], capture_output=True, check=True)
    return read.stdout.decode("utf-8")


@pytest.mark.parametrize("size", list(CardSize))
def test_one_page_of_the_size_of_its_paper_with_all_words(size: CardSize, tmp_path: Path) -> None:
    page = pdf_of(SHEET, size, NOON)
    assert page.count(b"/Type /Page\n") == 1
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", page)
    assert box is not None
    for points, millimetres in zip(box.groups(), MILLIMETRES[size], strict=True):
        assert float(points) / 72 * 25.4 == pytest.approx(millimetres, abs=0.5)
    words = " ".join(text_of(page, tmp_path).split())
    for part in (SHEET.heading, *(line for block in SHEET.blocks for line in block.lines)):
        assert part in words
    assert b"/FontFile2" in page, "the type travels with the page"


@pytest.mark.parametrize("words", ["Ζωή Παππά", "Анна Руис", "Zoë Łoś-Nuñez"])
def test_names_of_other_scripts_are_found_again(words: str, tmp_path: Path) -> None:
    sheet = CardSheet("2–3 good talks", "", (CardBlock("", (words,), "Opener"),))
    assert words in text_of(pdf_of(sheet, CardSize.A7, NOON), tmp_path)


def test_the_same_card_at_the_same_moment_is_the_same_file(appearance: Appearance) -> None:
    """Teeth: Qt writes the machine's time and a new number into every file."""
    first = pdf_of(SHEET, CardSize.A7, NOON)
    appearance.choose(SchemeChoice.DARK)
    assert pdf_of(SHEET, CardSize.A7, NOON) == first
    assert b"D:20261112120000" in first
    assert png_of(picture_of(SHEET, CardSize.PHONE)) == png_of(picture_of(SHEET, CardSize.PHONE))


def test_too_much_is_refused_by_name_and_never_shrunk() -> None:
    long = CardBlock("Leaving:", ("It was good to talk with you about all of this. " * 20,), "Leaving")
    sheet = CardSheet(SHEET.heading, SHEET.note, (*SHEET.blocks, long))
    with pytest.raises(CardTooLongError) as refused:
        pdf_of(sheet, CardSize.A7, NOON)
    assert refused.value.name == "Leaving"
    with pytest.raises(CardTooLongError):
        picture_of(sheet, CardSize.PHONE)


def test_the_picture_fills_a_phone_in_black_on_white(appearance: Appearance) -> None:
    appearance.choose(SchemeChoice.DARK)
    picture = picture_of(SHEET, CardSize.PHONE)
    assert picture.size() == PHONE
    assert picture.pixelColor(5, 5) == Qt.GlobalColor.white
    dark = sum(picture.pixelColor(x, y).lightness() < 60 for x in range(72, 700, 3) for y in range(72, 160, 3))
    assert dark > 100


@pytest.mark.parametrize("kind", list(EventKind))
def test_the_usual_card_of_every_kind_of_event_fits_the_small_paper(
    qtbot: QtBot, runtime: Runtime, kind: EventKind
) -> None:
    plans = plans_of(qtbot, runtime, EventDraft("River Restoration Meetup", kind, starts="2026-11-15T18:30"))
    for name in ("Ana Ruiz", "Ben Okafor", "someone who runs a trust"):
        asked(qtbot, runtime, lambda services, name=name: services.plan_people.add(plans.event_id, name))  # type: ignore[misc]  # held by default
    words = "I help small trusts make sense of their river data"
    asked(qtbot, runtime, lambda services: services.plan_packs.add_statement(plans.event_id, words))
    asked(qtbot, runtime, lambda services: services.plans.open(plans.event_id))
    sheet = card_sheet(plans.now(), runtime.clock)
    assert len(sheet.blocks) == 6
    assert pdf_of(sheet, CardSize.A7, NOON)


@pytest.mark.row("S31")
def test_a_turn_handed_back_is_not_called_me_before_there_is_a_word_about_me(qtbot: QtBot, runtime: Runtime) -> None:
    plans = plans_of(qtbot, runtime, EventDraft("Meetup"))
    assert "Me:" not in [block.before for block in card_sheet(plans.now(), runtime.clock).blocks]
    words = "I help small trusts make sense of their river data"
    asked(qtbot, runtime, lambda services: services.plan_packs.add_statement(plans.event_id, words))
    asked(qtbot, runtime, lambda services: services.plans.open(plans.event_id))
    assert "Me:" in [block.before for block in card_sheet(plans.now(), runtime.clock).blocks]


def test_nothing_private_is_on_it(qtbot: QtBot, runtime: Runtime) -> None:
    plans = plans_of(qtbot, runtime, EventDraft("Meetup", description="bring cake"))
    person = PersonDraft("Ana Ruiz", private_notes="shy about her job", notes="met in May", detail="has two dogs")
    person_id = asked(qtbot, runtime, lambda services: services.people.add(person))
    key = int(str(person_id))
    asked(qtbot, runtime, lambda services: services.plan_people.add_known(plans.event_id, key))
    words = str(card_sheet(plans.now(), runtime.clock))
    assert "Ana Ruiz" in words
    assert not any(part in words for part in ("shy", "met in May", "dogs", "cake"))


@pytest.mark.row("S33")
def test_my_contact_card_is_on_paper_and_phone_on_request_and_a_camera_reads_it(
    qtbot: QtBot, runtime: Runtime, tmp_path: Path
) -> None:
    plans = plans_of(qtbot, runtime, EventDraft("River Restoration Meetup"))
    asked(qtbot, runtime, lambda services: services.what_i_bring.answer(ProfileField.CALLED, "Mara Lindqvist"))
    asked(qtbot, runtime, lambda services: services.what_i_bring.answer(ProfileField.EMAIL, "mara@rivers.example"))
    asked(qtbot, runtime, lambda services: services.plans.open(plans.event_id))
    assert CardItemKind.MY_CARD not in plans.now().basics.card_kinds
    assert CardItemKind.MY_CARD in {item.kind for item in plans.now().offered}
    put_on = CardItemKind.MY_CARD, CardItemKind.IF_THEN
    asked(qtbot, runtime, lambda services: services.plan_packs.put_on_card(plans.event_id, *put_on))
    sheet = card_sheet(plans.now(), runtime.clock)
    for size in CardSize:
        (text,) = codes_in(picture_of(sheet, size))
        assert "FN:Mara Lindqvist" in text
        assert "mara@rivers.example" in text
    words = text_of(pdf_of(sheet, CardSize.A7, NOON), tmp_path)
    assert "mara@rivers.example" in words
    (text,) = codes_in(printed(tmp_path))
    assert "EMAIL:mara@rivers.example" in text


def printed(tmp_path: Path) -> QImage:
    """The page last looked at, as a printer would put it on paper."""
    tool = shutil.which("pdftoppm")
    if tool is None:
        pytest.skip("no pdftoppm to print the page with")
    subprocess.run([tool, "-r", "300", "-png", str(tmp_path / "card.pdf"), str(tmp_path / "card")], check=True)
    return QImage(str(next(tmp_path.glob("card*.png"))))


@pytest.mark.parametrize("size", list(CardSize))
def test_a_picture_has_the_shape_of_its_paper(size: CardSize) -> None:
    picture = picture_of(SHEET, size)
    width, height = MILLIMETRES[size]
    assert picture.width() / picture.height() == pytest.approx(width / height, abs=0.01)


def test_a_file_is_written_whole_or_not_at_all(qtbot: QtBot, runtime: Runtime, tmp_path: Path) -> None:
    panel = CardPanel(runtime)
    qtbot.addWidget(panel)
    panel.view.show_sheet(SHEET)
    said: list[str] = []
    runtime.messages.said.connect(lambda message: said.append(message.text))
    panel.write(tmp_path / "card.pdf", pdf_of(SHEET, CardSize.A7, NOON))
    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF")
    panel.write(tmp_path / "nowhere" / "card.pdf", b"x")
    assert said[0] == "Saved as card.pdf."
    assert "cannot be written there" in said[1]
    assert not (tmp_path / "nowhere").exists()


def test_printing_opens_the_dialog_and_prints_one_page(qtbot: QtBot, runtime: Runtime, tmp_path: Path) -> None:
    panel = CardPanel(runtime)
    qtbot.addWidget(panel)
    panel.show()
    panel.view.show_sheet(SHEET)
    panel.print_card()
    (dialog,) = panel.findChildren(QPrintDialog)
    assert dialog.isVisible()
    dialog.reject()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageLayout(page_layout(CardSize.A7))
    panel.print_on(printer)
    assert (tmp_path / "printed.pdf").read_bytes().count(b"/Type /Page\n") == 1
