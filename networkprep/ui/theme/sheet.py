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
QPushButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: center right; right: 6px; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $selection; color: $selection_text; }
QLineEdit, QPlainTextEdit { background: $surface; color: $text;
  border: 1px solid $border; border-radius: 6px; padding: 3px 8px;
  selection-background-color: $selection; selection-color: $selection_text; placeholder-text-color: $muted; }
QLineEdit { min-height: 20px; }
QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid $focus; padding: 2px 7px; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: none; padding: 0 4px; background: transparent; }
QLineEdit:disabled, QPlainTextEdit:disabled { color: $border; border-color: $hairline; }
QCheckBox, QRadioButton { spacing: 8px; min-height: 28px; padding: 0 4px; }
QCheckBox::indicator, QRadioButton::indicator { width: 18px; height: 18px; }
QTabWidget::pane { border: none; border-top: 1px solid $hairline; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $muted; padding: 6px 14px; border-bottom: 3px solid transparent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QFrame[look="chip"] { background: $raised; border: 1px solid $hairline; border-radius: 14px; }
QFrame[look="chip"]:hover { border-color: $border; }
QFrame[look="chip"][chosen="true"] { background: $selection; border: 2px solid $focus; }
QFrame[look="chip"][chosen="true"] QPushButton { color: $selection_text; }
QPushButton[kind="chip"] { background: transparent; border: none; padding: 1px 8px; }
QPushButton[kind="choice"] { padding: 2px 12px; border-radius: 14px; }
QPushButton[kind="choice"]:checked { background: $accent; color: $accent_text; border-color: $accent;
  font-weight: 600; }
QToolButton:focus { border: 2px solid $focus; padding: 1px 5px; }
QToolButton[kind="small"] { border: none; padding: 0; min-height: 24px; min-width: 24px; }
QToolButton[kind="small"]:focus { border: 2px solid $focus; padding: 0; min-height: 20px; min-width: 20px; }
QFrame[look="card"] { background: $raised; border: 1px solid $hairline; border-radius: 8px; }
QFrame[look="bar"] { background: $raised; border: 1px solid $border; border-radius: 8px; }
QAbstractItemView { background: $surface; border: 1px solid $hairline; border-radius: 8px; }
QAbstractItemView[look="bare"] { background: transparent; border: none; }
QTreeWidget::item, QListWidget::item, QListView#lines::item { padding: 0 6px; }
QScrollBar:vertical { background: transparent; width: 14px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 14px; margin: 0; }
QScrollBar::handle { background: $border; border-radius: 4px; margin: 3px; min-height: 32px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 4px; }
QScrollArea, QScrollArea > QWidget > QWidget#page { background: transparent; border: none; }
QListView#sidebar { background: $surface; border: none; border-right: 1px solid $hairline; border-radius: 0;
  padding: 12px 8px; }
QListView#sidebar::item, QListView#steps::item { border-radius: 6px; border-left: 3px solid transparent;
  padding-left: 8px; color: $text; }
QListView#sidebar::item:hover { background: $hover; }
QListView#sidebar::item:selected, QListView#steps::item:selected { background: $selection;
  color: $selection_text; border-left-color: $accent; }
QMenu { background: $raised; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 10px; border-radius: 4px; }
QMenu::item:selected { background: $selection; color: $selection_text; }
QMenu::item:disabled { color: $border; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { left: 6px; }
QMenu::separator { height: 1px; background: $hairline; margin: 4px 8px; }
QMenuBar { background: $window; border: none; }
QMenuBar::item { background: transparent; padding: 6px 10px; border-radius: 4px; }
QMenuBar::item:selected { background: $hover; }
QProgressBar { background: $surface; border: 1px solid $border; border-radius: 6px; text-align: center; }
QProgressBar::chunk { background: $selection; border-right: 2px solid $accent; border-radius: 4px; }
QHeaderView { border: none; border-radius: 0; }
QHeaderView::section { background: $surface; color: $muted; border: none; border-bottom: 1px solid $hairline;
  padding: 6px 8px; }
"""
)


def sheet_of(theme: Theme) -> str:
    """Fill the sheet with one theme's colours."""
    return _SHEET.substitute({role.value: theme[role] for role in Role})
