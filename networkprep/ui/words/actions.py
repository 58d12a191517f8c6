"""Names of actions for Edit > Undo and for the message bar, by label code.

Each code has two sentences: what was done (message bar) and what Undo would take back (menu). The first is empty where
the page itself shows what was done. Features add their codes here, in alphabetical order.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from networkprep.domain.changes import REDONE, UNDONE, Label
from networkprep.ui.words.filling import fill
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

_SENTENCES: dict[str, tuple[str, str]] = {
    "ARCHIVE_TAKEN": (
        QT_TRANSLATE_NOOP("Actions", "The archive is imported."),
        QT_TRANSLATE_NOOP("Actions", "import the archive"),
    ),
    "CAPTURED": (
        QT_TRANSLATE_NOOP("Actions", "Noted."),
        QT_TRANSLATE_NOOP("Actions", "take the note"),
    ),
    "CAPTURE_DELETED": (
        QT_TRANSLATE_NOOP("Actions", "The note is deleted."),
        QT_TRANSLATE_NOOP("Actions", "delete the note"),
    ),
    "CAPTURE_LEFT": (
        QT_TRANSLATE_NOOP("Actions", "The note is left as it is."),
        QT_TRANSLATE_NOOP("Actions", "leave the note as it is"),
    ),
    "CAPTURE_MARKED": ("", QT_TRANSLATE_NOOP("Actions", "mark the note")),
    "CAPTURE_MOVED": (
        QT_TRANSLATE_NOOP("Actions", "The note is moved."),
        QT_TRANSLATE_NOOP("Actions", "move the note"),
    ),
    "COLUMNS_SAID": ("", ""),
    "COMFORT_SAID": ("", QT_TRANSLATE_NOOP("Actions", "say how networking feels")),
    "COMMUNITY_CHANGED": ("", QT_TRANSLATE_NOOP("Actions", "change the community")),
    "CONTACT_ALLOWED": (
        QT_TRANSLATE_NOOP("Actions", "Back in your list of people."),
        QT_TRANSLATE_NOOP("Actions", "allow contact again"),
    ),
    "CONTACT_ENDED": (
        QT_TRANSLATE_NOOP("Actions", "No further contact: off all lists and exports. You owe no explanation."),
        QT_TRANSLATE_NOOP("Actions", "end the contact"),
    ),
    "DEBRIEFED": (
        QT_TRANSLATE_NOOP("Actions", "{title} is debriefed. People: {people}, follow-ups: {follow_ups}."),
        QT_TRANSLATE_NOOP("Actions", "save the debrief of {title}"),
    ),
    "EVENT_ADDED": (
        QT_TRANSLATE_NOOP("Actions", "{title} is planned."),
        QT_TRANSLATE_NOOP("Actions", "plan {title}"),
    ),
    "EVENT_CANCELLED": (
        QT_TRANSLATE_NOOP("Actions", "Marked as cancelled."),
        QT_TRANSLATE_NOOP("Actions", "mark the event as cancelled"),
    ),
    "EVENT_CHANGED": (
        QT_TRANSLATE_NOOP("Actions", "{title} is changed."),
        QT_TRANSLATE_NOOP("Actions", "change {title}"),
    ),
    "EVENT_COPIED": (
        QT_TRANSLATE_NOOP("Actions", "The event is copied."),
        QT_TRANSLATE_NOOP("Actions", "copy the event"),
    ),
    "EVENT_DELETED": (
        QT_TRANSLATE_NOOP("Actions", "The event is deleted. Its notes are kept."),
        QT_TRANSLATE_NOOP("Actions", "delete the event"),
    ),
    "EVENT_FELT": (
        QT_TRANSLATE_NOOP("Actions", "Noted how it felt."),
        QT_TRANSLATE_NOOP("Actions", "note how the event felt"),
    ),
    "EVENT_PLANNED_AGAIN": (
        QT_TRANSLATE_NOOP("Actions", "Planned again."),
        QT_TRANSLATE_NOOP("Actions", "plan the event again"),
    ),
    "EVENTS_TAKEN": (
        QT_TRANSLATE_NOOP("Actions", "The events from the file are here now."),
        QT_TRANSLATE_NOOP("Actions", "import the events"),
    ),
    "EVENT_SKIPPED": (
        QT_TRANSLATE_NOOP("Actions", "Skipped. Not going is fine, too."),
        QT_TRANSLATE_NOOP("Actions", "skip the event"),
    ),
    "FOLLOW_UP_KIND": ("", QT_TRANSLATE_NOOP("Actions", "change the kind of the follow-up")),
    "FOLLOW_UP_LET_GO": (
        QT_TRANSLATE_NOOP("Actions", "Let go. That is fine, too."),
        QT_TRANSLATE_NOOP("Actions", "let the follow-up go"),
    ),
    "FOLLOW_UP_MOVED": (
        QT_TRANSLATE_NOOP("Actions", "Moved to another day."),
        QT_TRANSLATE_NOOP("Actions", "move the follow-up"),
    ),
    "FOLLOW_UP_REOPENED": (
        QT_TRANSLATE_NOOP("Actions", "Back on the list."),
        QT_TRANSLATE_NOOP("Actions", "put the follow-up back on the list"),
    ),
    "FOLLOW_UP_REWORDED": ("", QT_TRANSLATE_NOOP("Actions", "take another version")),
    "FOLLOW_UP_SENT": (
        QT_TRANSLATE_NOOP("Actions", "Noted as sent to {name}."),
        QT_TRANSLATE_NOOP("Actions", "note the message to {name} as sent"),
    ),
    "FOLLOW_UP_WRITTEN": ("", QT_TRANSLATE_NOOP("Actions", "write in the follow-up")),
    "GLADLY_AGAIN": ("", QT_TRANSLATE_NOOP("Actions", "say whether you would gladly talk again")),
    "HINT_WAVED": ("", QT_TRANSLATE_NOOP("Actions", "put the note away")),
    "INTERACTION_LOGGED": (
        QT_TRANSLATE_NOOP("Actions", "Logged. The rhythm counts from here."),
        QT_TRANSLATE_NOOP("Actions", "log a contact"),
    ),
    "INTERACTION_REMOVED": (
        QT_TRANSLATE_NOOP("Actions", "Taken out of the history."),
        QT_TRANSLATE_NOOP("Actions", "take a contact out of the history"),
    ),
    "INVITATIONS_TAKEN": (
        QT_TRANSLATE_NOOP("Actions", "Noted who is invited. What came of an event shows it, person by person."),
        QT_TRANSLATE_NOOP("Actions", "note the invitations"),
    ),
    "KEPT_APART": (
        QT_TRANSLATE_NOOP("Actions", "Two people. They will not be suggested again."),
        QT_TRANSLATE_NOOP("Actions", "say that they are two people"),
    ),
    "LINE_ADDED": (
        QT_TRANSLATE_NOOP("Actions", "Your line is in the library."),
        QT_TRANSLATE_NOOP("Actions", "add a line"),
    ),
    "LINE_CHANGED": ("", QT_TRANSLATE_NOOP("Actions", "change your line")),
    "LINE_DELETED": (
        QT_TRANSLATE_NOOP("Actions", "Your line is deleted."),
        QT_TRANSLATE_NOOP("Actions", "delete your line"),
    ),
    "LINE_FAVOURITE": ("", QT_TRANSLATE_NOOP("Actions", "make the line a favourite")),
    "LINE_HIDDEN": (
        QT_TRANSLATE_NOOP("Actions", "Hidden. You find it under “Hidden” in the list."),
        QT_TRANSLATE_NOOP("Actions", "hide the line"),
    ),
    "LINE_NO_FAVOURITE": ("", QT_TRANSLATE_NOOP("Actions", "take the line off the favourites")),
    "LINE_REWORDED": ("", QT_TRANSLATE_NOOP("Actions", "reword the line")),
    "LINE_SHOWN": (
        QT_TRANSLATE_NOOP("Actions", "Back in the list."),
        QT_TRANSLATE_NOOP("Actions", "show the line again"),
    ),
    "NOTES_SORTED": (
        QT_TRANSLATE_NOOP("Actions", "Notes sorted. People: {people}, follow-ups: {follow_ups}."),
        QT_TRANSLATE_NOOP("Actions", "sort the notes"),
    ),
    "NUDGE_SENT": (
        QT_TRANSLATE_NOOP("Actions", "Noted. That was the one nudge; the rest is up to {name}."),
        QT_TRANSLATE_NOOP("Actions", "note the nudge to {name} as sent"),
    ),
    "NOTHING_TAKEN": ("", ""),
    "OFFER_LEFT_OUT": (
        QT_TRANSLATE_NOOP("Actions", "Not suggested for {name} again."),
        QT_TRANSLATE_NOOP("Actions", "leave a suggestion for {name} out"),
    ),
    "OPTION_CHOSEN": (QT_TRANSLATE_NOOP("Actions", "Saved."), ""),
    "PEOPLE_DELETED": (
        QT_TRANSLATE_NOOP("Actions", "{count} people are deleted."),
        QT_TRANSLATE_NOOP("Actions", "delete {count} people"),
    ),
    "PEOPLE_MERGED": (
        QT_TRANSLATE_NOOP("Actions", "Now one person: {name}. Both histories are kept."),
        QT_TRANSLATE_NOOP("Actions", "put two people together"),
    ),
    "PEOPLE_TAKEN": (
        QT_TRANSLATE_NOOP("Actions", "The people from the file are in your list. No follow-ups were made."),
        QT_TRANSLATE_NOOP("Actions", "import the people"),
    ),
    "PERSON_ADDED": (
        QT_TRANSLATE_NOOP("Actions", "{name} is in your list."),
        QT_TRANSLATE_NOOP("Actions", "add {name}"),
    ),
    "PERSON_DELETED": (
        QT_TRANSLATE_NOOP("Actions", "{name} is deleted."),
        QT_TRANSLATE_NOOP("Actions", "delete {name}"),
    ),
    "PERSON_EDITED": ("", QT_TRANSLATE_NOOP("Actions", "edit {name}")),
    "PERSON_FORGOTTEN": ("", ""),
    "PHOTO_DROPPED": (
        QT_TRANSLATE_NOOP("Actions", "The photo is removed."),
        QT_TRANSLATE_NOOP("Actions", "take the photo away"),
    ),
    "PLAN_BREAK_ADDED": (
        QT_TRANSLATE_NOOP("Actions", "A break at {at}."),
        QT_TRANSLATE_NOOP("Actions", "plan a break at {at}"),
    ),
    "PLAN_BREAK_REMOVED": (
        QT_TRANSLATE_NOOP("Actions", "The break is off the plan."),
        QT_TRANSLATE_NOOP("Actions", "take the break off"),
    ),
    "PLAN_CARD": ("", QT_TRANSLATE_NOOP("Actions", "change the pocket card")),
    "PLAN_GOAL": ("", QT_TRANSLATE_NOOP("Actions", "change the goal")),
    "PLAN_IF_THEN_REMOVED": (
        QT_TRANSLATE_NOOP("Actions", "The if-then plan is gone."),
        QT_TRANSLATE_NOOP("Actions", "take the if-then plan off"),
    ),
    "PLAN_IF_THEN_SWAPPED": ("", QT_TRANSLATE_NOOP("Actions", "swap the if-then plan")),
    "PLAN_IF_THEN_WRITTEN": ("", QT_TRANSLATE_NOOP("Actions", "write the if-then plan")),
    "PLAN_LINE_KEPT": ("", QT_TRANSLATE_NOOP("Actions", "keep the line")),
    "PLAN_LINE_REWORDED": (
        QT_TRANSLATE_NOOP("Actions", "In your own words from now on."),
        QT_TRANSLATE_NOOP("Actions", "reword the line"),
    ),
    "PLAN_LINE_SWAPPED": ("", QT_TRANSLATE_NOOP("Actions", "swap the line")),
    "PLAN_CONFIDENCE": ("", QT_TRANSLATE_NOOP("Actions", "say how sure you feel")),
    "PLAN_NERVES": ("", QT_TRANSLATE_NOOP("Actions", "change the nerves")),
    "PLAN_PEOPLE_ORDERED": ("", QT_TRANSLATE_NOOP("Actions", "change the order of people")),
    "PLAN_PERSON_ADDED": (
        QT_TRANSLATE_NOOP("Actions", "{name} is on the plan."),
        QT_TRANSLATE_NOOP("Actions", "put {name} on the plan"),
    ),
    "PLAN_PERSON_CHANGED": ("", QT_TRANSLATE_NOOP("Actions", "change the words about a person")),
    "PLAN_PERSON_REMOVED": (
        QT_TRANSLATE_NOOP("Actions", "Off the plan."),
        QT_TRANSLATE_NOOP("Actions", "take the person off the plan"),
    ),
    "PLAN_PURPOSE": ("", QT_TRANSLATE_NOOP("Actions", "change the purpose")),
    "PLAN_STATEMENTS": ("", QT_TRANSLATE_NOOP("Actions", "change what I bring")),
    "PLAN_TRIED": ("", QT_TRANSLATE_NOOP("Actions", "tick the thing to try")),
    "PLAN_WRITTEN": ("", QT_TRANSLATE_NOOP("Actions", "write in the plan")),
    "PROFILE_ADDED": ("", QT_TRANSLATE_NOOP("Actions", "add to what I bring")),
    "PROFILE_CHANGED": ("", QT_TRANSLATE_NOOP("Actions", "change what is about me")),
    "PROFILE_DELETED": (
        QT_TRANSLATE_NOOP("Actions", "Taken off the list."),
        QT_TRANSLATE_NOOP("Actions", "take it off the list"),
    ),
    "PROMISE_KEPT": (
        QT_TRANSLATE_NOOP("Actions", "A promise kept."),
        QT_TRANSLATE_NOOP("Actions", "mark the promise as kept"),
    ),
    "PROMISE_LET_GO": (
        QT_TRANSLATE_NOOP("Actions", "The promise is let go."),
        QT_TRANSLATE_NOOP("Actions", "let the promise go"),
    ),
    "PROMISE_MOVED": (
        QT_TRANSLATE_NOOP("Actions", "The promise has another day."),
        QT_TRANSLATE_NOOP("Actions", "move the promise"),
    ),
    "PROMISE_REMIND": (
        QT_TRANSLATE_NOOP("Actions", "You will see it again then."),
        QT_TRANSLATE_NOOP("Actions", "bring the promise up later"),
    ),
    "PROMISE_SENT": (
        QT_TRANSLATE_NOOP("Actions", "Sent to {name}, and the promise is kept."),
        QT_TRANSLATE_NOOP("Actions", "note the message to {name} as sent"),
    ),
    "RECALL_ANSWERED": ("", QT_TRANSLATE_NOOP("Actions", "note a try to recall")),
    "RECALL_LEFT_OUT": (
        QT_TRANSLATE_NOOP("Actions", "{name} is not asked about any more."),
        QT_TRANSLATE_NOOP("Actions", "leave {name} out of recall"),
    ),
    "RECALL_NOT_TODAY": (
        QT_TRANSLATE_NOOP("Actions", "Not today. That is fine."),
        QT_TRANSLATE_NOOP("Actions", "put off recall"),
    ),
    "RESTED": (
        QT_TRANSLATE_NOOP("Actions", "Resting: off every list, and easy to wake."),
        QT_TRANSLATE_NOOP("Actions", "let someone rest"),
    ),
    "RHYTHM_SET": ("", QT_TRANSLATE_NOOP("Actions", "change the rhythm")),
    "SILENCE_BUSY": (
        QT_TRANSLATE_NOOP("Actions", "{name} gets some space."),
        QT_TRANSLATE_NOOP("Actions", "give {name} space"),
    ),
    "SILENCE_DECLINED": (
        QT_TRANSLATE_NOOP("Actions", "Noted. {name} rests, and nothing more is asked."),
        QT_TRANSLATE_NOOP("Actions", "note that {name} said no"),
    ),
    "SILENCE_NO_REPLY": (
        QT_TRANSLATE_NOOP("Actions", "Noted. Silence has many ordinary reasons."),
        QT_TRANSLATE_NOOP("Actions", "note that {name} has not replied"),
    ),
    "SILENCE_REPLIED": (
        QT_TRANSLATE_NOOP("Actions", "Good: {name} replied."),
        QT_TRANSLATE_NOOP("Actions", "note that {name} replied"),
    ),
    "SILENCE_REST": (
        QT_TRANSLATE_NOOP("Actions", "{name} rests now, and can be woken at any time."),
        QT_TRANSLATE_NOOP("Actions", "let the message to {name} rest"),
    ),
    "SILENCE_WOKEN": (QT_TRANSLATE_NOOP("Actions", "{name} is back."), QT_TRANSLATE_NOOP("Actions", "wake {name}")),
    "SPACE_ENDED": ("", QT_TRANSLATE_NOOP("Actions", "stop giving space")),
    "SPACE_GIVEN": ("", QT_TRANSLATE_NOOP("Actions", "give space")),
    "STAGE_LEFT": ("", QT_TRANSLATE_NOOP("Actions", "leave the stage as it is")),
    "STAGE_MOVED": ("", QT_TRANSLATE_NOOP("Actions", "move the stage")),
    "STATEMENT_ADDED": (
        QT_TRANSLATE_NOOP("Actions", "Kept."),
        QT_TRANSLATE_NOOP("Actions", "add a way to say what I bring"),
    ),
    "STATEMENT_CHANGED": ("", QT_TRANSLATE_NOOP("Actions", "reword what I bring")),
    "STATEMENT_DELETED": (
        QT_TRANSLATE_NOOP("Actions", "Deleted."),
        QT_TRANSLATE_NOOP("Actions", "delete a way to say what I bring"),
    ),
    "STEP_ADDED": ("", QT_TRANSLATE_NOOP("Actions", "add a small step")),
    "STEP_DELETED": ("", QT_TRANSLATE_NOOP("Actions", "take the small step off")),
    "STEP_OPEN": ("", QT_TRANSLATE_NOOP("Actions", "say that the step was not tried")),
    "STEP_TRIED": (
        QT_TRANSLATE_NOOP("Actions", "Noted. Trying is what counts, however it went."),
        QT_TRANSLATE_NOOP("Actions", "say that the step was tried"),
    ),
    "STEP_WORDED": ("", QT_TRANSLATE_NOOP("Actions", "reword the small step")),
    "TAGGED": (
        QT_TRANSLATE_NOOP("Actions", "Tagged “{tag}”."),
        QT_TRANSLATE_NOOP("Actions", "tag with “{tag}”"),
    ),
    "THANKS_SENT": (
        QT_TRANSLATE_NOOP("Actions", "Noted. That is a good way to close it."),
        QT_TRANSLATE_NOOP("Actions", "note the thank-you to {name} as sent"),
    ),
    "UNTAGGED": (
        QT_TRANSLATE_NOOP("Actions", "The tag “{tag}” is gone."),
        QT_TRANSLATE_NOOP("Actions", "take the tag “{tag}” off"),
    ),
    "WOKEN": (
        QT_TRANSLATE_NOOP("Actions", "Awake again, back on your lists."),
        QT_TRANSLATE_NOOP("Actions", "wake someone"),
    ),
}


def done_sentence(label: Label) -> str:
    """What was done, as a whole sentence; empty for small steps that are seen where they are made."""
    if label.code in {UNDONE, REDONE}:
        return _replayed(label)
    return _filled(label, label.code, 0)


def undo_name(label: Label) -> str:
    """What Undo would take back, to stand after the word Undo."""
    return _filled(label, label.code, 1)


def _replayed(label: Label) -> str:
    name = _filled(label, label.value("action"), 1)
    if label.code == UNDONE:
        return fill(QCoreApplication.translate("Actions", "Taken back: {name}."), name=name)
    return fill(QCoreApplication.translate("Actions", "Done again: {name}."), name=name)


def _filled(label: Label, code: str, which: int) -> str:
    sentences = _SENTENCES.get(code)
    if sentences is None:
        return code
    sentence = sentences[which]
    # Asked for the empty text, Qt answers with the description of the translation file.
    return fill(QCoreApplication.translate("Actions", sentence), dict(label.values)) if sentence else ""
