"""People before anybody is there: who comes by themselves, and the two ways to bring somebody."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal

from networkprep.ui.widgets.buttons import quiet_button
from networkprep.ui.widgets.empty_state import EmptyState


class NobodyYet(EmptyState):
    """``acted`` to add one person."""

    import_wished = Signal()

    def __init__(self) -> None:
        super().__init__(
            "people",
            QCoreApplication.translate(
                "NobodyYet",
                "Nobody here yet. People come from the debrief after an event, or you add one you already know.",
            ),
            QCoreApplication.translate("NobodyYet", "Add a person"),
        )
        self.bring = quiet_button(self.tr("Import contacts"))
        self.bring.clicked.connect(self.import_wished)
        self.add_beneath(self.bring)
