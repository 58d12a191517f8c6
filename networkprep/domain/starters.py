"""A starter: one line a person may say, send or tell themselves, with what is needed to choose it (S21, S35, S62)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from networkprep.domain.event_kinds import EventKind, family_of


class StarterCategory(StrEnum):
    """The seventeen kinds of line; each value is also the name of its file."""

    OPENERS = "openers"
    FOLLOWUPS_Q = "followups_q"
    TRANSITIONS = "transitions"
    VALUE = "value"
    OFFERS = "offers"
    EXITS = "exits"
    OUTREACH = "outreach"
    FU_RESOURCE = "fu_resource"
    FU_COLLAB = "fu_collab"
    FU_PLEASANT = "fu_pleasant"
    TOUCHES = "touches"
    RECONNECT = "reconnect"
    GIVING = "giving"
    NOREPLY = "noreply"
    REFRAMES = "reframes"
    IFTHEN = "ifthen"
    APPROACH = "approach"


class Angle(StrEnum):
    """What a question asks about; a pack never puts two of the same side by side."""

    STORY = "story"
    CHOICE = "choice"
    CHANGE = "change"
    PEOPLE = "people"
    OBSTACLE = "obstacle"
    HOPE = "hope"
    OCCASION = "occasion"
    MEANING = "meaning"


class StarterSource(StrEnum):
    """Where a line comes from: a question of the guide in our words, our own library, or the person."""

    GUIDE = "guide"
    STARTER = "starter"
    OWN = "own"


QUESTION_CATEGORIES = frozenset({StarterCategory.OPENERS, StarterCategory.FOLLOWUPS_Q, StarterCategory.TRANSITIONS})

# What fills a slot, by where the words come from. Every slot is filled with a noun phrase that brings its own
# article ("the soil article", "our walk by the river") unless the comment says otherwise, so that any line can take it.
EVENT_SLOTS = frozenset({"event", "topic", "hobby", "purpose", "school", "association", "community"})
PERSON_SLOTS = frozenset({
    *("name", "detail", "interest", "challenge", "shared"),
    *("their_project", "their_strength", "last_topic", "news"),
})
PAST_SLOTS = frozenset({"shared_memory", "shared_place", "trigger", "thing"})
OWN_SLOTS = frozenset({"me", "my_intro", "my_topic", "my_strength", "my_project"})
MESSAGE_SLOTS = frozenset({
    *("resource", "link", "author", "idea", "small_step", "mutual", "third", "other"),
    *("time1", "time2", "day", "date", "month"),
})
# "What I bring": ``help`` and ``act`` are verbs as after "to", ``result`` a sentence, ``question`` begins "why"/"how".
STATEMENT_SLOTS = frozenset({
    *("audience", "problem", "help", "act", "result"),
    *("skill", "background", "field", "question"),
})
SLOTS = EVENT_SLOTS | PERSON_SLOTS | PAST_SLOTS | OWN_SLOTS | MESSAGE_SLOTS | STATEMENT_SLOTS

# Facts a line needs beside its slots: a programme with sessions, time to give, a relationship that is close.
NEEDS = frozenset({"programme", "time_to_give", "close"})

ENERGY_TAGS = frozenset({"one_to_one", "lively"})
# The parts of a category, in the order they are offered; the first one that fits a situation is looked for by tag.
PARTS: dict[StarterCategory, tuple[str, ...]] = {
    StarterCategory.VALUE: ("problem", "value", "perspective", "hand_back"),
    StarterCategory.OFFERS: ("insight", "introduction", "resource", "time"),
    StarterCategory.EXITS: ("natural_end", "moving_on", "monopolising", "group", "firm"),
    StarterCategory.OUTREACH: (
        *("met_in_person", "met_online", "shared_interest", "shared_community", "through_someone"),
    ),
    StarterCategory.TOUCHES: ("share", "comment", "congratulate", "check_in", "thank", "call_or_meet"),
    StarterCategory.GIVING: ("mentoring", "introduction", "opportunity", "answer"),
    StarterCategory.NOREPLY: ("nudge", "to_self", "thanks_for_no", "next_kindness"),
}
SITUATION_TAGS = frozenset({
    *("lull", "monopolising", "discomfort", "nerves", "alone", "leaving", "no_reply", "arriving", "capture"),
    *("known_faces", "pair", "group", "queue", "after_event", "relationship", "company", "late"),
    *("few_facts", "no_reply_needed", "advice", "work", "outside_work", "mentor", "peer", "emerging"),
    *("help", "partly", "elsewhere", "kind_no"),
})
STRUCTURE_TAGS = ENERGY_TAGS | SITUATION_TAGS | {part for parts in PARTS.values() for part in parts}
# What a line is about, in the words people use for their interests; shared ones raise it (S22, S151).
INTEREST_TAGS = frozenset({
    *("architecture", "art", "books", "business", "charity", "cities", "climate", "coffee", "cooking"),
    *("craft", "cycling", "data", "design", "education", "engineering", "film", "food", "games", "gardening"),
    *("health", "hiking", "history", "languages", "law", "leadership", "learning", "literature", "making"),
    *("management", "medicine", "music", "nature", "news", "open source", "philosophy", "photography"),
    *("podcasts", "politics", "product", "programming", "psychology", "public speaking", "reading"),
    *("research", "running", "science", "software", "sport", "startups", "sustainability", "teaching"),
    *("technology", "theatre", "travel", "volunteering", "walking", "writing"),
})
TAGS = STRUCTURE_TAGS | INTEREST_TAGS

_SLOT = re.compile(r"\{(\w*)\}")


@dataclass(frozen=True, slots=True)
class Starter:
    """One line. Empty ``contexts`` means that it suits any event; ``depth`` 0 that it is no question to climb by."""

    id: str
    category: StarterCategory
    text: str
    contexts: frozenset[EventKind] = frozenset()
    excludes: frozenset[EventKind] = frozenset()
    depth: int = 0
    angle: Angle | None = None
    slots: tuple[str, ...] = ()
    needs: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    source: StarterSource = StarterSource.STARTER
    evidence: tuple[str, ...] = ()
    lang: str = "en"
    note_form: str = ""
    example: str = ""

    @property
    def is_question(self) -> bool:
        """Whether the open-question rules speak about this line (hand-back questions included)."""
        return self.category in QUESTION_CATEGORIES or "hand_back" in self.tags

    def suits(self, kind: EventKind) -> bool:
        """Whether the line may be shown at an event of this kind at all; how well it fits is the ranking's matter."""
        return kind not in self.excludes and (not self.contexts or bool(self.contexts & family_of(kind)))


def slots_in(text: str) -> tuple[str, ...]:
    """The slot names of a text in order of appearance, each once, known or not."""
    return tuple(dict.fromkeys(_SLOT.findall(text)))
