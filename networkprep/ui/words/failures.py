"""What went wrong, why, and what now: one sentence set for each way the world can fail."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from networkprep.domain.errors import BrokenError, GoneError, NetworkPrepError, RefusedError, WorldError, WorldFailure
from networkprep.ui.words.filling import fill
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

_SENTENCES = {
    WorldFailure.DISK_FULL: QT_TRANSLATE_NOOP(
        "Failures",
        "The disk is full, so this was not saved. Free some space outside NetworkPrep, then try again. "
        "Your text is still here.",
    ),
    WorldFailure.DATA_BUSY: QT_TRANSLATE_NOOP(
        "Failures",
        "Another program is using the data file, so this was not saved. Close it, then try again. "
        "Your text is still here.",
    ),
    WorldFailure.DATA_READ_ONLY: QT_TRANSLATE_NOOP(
        "Failures", "The data file is read-only, so this was not saved. Check who may write in its folder."
    ),
    WorldFailure.DATA_UNREACHABLE: QT_TRANSLATE_NOOP(
        "Failures", "The data file cannot be opened. Check that its disk is there and that you may read it."
    ),
    WorldFailure.DATA_DAMAGED: QT_TRANSLATE_NOOP(
        "Failures", "The data file is damaged. Nothing more is written to it; a backup can bring it back."
    ),
    WorldFailure.DATA_EMPTY: QT_TRANSLATE_NOOP(
        "Failures", "The data file is there but empty. It was left as it is; a backup can bring it back."
    ),
    WorldFailure.DATA_FOREIGN: QT_TRANSLATE_NOOP(
        "Failures", "The file in the data folder is not a NetworkPrep file. It was left as it is."
    ),
    WorldFailure.DATA_NEWER: QT_TRANSLATE_NOOP(
        "Failures",
        "The data file was written by a newer NetworkPrep. Please install that version; nothing was changed.",
    ),
    WorldFailure.DATA_MISSING: QT_TRANSLATE_NOOP(
        "Failures", "Your data file is missing, though there are backups of it. A backup can bring it back."
    ),
    WorldFailure.DATA_REPLACED: QT_TRANSLATE_NOOP(
        "Failures",
        "Another program moved or replaced the data file, so this was not saved. Put the file back, or close and start "
        "again; what was saved before comes into a backup then. Your text is still here.",
    ),
    WorldFailure.WRITE_FAILED: QT_TRANSLATE_NOOP(
        "Failures", "Writing to the disk failed, so this was not saved. Check the disk, then try again."
    ),
    WorldFailure.NO_MEMORY: QT_TRANSLATE_NOOP(
        "Failures",
        "There is not enough memory for this, so it was not done. Close other programs, then try again. "
        "Your text is still here.",
    ),
    WorldFailure.FOLDER_UNUSABLE: QT_TRANSLATE_NOOP(
        "Failures", "The data folder cannot be used. Check that it is a folder and that it is yours."
    ),
    WorldFailure.FILE_UNREADABLE: QT_TRANSLATE_NOOP(
        "Failures", "The file cannot be read. Check that it is there and that you may read it."
    ),
    WorldFailure.FILE_UNWRITABLE: QT_TRANSLATE_NOOP(
        "Failures", "The file cannot be written there. Choose another folder, or free some space."
    ),
    WorldFailure.BACKUP_FAILED: QT_TRANSLATE_NOOP(
        "Failures", "The last backup failed. Your data is safe where it is; check the space on the disk."
    ),
    WorldFailure.MIGRATION_FAILED: QT_TRANSLATE_NOOP(
        "Failures",
        "The data file could not be brought up to date. It is as it was, and a backup lies beside it.",
    ),
}

_REFUSALS = {
    "SAME_PERSON": QT_TRANSLATE_NOOP(
        "Failures", "These two are the same person already, so there is nothing to join. Choose another one."
    ),
    "FOCUS_FULL": QT_TRANSLATE_NOOP(
        "Failures",
        "You are looking for three people already; that is plenty. Call one of them nice to meet first.",
    ),
    "NO_MORE_DATES": QT_TRANSLATE_NOOP(
        "Failures", "Its calendar names no more dates. Drop the newest file of the series here, and they appear."
    ),
    "IF_THENS_FULL": QT_TRANSLATE_NOOP(
        "Failures", "There are three if-then plans already; more are hard to keep in mind. Take one off first."
    ),
    "CARD_FULL": QT_TRANSLATE_NOOP(
        "Failures", "The card holds six things already, or it would not fit one screen. Take one off first."
    ),
    "DEBRIEF_UNDECIDED": QT_TRANSLATE_NOOP(
        "Failures",
        "Somebody has no decision yet, so nothing was saved. Choose: follow up, keep lightly or let go.",
    ),
    "NO_TIME": QT_TRANSLATE_NOOP(
        "Failures", "No day and hour was found in the time you propose. Write it like: Thursday 19 November, 10:00."
    ),
    "ARCHIVE_TANGLED": QT_TRANSLATE_NOOP(
        "Failures",
        "This archive and what is here contradict each other, so nothing was changed. "
        "Import it where there is nothing yet (networkprep --data-dir, a new folder), and look there.",
    ),
    "ENDING_UNKNOWN": QT_TRANSLATE_NOOP(
        "Failures", "The file's name tells its kind, and this ending is not known. Use one of these: {endings}."
    ),
    "STAGE_TOO_EARLY": QT_TRANSLATE_NOOP(
        "Failures", "That stage comes after a few more talks. It will be offered when it is time; nothing was changed."
    ),
    "TAG_EMPTY": QT_TRANSLATE_NOOP("Failures", "A tag needs a word. Type one, then try again."),
    "NAME_MISSING": QT_TRANSLATE_NOOP(
        "Failures", 'A person needs a name, so this was not saved. A few words such as "tall, from Lisbon" are enough.'
    ),
    "NOTHING_TO_SEND": QT_TRANSLATE_NOOP(
        "Failures",
        "There is nothing to send to this person now: the message is on its way. Wait a while for an answer.",
    ),
    "NOBODY_CHOSEN": QT_TRANSLATE_NOOP("Failures", "Nobody is chosen yet. Choose who was there, then try again."),
    "FILE_CHANGED": QT_TRANSLATE_NOOP(
        "Failures", "The file is no longer the one you looked at, so nothing was imported. Look at it again."
    ),
    "DAY_TO_COME": QT_TRANSLATE_NOOP(
        "Failures", "That day is still to come, so there is nothing to write down yet. Choose today or a day before."
    ),
}
"""By the code of a RefusedError; a test sees to it that none is missing."""


def failure_sentence(error: NetworkPrepError) -> str:
    """What failed, why and what now."""
    if isinstance(error, WorldError):
        return QCoreApplication.translate("Failures", _SENTENCES[error.failure])
    if isinstance(error, GoneError):
        return QCoreApplication.translate("Failures", "That is no longer there. It may have been deleted meanwhile.")
    if isinstance(error, BrokenError):
        return QCoreApplication.translate("Failures", "That went wrong, and the mistake is ours. Please try again.")
    if isinstance(error, RefusedError) and error.code in _REFUSALS:
        return fill(QCoreApplication.translate("Failures", _REFUSALS[error.code]), error.values)
    return QCoreApplication.translate("Failures", "That is not possible here.")
