"""Today: what now, by the time of day."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from networkprep.domain.changes import Change
from networkprep.domain.today import TodayPage, TodayRow
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.widgets.place import Place
from networkprep.ui.widgets.plain_text import PlainLabel, title


class TodayPlace(Place):
    """Lists what is due now, the most pressing first."""

    def __init__(self, runtime: Runtime) -> None:
        super().__init__()
        self._runtime = runtime
        self.setWindowTitle(self.tr("Today"))
        self._rows = QVBoxLayout()
        column = QVBoxLayout(self)
        column.addWidget(title(self.tr("Today")))
        column.addLayout(self._rows)
        column.addStretch(1)
        runtime.on_change(self._on_changed)

    def show_page(self, page: TodayPage) -> None:
        """Show Today as it was read."""
        while (item := self._rows.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        for row in page.rows:
            self._rows.addWidget(PlainLabel(_words(row)))

    def opened(self) -> None:
        """Read Today again."""
        self._runtime.jobs.ask(lambda services: services.today.page(), self.show_page, latest="today")

    def _on_changed(self, _change: Change) -> None:
        self.opened()


def _words(row: TodayRow) -> str:
    return f"{row.title}: {row.about}"
