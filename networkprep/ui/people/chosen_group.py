"""Over the list of people: which group alone it holds, as a piece that can be taken away."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from networkprep.domain.people_groups import PeopleGroup
from networkprep.ui.widgets.chips import Chip, ChipRow
from networkprep.ui.words.groups import group_word, kind_of_group


class ChosenGroup(ChipRow):
    """``dismissed`` when everybody is to be listed again; not there while everybody is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Only these people"))
        self.hide()

    def show_group(self, group: PeopleGroup | None) -> None:
        """Name the group."""
        if group is not None:
            kind = kind_of_group(group.kind)
            self.set_chips([Chip(group.kind.value, kind, group_word(group), dismissable=True)])
        self.setVisible(group is not None)
