"""Help > About: versions to name in a report, and the licences of what the program stands on."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from networkprep.domain.components import Component
from networkprep.ui.runtime.jobs import JobRunner
from networkprep.ui.theme.scale import LARGE, MEDIUM
from networkprep.ui.widgets.buttons import button
from networkprep.ui.widgets.icon_label import IconLabel
from networkprep.ui.widgets.plain_text import heading, paragraph
from networkprep.ui.words import fill

_QT = "Qt"
_OF_QT = (_QT, "PySide6", "shiboken6")
_MARK = 48
_LETTERS, _LINES = 90, 40


class AboutDialog(QDialog):
    """Says what this is, that nothing leaves the computer, and what it is made of, each part with its licence."""

    def __init__(self, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._components: tuple[Component, ...] = (Component(_QT, qVersion(), "LGPL-3.0-only"),)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About NetworkPrep"))
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addLayout(self._head())
        column.addWidget(
            paragraph(
                self.tr(
                    "A private companion for networking events. Everything stays on this computer: "
                    "the program opens no connection and sends nothing by itself."
                )
            )
        )
        self._build_list(column)
        self._build_text(column)
        column.addLayout(self._buttons())
        letters = self.fontMetrics()
        wanted = QSize(letters.averageCharWidth() * _LETTERS, letters.lineSpacing() * _LINES)
        self.resize(wanted.boundedTo(self.screen().availableSize() * 0.9))
        jobs.ask(lambda services: services.components.rows(), self._on_components)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(MEDIUM)
        row.addWidget(IconLabel("networkprep", side=_MARK))
        row.addWidget(heading(self.tr("NetworkPrep")), 1)
        return row

    def _build_list(self, column: QVBoxLayout) -> None:
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Made of"))
        self.list.setRootIsDecorated(False)
        self.list.setAllColumnsShowFocus(True)
        self.list.setHeaderLabels([self.tr("Part"), self.tr("Version"), self.tr("Licence")])
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.list.currentItemChanged.connect(self._on_chosen)
        column.addWidget(self.list, 3)

    def _build_text(self, column: QVBoxLayout) -> None:
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Licence in full"))
        self.text.setPlainText(self._about_qt())
        column.addWidget(self.text, 4)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        copy = button(self.tr("Copy versions"), "copy")
        copy.clicked.connect(self._copy)
        close = button(self.tr("Close"))
        close.clicked.connect(self.accept)
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def _on_components(self, components: tuple[Component, ...]) -> None:
        rest = tuple(part for part in components[1:] if part.name != _QT)
        self._components = (components[0], *self._components[:1], *rest)
        self.list.clear()
        for part in self._components:
            QTreeWidgetItem(self.list, [part.name, part.version, part.licence])

    def _on_chosen(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            name = item.text(0)
            self._jobs.ask(lambda services: services.components.licence_text(name), self._on_text, latest="licence")

    def _on_text(self, text: str) -> None:
        if (item := self.list.currentItem()) is None:
            return
        name = item.text(0)
        if not text:
            words = self.tr("{part} came without the text of its licence: {licence}.")
            text = fill(words, part=name, licence=item.text(2))
        self.text.setPlainText(f"{self._about_qt()}\n\n{text}" if name.startswith(_OF_QT) else text)

    def _about_qt(self) -> str:
        """What the LGPL asks to be said in a place that people see."""
        return self.tr(
            "Qt and PySide6 are used under the GNU Lesser General Public License, version 3. Their libraries are files "
            "of their own, which you may replace by versions you changed. Their sources are at "
            "download.qt.io/official_releases."
        )

    def _copy(self) -> None:
        lines = [f"{part.name} {part.version}" for part in self._components]
        QGuiApplication.clipboard().setText("\n".join(lines))
