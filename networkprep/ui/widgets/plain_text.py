"""User text is plain text: the only place where labels and tooltips are made.

Qt guesses rich text in a dozen places, and an ``<img src="/dev/zero">`` in a name would hang the process.
A test walks the source for labels and tooltips made elsewhere.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from networkprep.ui.overriding import override
from networkprep.ui.theme.appearance import current_appearance
from networkprep.ui.theme.scale import TextStep, step_font

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_LONG_RUN = re.compile(r"\S{40,}")
_BREAK = "\u200b"
_MARKS = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#x27;"))
_NARROWEST = 12  # of the widest letters a wrapped or elided label asks for, however long its words


def one_line(text: str) -> str:
    """The text on one line, for a place that has only one: breaks and control characters become spaces."""
    return _CONTROL.sub(" ", text.replace("\r\n", " ").replace("\n", " ").replace("\t", " "))


def shortened(text: str, most: int) -> str:
    """At most so many letters of user text on one line, to be named in a sentence or title of ours."""
    plain = one_line(text).strip()
    return plain if len(plain) <= most else plain[: most - 1] + "…"


def button_text(text: str) -> str:
    """User text for a button, action, tab or group box: ``&`` is doubled, or "R&D" would take Alt+D."""
    return one_line(text).replace("&", "&&")


def say_on(button: QAbstractButton, words: str, most: int = 40) -> None:
    """Put user text on a button; what is wider than ``most`` usual letters ends in an ellipsis and a tooltip.

    Without a limit a long name would widen the window (reliability 52).
    """
    whole = one_line(words)
    metrics = button.fontMetrics()
    room = metrics.averageCharWidth() * most * 5 // 4  # a sentence of that many letters may be a little wider
    shown = metrics.elidedText(whole, Qt.TextElideMode.ElideRight, room)
    button.setText(shown.replace("&", "&&"))
    button.setAccessibleName(whole)
    plain_tooltip(button, whole if shown != whole else "")


def tooltip_text(text: str) -> str:
    """User text for a tooltip role or ``plain_tooltip``: always markup with everything escaped.

    Tooltips cannot be told a format, so certainty comes from escaping, never from guessing.
    """
    return f"<p>{_escaped(_CONTROL.sub(' ', text)).replace(chr(10), '<br>')}</p>" if text else ""


def _escaped(text: str) -> str:
    # By hand: the html module brings its table of 2,000 names, 4 ms of every start.
    for sign, name in _MARKS:
        text = text.replace(sign, name)
    return text


def plain_tooltip(widget: QWidget, text: str) -> None:
    """Give ``widget`` a tooltip that shows ``text`` as it is written."""
    widget.setToolTip(tooltip_text(text))


class PlainLabel(QLabel):
    """A label that shows its text as written, follows the text size, and never widens the window.

    ``wrap`` breaks between words, and inside a word of forty letters or more.
    """

    def __init__(
        self, text: str = "", step: TextStep = TextStep.BODY, *, wrap: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._step = step
        self._full = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if wrap:
            policy = self.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setFont(step_font(step))
        self.setText(text)
        self._keep_to_reading_side()
        appearance = current_appearance()
        if appearance is not None:
            # A label with a size of its own hears nothing of the application's new font.
            appearance.text_resized.connect(self._follow_text_size)

    def set_muted(self, muted: bool = True) -> None:
        """Step back: secondary words in the quieter text colour."""
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText if muted else QPalette.ColorRole.WindowText)

    @override
    def setText(self, text: str) -> None:
        self._full = text
        shown = _CONTROL.sub(" ", text)
        if self.wordWrap():
            shown = _LONG_RUN.sub(lambda run: _BREAK.join(run.group()), shown)
        super().setText(shown)
        self.setAccessibleName(text)

    @override
    def text(self) -> str:
        return self._full

    @override
    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        if self.wordWrap():
            hint.setWidth(min(hint.width(), self.fontMetrics().horizontalAdvance("W" * _NARROWEST)))
        return hint

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._keep_to_reading_side()

    def _keep_to_reading_side(self) -> None:
        # Qt aligns a label by the script of its text; a Latin name in an Arabic window would leave its row's side.
        sides = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        if not self.alignment() & sides:
            return
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self.setAlignment((self.alignment() & ~sides) | side | Qt.AlignmentFlag.AlignAbsolute)

    def _follow_text_size(self) -> None:
        self.setFont(step_font(self._step))
        self.updateGeometry()


class ElidedLabel(PlainLabel):
    """One line that ends in an ellipsis where room ends; the whole text is then in the tooltip."""

    def __init__(self, text: str = "", step: TextStep = TextStep.BODY, parent: QWidget | None = None) -> None:
        super().__init__(text, step, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def is_elided(self) -> bool:
        """Whether some of the text is hidden now."""
        return self.fontMetrics().horizontalAdvance(one_line(self.text())) > self.contentsRect().width()

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self._refresh_tooltip()

    @override
    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        hint.setWidth(min(hint.width(), self.fontMetrics().horizontalAdvance("W" * _NARROWEST)))
        return hint

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(one_line(self.text())) + 2, super().sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refresh_tooltip()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        rect = self.contentsRect()
        side = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(one_line(self.text()), side, rect.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(rect, int(self.alignment() | Qt.TextFlag.TextSingleLine), shown)

    def _refresh_tooltip(self) -> None:
        plain_tooltip(self, self.text() if self.is_elided else "")


def title(text: str) -> PlainLabel:
    """The one title of a page."""
    return PlainLabel(text, TextStep.TITLE, wrap=True)


def heading(text: str) -> PlainLabel:
    """A heading inside a page or card."""
    return PlainLabel(text, TextStep.HEADING, wrap=True)


def paragraph(text: str) -> PlainLabel:
    """Running text that wraps."""
    return PlainLabel(text, wrap=True)


def caption(text: str) -> PlainLabel:
    """Small quiet words under or beside something."""
    label = PlainLabel(text, TextStep.CAPTION, wrap=True)
    label.set_muted()
    return label


def display(text: str) -> PlainLabel:
    """The few large words of a counter or a pocket card."""
    return PlainLabel(text, TextStep.DISPLAY, wrap=True)
