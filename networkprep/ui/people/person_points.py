"""Ways to reach someone: one line each, typed where they stand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from networkprep.domain.people import ContactPoint, PointKind
from networkprep.ui.widgets.field_grid import field_grid, put_field
from networkprep.ui.widgets.plain_text import caption
from networkprep.ui.widgets.saved_note import SavedNote
from networkprep.ui.words.people import point_word


class PersonPoints(QWidget):
    """``written`` carries the field's name ("points"), the points and the name of the visit."""

    written = Signal(str, object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: tuple[ContactPoint, ...] = ()
        self._boxes: dict[PointKind, SavedNote] = {}
        grid = field_grid(self)
        for place, kind in enumerate(PointKind):
            box = SavedNote(point_word(kind), self.tr("One on each line"))
            box.written.connect(self._on_written)
            self._boxes[kind] = box
            put_field(grid, caption(point_word(kind)), box, *divmod(place, 2))

    def show_points(self, points: tuple[ContactPoint, ...], *, other: bool) -> None:
        """Show a person's contact points; ``other`` says that it is another person than before."""
        if other:
            self.keep()
        self._points = points
        for kind, box in self._boxes.items():
            text = "\n".join(point.value for point in points if point.kind is kind)
            if other:
                box.show_other(text)
            else:
                box.show_kept(text)

    def keep(self) -> None:
        """Write what has not been written yet."""
        for box in self._boxes.values():
            box.keep()

    def _on_written(self, _text: str, visit: str) -> None:
        """What a point was said to be ("work", "pref") stays with it as long as its words stay."""
        types = {(point.kind, point.value): point.types for point in self._points}
        points = tuple(
            ContactPoint(kind, line.strip(), types.get((kind, line.strip()), ()))
            for kind, box in self._boxes.items()
            for line in box.toPlainText().splitlines()
            if line.strip()
        )
        self.written.emit("points", points, visit)
