"""What the doctor found, in words, by code."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

_SENTENCES = {
    "damaged": QT_TRANSLATE_NOOP("Findings", "The data file is damaged. A backup can bring it back."),
    "index_damaged": QT_TRANSLATE_NOOP("Findings", "An index of the data file is damaged. Your entries are all there."),
    "broken_links": QT_TRANSLATE_NOOP("Findings", "Some entries point to something that is gone."),
    "search_incomplete": QT_TRANSLATE_NOOP("Findings", "The search misses some entries."),
    "open_to_others": QT_TRANSLATE_NOOP("Findings", "Others on this computer may read some of the files."),
    "backup_changed": QT_TRANSLATE_NOOP("Findings", "Some backups are no longer what they were when they were made."),
    "network_folder": QT_TRANSLATE_NOOP(
        "Findings", "Your data lies on a disk of the network. Two computers that use it at once can damage it."
    ),
    "synced_folder": QT_TRANSLATE_NOOP(
        "Findings", "Your data lies in a folder that is copied to other computers. The copying can damage it."
    ),
    "no_backup": QT_TRANSLATE_NOOP("Findings", "There is no backup yet. One is made when the window closes."),
}


def finding_sentence(code: str) -> str:
    """One finding as a sentence."""
    return QCoreApplication.translate("Findings", _SENTENCES[code])
