"""Words for the fields of a person, and for the kinds of things stored about one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

_FIELDS = {
    "name": QT_TRANSLATE_NOOP("Fields", "Name"),
    "given": QT_TRANSLATE_NOOP("Fields", "Given name"),
    "family": QT_TRANSLATE_NOOP("Fields", "Family name"),
    "additional": QT_TRANSLATE_NOOP("Fields", "Further names"),
    "prefix": QT_TRANSLATE_NOOP("Fields", "Before the name"),
    "suffix": QT_TRANSLATE_NOOP("Fields", "After the name"),
    "nickname": QT_TRANSLATE_NOOP("Fields", "Nickname"),
    "called": QT_TRANSLATE_NOOP("Fields", "Likes to be called"),
    "pronunciation": QT_TRANSLATE_NOOP("Fields", "Said as"),
    "organisation": QT_TRANSLATE_NOOP("Fields", "Organisation"),
    "title": QT_TRANSLATE_NOOP("Fields", "Title"),
    "birthday": QT_TRANSLATE_NOOP("Fields", "Birthday"),
    "notes": QT_TRANSLATE_NOOP("Fields", "Notes"),
    "private_notes": QT_TRANSLATE_NOOP("Fields", "Private notes"),
    "could_offer": QT_TRANSLATE_NOOP("Fields", "What I could offer"),
    "would_learn": QT_TRANSLATE_NOOP("Fields", "What I would enjoy learning"),
    "challenge": QT_TRANSLATE_NOOP("Fields", "A challenge they are working on"),
    "lit_up": QT_TRANSLATE_NOOP("Fields", "What lit them up"),
    "detail": QT_TRANSLATE_NOOP("Fields", "A detail worth exploring"),
    "how_met": QT_TRANSLATE_NOOP("Fields", "How we met"),
    "role": QT_TRANSLATE_NOOP("Fields", "What they are to you"),
    "mentoring": QT_TRANSLATE_NOOP("Fields", "Mentoring"),
    "career_stage": QT_TRANSLATE_NOOP("Fields", "Career stage"),
    "sector": QT_TRANSLATE_NOOP("Fields", "Sector or specialty"),
    "place": QT_TRANSLATE_NOOP("Fields", "Place"),
    "connected_on": QT_TRANSLATE_NOOP("Fields", "Connected on LinkedIn since"),
    "invited_on": QT_TRANSLATE_NOOP("Fields", "Invited on LinkedIn on"),
    "asked_me_on": QT_TRANSLATE_NOOP("Fields", "Asked you on LinkedIn on"),
    "zone": QT_TRANSLATE_NOOP("Fields", "Time zone"),
    "card_kind": QT_TRANSLATE_NOOP("Fields", "Kind of card"),
    "stage": QT_TRANSLATE_NOOP("Fields", "Stage"),
    "rhythm": QT_TRANSLATE_NOOP("Fields", "Rhythm"),
    "met_on": QT_TRANSLATE_NOOP("Fields", "Met on"),
    "last_touch_on": QT_TRANSLATE_NOOP("Fields", "Last in touch"),
    "last_full_on": QT_TRANSLATE_NOOP("Fields", "Last conversation"),
    "next_touch_on": QT_TRANSLATE_NOOP("Fields", "Next touch"),
    "space_until": QT_TRANSLATE_NOOP("Fields", "Given space until"),
    "gladly_again": QT_TRANSLATE_NOOP("Fields", "Would gladly talk again"),
    "created_at": QT_TRANSLATE_NOOP("Fields", "Written down"),
    "event": QT_TRANSLATE_NOOP("Fields", "Event"),
    "through": QT_TRANSLATE_NOOP("Fields", "Through whom we met"),
    "on_date": QT_TRANSLATE_NOOP("Fields", "Day"),
    "kind": QT_TRANSLATE_NOOP("Fields", "What it is"),
    "channel": QT_TRANSLATE_NOOP("Fields", "How"),
    "direction": QT_TRANSLATE_NOOP("Fields", "Who began it"),
    "weight": QT_TRANSLATE_NOOP("Fields", "How full it was"),
    "note": QT_TRANSLATE_NOOP("Fields", "Note"),
    "value": QT_TRANSLATE_NOOP("Fields", "Address"),
    "types": QT_TRANSLATE_NOOP("Fields", "Kind of address"),
    "text": QT_TRANSLATE_NOOP("Fields", "Words"),
    "raw": QT_TRANSLATE_NOOP("Fields", "Words"),
    "who": QT_TRANSLATE_NOOP("Fields", "Who"),
    "whose": QT_TRANSLATE_NOOP("Fields", "Whose"),
    "taken_on": QT_TRANSLATE_NOOP("Fields", "Day"),
    "taken_at": QT_TRANSLATE_NOOP("Fields", "Typed"),
    "learned_on": QT_TRANSLATE_NOOP("Fields", "Day"),
    "due_on": QT_TRANSLATE_NOOP("Fields", "Due"),
    "remind_on": QT_TRANSLATE_NOOP("Fields", "Remind on"),
    "sent_on": QT_TRANSLATE_NOOP("Fields", "Sent"),
    "closed_on": QT_TRANSLATE_NOOP("Fields", "Closed"),
    "state": QT_TRANSLATE_NOOP("Fields", "Where it stands"),
    "quality": QT_TRANSLATE_NOOP("Fields", "How the talk was"),
    "why": QT_TRANSLATE_NOOP("Fields", "Why"),
    "decision": QT_TRANSLATE_NOOP("Fields", "Decision"),
    "paths_cross": QT_TRANSLATE_NOOP("Fields", "Where paths cross"),
    "draft": QT_TRANSLATE_NOOP("Fields", "Draft"),
    "next_step": QT_TRANSLATE_NOOP("Fields", "Next step"),
    "asks": QT_TRANSLATE_NOOP("Fields", "Asks for"),
    "tried_on": QT_TRANSLATE_NOOP("Fields", "Tried on"),
    "stability": QT_TRANSLATE_NOOP("Fields", "How long it stays, in days"),
    "difficulty": QT_TRANSLATE_NOOP("Fields", "How hard it is to keep, from 1 to 10"),
    "fresh_until": QT_TRANSLATE_NOOP("Fields", "Fresh until"),
}
_KINDS = {
    "person": QT_TRANSLATE_NOOP("Fields", "About the person"),
    "contact_point": QT_TRANSLATE_NOOP("Fields", "A way to reach them"),
    "person_tag": QT_TRANSLATE_NOOP("Fields", "An interest or tag"),
    "attachment": QT_TRANSLATE_NOOP("Fields", "A file kept with them"),
    "encounter": QT_TRANSLATE_NOOP("Fields", "Met at an event"),
    "interaction": QT_TRANSLATE_NOOP("Fields", "In touch"),
    "capture": QT_TRANSLATE_NOOP("Fields", "A note, as it was typed"),
    "promise": QT_TRANSLATE_NOOP("Fields", "A promise"),
    "follow_up": QT_TRANSLATE_NOOP("Fields", "A follow-up"),
    "learning": QT_TRANSLATE_NOOP("Fields", "Something learned"),
    "plan_person": QT_TRANSLATE_NOOP("Fields", "On the plan of an event"),
    "recall_card": QT_TRANSLATE_NOOP("Fields", "Recalling them"),
    "starter_use": QT_TRANSLATE_NOOP("Fields", "How a starter went"),
}


def field_word(name: str) -> str:
    """The label of a field; a technical name is told in plain letters."""
    return QCoreApplication.translate("Fields", _FIELDS[name]) if name in _FIELDS else name.replace("_", " ")


def kind_of_thing(kind: str) -> str:
    """What a stored record is."""
    return QCoreApplication.translate("Fields", _KINDS[kind]) if kind in _KINDS else kind.replace("_", " ")
