"""The frame of every page: a title, its actions, and a column of comfortable width that scrolls."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from networkprep.ui.theme.scale import LARGE, MEDIUM, SMALL, WIDE
from networkprep.ui.widgets.place import ReadingColumn
from networkprep.ui.widgets.plain_text import title as title_label
from networkprep.ui.widgets.scrolling import scrolling


class Page(QWidget):
    """Fill it with ``add``; with ``whole_width`` the content may use all there is (a list beside a detail).

    A ``part`` stands under a row of tabs: they name it, and it begins where they begin.
    """

    def __init__(
        self, title: str, parent: QWidget | None = None, *, whole_width: bool = False, part: bool = False
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self._title = title_label(title)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(SMALL)
        self._body = QVBoxLayout()
        self._body.setSpacing(LARGE)
        self._column = QWidget() if whole_width else ReadingColumn()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._column if whole_width else self._scroll_area(centred=not part))
        self._fill_column(stretch=not whole_width, head=not part)

    @property
    def title(self) -> str:
        """The title shown now."""
        return self._title.text()

    def set_title(self, title: str) -> None:
        """Change the title, for instance to the name of the event shown."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def add_action(self, button: QWidget) -> None:
        """Put a button beside the title."""
        self._actions.addWidget(button)

    def add(self, content: QWidget | QLayout, stretch: int = 0) -> None:
        """Put content under what is there."""
        if isinstance(content, QLayout):
            self._body.addLayout(content, stretch)
        else:
            self._body.addWidget(content, stretch)

    def _fill_column(self, *, stretch: bool, head: bool) -> None:
        column = QVBoxLayout(self._column)
        column.setSpacing(LARGE)
        if head:
            column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
            column.addLayout(self._head())
        else:
            column.setContentsMargins(0, MEDIUM, 0, LARGE)
        column.addLayout(self._body, 0 if stretch else 1)
        if stretch:
            column.addStretch(1)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(self._title, 1)
        head.addLayout(self._actions)
        return head

    def _scroll_area(self, *, centred: bool) -> QScrollArea:
        middle = QWidget()
        middle.setObjectName("page")
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        if centred:
            row.addStretch(1)
        row.addWidget(self._column, 1000)
        if not centred:
            row.addSpacing(SMALL)
        row.addStretch(1)
        return scrolling(middle)
