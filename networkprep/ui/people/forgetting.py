"""Forgetting for good: one of the few questions that are asked, for it cannot be undone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from networkprep.ui.widgets.messages import Question, ask
from networkprep.ui.words import fill

if TYPE_CHECKING:
    from networkprep.services.forgetting import Forgotten


def ask_to_forget(parent: QWidget, name: str, on_go: Callable[[], object]) -> None:
    """Ask with verbs; keeping is the safe answer and the default."""
    text = QCoreApplication.translate(
        "Forgetting",
        "{name} goes with all notes, talks, promises and follow-ups, and cannot be brought back. "
        "What you did before this cannot be undone any more either. "
        "Backups made earlier still hold {name} until they are thinned out or you delete them.",
    )
    ask(
        parent,
        Question(
            QCoreApplication.translate("Forgetting", "Forget for good?"),
            fill(text, name=name),
            QCoreApplication.translate("Forgetting", "Forget for good"),
            QCoreApplication.translate("Forgetting", "Keep"),
        ),
        on_go,
    )


def forgotten_sentence(forgotten: Forgotten) -> str:
    """What is left elsewhere."""
    sentences = [QCoreApplication.translate("Forgetting", "Forgotten for good.")]
    if forgotten.backups:
        sentences.append(
            QCoreApplication.translate("Forgetting", "%n backups made before still hold them.", "", forgotten.backups)
        )
    if forgotten.notes:
        sentences.append(
            QCoreApplication.translate("Forgetting", "%n notes about others still name them.", "", forgotten.notes)
        )
    return " ".join(sentences)
