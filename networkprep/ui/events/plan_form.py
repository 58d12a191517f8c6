"""The shape of the fields inside a section of the plan."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QWidget

from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.plain_text import PlainLabel

_NAME_WIDTH = 60


def form_in(parent: QWidget) -> QFormLayout:
    """A form that fills its section, names at the top of their fields."""
    form = QFormLayout(parent)
    form.setContentsMargins(0, 0, 0, 0)
    form.setSpacing(SMALL)
    form.setFormAlignment(Qt.AlignmentFlag.AlignTop)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def field_name(text: str) -> PlainLabel:
    """The word before a field."""
    label = PlainLabel(text)
    label.set_muted()
    label.setMinimumWidth(_NAME_WIDTH)
    return label
