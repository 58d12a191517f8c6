"""A line of a plan that adds something with Enter; what stands in it before that survives closing and a crash."""

from __future__ import annotations

from typing import Any

from networkprep.domain.plans import PlanDetails
from networkprep.ui.events.plan_desk import PlanDesk
from networkprep.ui.widgets.adding_line import AddingLine
from networkprep.ui.widgets.line_edit import FIELD_LIMIT


class BegunLine(AddingLine):
    """Knows which event it belongs to: the words of one never come up at another."""

    def __init__(self, name: str, placeholder: str, key: str, desk: PlanDesk, limit: int = FIELD_LIMIT) -> None:
        super().__init__(name, placeholder, limit)
        self._key = key
        self._desk = desk
        self._event = ""
        self.textChanged.connect(self._on_changed)

    def show_plan(self, plan: PlanDetails) -> None:
        """The plan may be another's now: take up what was begun for it."""
        uid = plan.event.uid
        if uid == self._event:
            return
        self._event = ""
        self.clear()
        self._event = uid
        key = self._draft_key()
        jobs = self._desk.runtime.jobs
        jobs.ask(lambda services: services.drafts.find(key), self._on_begun, latest=f"begun {self._key}")

    def _on_begun(self, body: dict[str, Any]) -> None:
        text = body.get("text")
        if isinstance(text, str) and not self.text():
            self.setText(text)

    def _on_changed(self, text: str) -> None:
        if self._event:
            self._desk.runtime.drafts.keep(self._draft_key(), {"text": text} if text.strip() else {})

    def _draft_key(self) -> str:
        return f"plan:{self._event}:{self._key}"
