"""Help > About: versions to name in a report, and the licences of what the program stands on."""

from __future__ import annotations

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from networkprep.domain.components import Component
from networkprep.ui.runtime.jobs import JobRunner
from networkprep.ui.theme.scale import LARGE, MEDIUM
from networkprep.ui.widgets.buttons import button
from networkprep.ui.widgets.plain_text import heading, paragraph


class AboutDialog(QDialog):
    """Says what this is, that nothing leaves the computer, and what it is made of."""

    def __init__(self, jobs: JobRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self._components: tuple[Component, ...] = (Component("Qt", qVersion(), "LGPL-3.0"),)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About NetworkPrep"))
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Made of"))
        self.list.setRootIsDecorated(False)
        self.list.setHeaderLabels([self.tr("Part"), self.tr("Version"), self.tr("Licence")])
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(heading(self.tr("NetworkPrep")))
        column.addWidget(
            paragraph(
                self.tr(
                    "A private companion for networking events. Everything stays on this computer: "
                    "the program opens no connection and sends nothing by itself."
                )
            )
        )
        column.addWidget(self.list, 1)
        column.addLayout(self._buttons())
        self.resize(520, 460)
        jobs.ask(lambda services: services.components.rows(), self._on_components)

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
        self._components = (components[0], *self._components[:1], *components[1:])
        self.list.clear()
        for part in self._components:
            QTreeWidgetItem(self.list, [part.name, part.version, part.licence])

    def _copy(self) -> None:
        lines = [f"{part.name} {part.version}" for part in self._components]
        QGuiApplication.clipboard().setText("\n".join(lines))
