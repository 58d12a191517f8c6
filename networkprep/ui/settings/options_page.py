"""The options, made from their declarations; a new value is applied and kept at once."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtWidgets import QSystemTrayIcon

from networkprep.domain.changes import Change, Topic
from networkprep.domain.errors import NetworkPrepError
from networkprep.domain.evidence_uses import OPTION_NOTES
from networkprep.domain.options import CLOSE_TO_TRAY, OPTIONS, TRAY, Option, Value
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.runtime.why_this import WhyThis
from networkprep.ui.settings.option_editors import OptionEditor, editor_for
from networkprep.ui.theme.scale import LARGE
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.page import Page
from networkprep.ui.widgets.plain_text import heading
from networkprep.ui.words.failures import failure_sentence
from networkprep.ui.words.options import group_words


class OptionsPage(Page):
    """One card for each group."""

    def __init__(self, runtime: Runtime) -> None:
        super().__init__("", part=True)
        self._runtime = runtime
        self.set_title(self.tr("Options"))
        self.editors: list[OptionEditor] = []
        for group, options in groupby(_offered(), key=lambda option: option.group):
            card = Card()
            card.column.setSpacing(LARGE)
            card.column.addWidget(heading(group_words(group)))
            notes: tuple[str, ...] = ()
            for option in options:
                editor = editor_for(option, self._on_told)
                self.editors.append(editor)
                card.column.addWidget(editor)
                notes += OPTION_NOTES.get(option, ())
            if notes:
                card.column.addWidget(WhyThis(runtime, notes))
            self.add(card)
        self.refresh()
        runtime.on_change(self._on_changed)

    def refresh(self) -> None:
        """Show what is chosen now."""
        for editor in self.editors:
            editor.show_value(self._runtime.chosen[editor.option])

    def _on_told(self, option: Option, value: Value) -> None:
        self._runtime.jobs.ask(lambda services: services.options.choose(option, value), None, self._on_failed)

    def _on_failed(self, error: NetworkPrepError) -> None:
        self.refresh()
        self._runtime.messages.warn(failure_sentence(error))

    def _on_changed(self, change: Change) -> None:
        if change.touches(Topic.SETTINGS):
            self.refresh()


def _offered() -> list[Option]:
    """Every option that can do something here: without a tray there is nothing to choose about it."""
    tray = QSystemTrayIcon.isSystemTrayAvailable()
    return [option for option in OPTIONS if tray or option not in {TRAY, CLOSE_TO_TRAY}]
