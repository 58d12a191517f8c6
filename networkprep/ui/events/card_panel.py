"""The live pocket card beside the plan, and the ways to take it along: file, phone, paper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSaveFile, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from networkprep.domain.plans import PlanDetails
from networkprep.domain.pocket_card import CardSize
from networkprep.ui.events.card_files import CardTooLongError, page_layout, paint_on, pdf_of, picture_of, png_of
from networkprep.ui.events.card_view import PocketCardView
from networkprep.ui.events.card_words import card_sheet
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.buttons import button, button_row, quiet_button
from networkprep.ui.widgets.choice_row import Choice, ChoiceRow
from networkprep.ui.widgets.choose_file import choose_place
from networkprep.ui.words import fill

_WIDTH = 300


class CardPanel(QWidget):
    """What leaves the screen is exactly what is shown here."""

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self._title = ""
        self._printer: QPrinter | None = None
        self.view = PocketCardView()
        words = {CardSize.A7: "A7", CardSize.A6: "A6", CardSize.PHONE: self.tr("Phone")}
        self.size_choice = ChoiceRow(self.tr("Paper"), [Choice(size, words[size]) for size in CardSize])
        self.size_choice.choose(CardSize.A7)
        self.pdf = button(self.tr("Save as PDF"), "file")
        self.picture = button(self.tr("As picture"), "file")
        self.print = quiet_button(self.tr("Print"), "print")
        self.phone = quiet_button(self.tr("To phone"), "card")
        self.pdf.clicked.connect(self.save_pdf)
        self.picture.clicked.connect(self.save_picture)
        self.print.clicked.connect(self.print_card)
        self.phone.clicked.connect(self.save_for_phone)
        self.setFixedWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.view)
        column.addWidget(self.size_choice)
        column.addLayout(button_row(self.pdf, self.picture))
        column.addLayout(button_row(self.print, self.phone))
        column.addStretch(1)

    def show_plan(self, plan: PlanDetails) -> None:
        """Show this plan's card."""
        self._title = plan.event.row.title
        self.view.show_sheet(card_sheet(plan, self._runtime.clock))

    def save_pdf(self) -> None:
        """Ask where, then write the card as one page."""
        try:
            page = pdf_of(self.view.sheet, self._size, self._runtime.clock.now())
        except CardTooLongError as error:
            self._say_too_long(error)
            return
        kinds = self.tr("PDF files (*.pdf)")
        choose_place(self, self.tr("Save the pocket card"), kinds, self._file_name("pdf"), _Writing(self, page))

    def save_picture(self) -> None:
        """Ask where, then write the card as a picture of the shape chosen."""
        self._save_picture(self._size, self.tr("Save the card as a picture"))

    def save_for_phone(self) -> None:
        """Ask where, then write the card as a picture for the phone, whatever paper is chosen."""
        self._save_picture(CardSize.PHONE, self.tr("Save the card for your phone"))

    def _save_picture(self, size: CardSize, title: str) -> None:
        try:
            picture = picture_of(self.view.sheet, size)
        except CardTooLongError as error:
            self._say_too_long(error)
            return
        kinds = self.tr("Pictures (*.png)")
        choose_place(self, title, kinds, self._file_name("png"), _Writing(self, png_of(picture)))

    def print_card(self) -> None:
        """Ask for a printer, then print the card on one page."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(page_layout(self._paper))
        printer.setDocName(self._title)
        # The dialog looks at its printer until it is gone itself.
        self._printer = printer
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Print the pocket card"))
        dialog.accepted.connect(self.print_on)
        QDialog.open(dialog)

    def print_on(self, printer: QPrinter) -> None:
        """Print on this printer; says so when the card is too long for its paper."""
        try:
            paint_on(printer, self.view.sheet, self._paper)
        except CardTooLongError as error:
            self._say_too_long(error)

    def write(self, place: Path, content: bytes) -> None:
        """Write a file whole or not at all."""
        file = QSaveFile(str(place))
        done = file.open(QSaveFile.OpenModeFlag.WriteOnly) and file.write(content) == len(content) and file.commit()
        if done:
            self._runtime.messages.say(fill(self.tr("Saved as {file}."), file=place.name))
        else:
            self._runtime.messages.warn(
                self.tr("The file cannot be written there. Choose another folder, or free some space.")
            )

    @property
    def _size(self) -> CardSize:
        chosen = self.size_choice.choice
        return chosen if isinstance(chosen, CardSize) else CardSize.A7

    @property
    def _paper(self) -> CardSize:
        """What a printer can be given: the shape of a phone is no paper."""
        return CardSize.A7 if self._size is CardSize.PHONE else self._size

    def _file_name(self, ending: str) -> str:
        plain = "".join(sign if sign.isalnum() else " " for sign in self._title)
        words = "-".join(plain.split())[:60] or "card"
        return f"{words}.{ending}"

    def _say_too_long(self, error: CardTooLongError) -> None:
        words = self.tr(
            "The card is too long for this size: shorten “{item}”, take an item off, or choose larger paper."
        )
        self._runtime.messages.warn(fill(words, item=error.name or self.tr("the name of the event")))


class _Writing:
    """Writes the content where the person chose."""

    def __init__(self, panel: CardPanel, content: bytes) -> None:
        self._panel = panel
        self._content = content

    def __call__(self, place: Path) -> None:
        self._panel.write(place, self._content)
