"""The short style sheet: what neither the palette nor the style can say.

Kept short on purpose: sixty rules cost two milliseconds at start.
"""

from __future__ import annotations

from string import Template

from networkprep.ui.theme.roles import Role, Theme

_SHEET = Template(
    """
QPushButton { background: $raised; color: $text; border: 1px solid $border; border-radius: 6px;
  padding: 2px 14px; min-height: 24px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:checked { background: $selection; color: $selection_text; border-color: $accent; }
QPushButton:disabled { color: $border; border-color: $hairline; background: $surface; }
QPushButton[kind="primary"] { background: $accent; color: $accent_text; border-color: $accent; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: $focus; border-color: $focus; }
QPushButton[kind="primary"]:disabled { background: $hover; color: $muted; border-color: $hover; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; color: $accent; padding: 2px 8px; }
QPushButton[kind="quiet"]:hover { background: $hover; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 2px 6px;
  min-height: 26px; min-width: 18px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $selection; color: $selection_text; }
QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox { background: $surface; color: $text;
  border: 1px solid $border; border-radius: 6px; padding: 3px 8px;
  selection-background-color: $selection; selection-color: $selection_text; }
QLineEdit, QComboBox, QAbstractSpinBox { min-height: 20px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid $focus;
  padding: 2px 7px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: $border; border-color: $hairline; }
QComboBox::drop-down { border: none; width: 24px; }
QFrame#card { background: $raised; border: 1px solid $hairline; border-radius: 8px; }
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 4px; }
QScrollArea, QScrollArea > QWidget > QWidget#page { background: transparent; border: none; }
QMenu { background: $raised; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $selection; color: $selection_text; }
"""
)


def sheet_of(theme: Theme) -> str:
    """Fill the sheet with one theme's colours."""
    return _SHEET.substitute({role.value: theme[role] for role in Role})
