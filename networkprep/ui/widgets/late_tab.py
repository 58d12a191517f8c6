"""A tab whose page is made when it is first looked at: most visits are to the first tab."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

Page = TypeVar("Page", bound=QWidget)


class LateTab(QWidget, Generic[Page]):
    """``make`` is given the tab, to make the page in."""

    def __init__(self, make: Callable[[QWidget], Page], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._page: Page | None = None

    @property
    def page(self) -> Page:
        """The page, made by asking for it."""
        if self._page is None:
            self._page = self._make(self)
            inside = QVBoxLayout(self)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.addWidget(self._page)
        return self._page
