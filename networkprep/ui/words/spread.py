"""Words for how people are spread: shares, what stands out, how far it reaches. No numbers, and nothing is rated."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from networkprep.domain.people import CareerStage, Role
from networkprep.domain.people_groups import GroupKind, PeopleGroup
from networkprep.domain.spread import NextEvent, Outside, Reach, Share, SpreadSide
from networkprep.ui.words.filling import fill
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

_SHARES = {
    Share.NOBODY: QT_TRANSLATE_NOOP("Spread", "nobody yet"),
    Share.ONE: QT_TRANSLATE_NOOP("Spread", "one person"),
    Share.FEW: QT_TRANSLATE_NOOP("Spread", "a few"),
    Share.SOME: QT_TRANSLATE_NOOP("Spread", "some"),
    Share.HALF: QT_TRANSLATE_NOOP("Spread", "about half"),
    Share.MOST: QT_TRANSLATE_NOOP("Spread", "most"),
    Share.ALL: QT_TRANSLATE_NOOP("Spread", "all"),
}
_MANY = {
    Role.MENTOR: QT_TRANSLATE_NOOP("Spread", "mentors"),
    Role.PEER: QT_TRANSLATE_NOOP("Spread", "peers"),
    Role.EMERGING: QT_TRANSLATE_NOOP("Spread", "emerging professionals"),
    CareerStage.STUDYING: QT_TRANSLATE_NOOP("Spread", "people who study"),
    CareerStage.EARLY: QT_TRANSLATE_NOOP("Spread", "people at the beginning"),
    CareerStage.ESTABLISHED: QT_TRANSLATE_NOOP("Spread", "established people"),
    CareerStage.LEADING: QT_TRANSLATE_NOOP("Spread", "people who lead"),
    CareerStage.LATER: QT_TRANSLATE_NOOP("Spread", "people late in their career"),
}

_PLANNED = QT_TRANSLATE_NOOP("Spread", "Your plan for {event} looks for somebody outside {sector}.")
_AT_EVENT = {
    False: QT_TRANSLATE_NOOP("Spread", "An idea for {event}: look for somebody outside {sector}."),
    True: QT_TRANSLATE_NOOP("Spread", "An idea for {event}: look for somebody outside {sector}, perhaps from {other}."),
}
_NEXT_TIME = {
    False: QT_TRANSLATE_NOOP("Spread", "An idea for your next event: look for somebody outside {sector}."),
    True: QT_TRANSLATE_NOOP(
        "Spread", "An idea for your next event: look for somebody outside {sector}, perhaps from {other}."
    ),
}
"""Without and with another sector to name."""


def share_word(share: Share) -> str:
    """How many of those it is noted of."""
    return QCoreApplication.translate("Spread", _SHARES[share])


def side_sentence(side: SpreadSide) -> str:
    """What stands out among the groups of one side."""
    if not side.known:
        return QCoreApplication.translate(
            "Spread", "Not noted for anybody yet. It stands under About on a person's page."
        )
    if not side.enough:
        return QCoreApplication.translate("Spread", "Noted for a few people so far.")
    return " ".join(sentence for sentence in (_dominant(side), _thin(side)) if sentence) or QCoreApplication.translate(
        "Spread", "Quite mixed: nothing stands out."
    )


def reach_sentences(reach: Reach) -> str:
    """How far it goes beyond one's own place, and where the clock shows another time (S73)."""
    said = []
    if reach.beyond:
        words = (
            QCoreApplication.translate("Spread", "Beyond {place}: {places}, and more.")
            if reach.more_beyond
            else QCoreApplication.translate("Spread", "Beyond {place}: {places}.")
        )
        names = ", ".join(reach.beyond) if reach.more_beyond else _listed(reach.beyond)
        said.append(fill(words, place=reach.my_place, places=names))
    if reach.clocks:
        words = QCoreApplication.translate(
            "Spread", "By another clock: {towns}. Times you propose to them say both clocks."
        )
        said.append(fill(words, towns=_listed(reach.clocks)))
    return " ".join(said)


def outside_name(outside: Outside) -> str:
    """The kind of people that a plan may look for (S69)."""
    return fill(QCoreApplication.translate("Spread", "Somebody outside {sector}"), sector=outside.sector)


def outside_sentence(outside: Outside, following: NextEvent | None, *, planned: bool) -> str:
    """Whom one might look for next, as an idea and no more."""
    if following is None:
        words = _NEXT_TIME[bool(outside.instead)]
    else:
        words = _PLANNED if planned else _AT_EVENT[bool(outside.instead)]
    event = following.event.title if following is not None else ""
    sentence = QCoreApplication.translate("Spread", words)
    return fill(sentence, event=event, sector=outside.sector, other=outside.instead)


def _dominant(side: SpreadSide) -> str:
    if side.dominant is None:
        return ""
    if side.dominant.share is Share.ALL:
        words = QCoreApplication.translate("Spread", "Only {group} so far.")
    else:
        words = QCoreApplication.translate("Spread", "Mostly {group}.")
    return fill(words, group=_many(side.dominant.group))


def _thin(side: SpreadSide) -> str:
    words = QCoreApplication.translate("Spread", "Thin so far: {groups}.") if side.thin else ""
    return fill(words, groups=_listed([_many(group) for group in side.thin]))


def _many(group: PeopleGroup) -> str:
    """A group inside a sentence."""
    if group.kind is GroupKind.ROLE:
        return QCoreApplication.translate("Spread", _MANY[Role(group.name)])
    if group.kind is GroupKind.CAREER_STAGE:
        return QCoreApplication.translate("Spread", _MANY[CareerStage(group.name)])
    return group.name


def _listed(names: Sequence[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    words = QCoreApplication.translate("Spread", "{some} and {last}")
    return fill(words, some=", ".join(names[:-1]), last=names[-1])
