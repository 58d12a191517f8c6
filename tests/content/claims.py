"""What may not be claimed, suggested or asked anywhere in the program, as patterns over its words."""

from __future__ import annotations

import re

_FIGURE = r"\d+ ?(?:%|per ?cent)|\b(?:nine|eight|seven) (?:in|out of) ten\b"
_NERVES = r"anxi|nerv|shy|afraid"

# Each with the sentence it stands for, so that the guard can be shown to bite.
NOT_CLAIMED: dict[str, tuple[str, str]] = {
    "networking feels dirty": (r"\bdirty\b|\bunclean\b|\bimpure\b", "Networking makes people feel physically dirty."),
    "follow up within hours": (
        r"\b(?:24|48|twenty-four|forty-eight)\b.{0,12}\bhours?\b|\bor (?:you )?lose (?:them|touch)",
        "Follow up within 24\u201348 hours or lose them.",
    ),
    "excitement performs": (
        r"excit\w+.{0,60}\b(?:perform|do) better|perform\w* better",
        "Say that you're excited and you'll perform better.",
    ),
    "names as a trick": (
        r"(?:say|use|repeat) (?:their|the|his|her) name|sweetest sound",
        "Say their name three times: a name is the sweetest sound.",
    ),
    "they can tell": (
        r"(?:can|will) (?:tell|notice|sense) (?:when|if|that|whether) you(?:'re| are)",
        "People can tell when you aren't listening.",
    ),
    "forgetting curve": (r"\bforget\w*.{0,20}(?:%|\bper ?cent\b|\bhalf\b|\d)", "You forget 50 % in an hour."),
    "weak ties get the job": (r"weak ties? (?:get|find|bring)", "Weak ties get you the job."),
    "150 relationships": (r"\b150\b|\bonly have .{0,12}relationships", "You can only have 150 relationships."),
    "accepted twice as often": (
        r"(?:twice|three times|\d+ ?%).{0,20}(?:accepted|likely|often)",
        "Personal requests are accepted twice as often.",
    ),
    "givers rise": (r"givers? (?:rise|win|succeed|come out)", "Givers rise to the top."),
    "a figure near nerves": (
        rf"(?:{_FIGURE}).{{0,80}}(?:{_NERVES})|(?:{_NERVES}).{{0,80}}(?:{_FIGURE})",
        "80 % of people have networking anxiety.",
    ),
    "be a bridge": (r"brokers? earn|become a bridge|be the bridge", "Brokers earn more; become a bridge."),
    "better by debriefs": (r"\d+ ?(?:%|per ?cent) better", "Debriefs give 25 % better results."),
    "hours to make a friend": (
        r"\b\d+ hours\b.{0,30}friend|friend.{0,30}\b\d+ hours",
        "It takes 50 hours to make a friend.",
    ),
    "deep talk is always welcome": (r"always welcome", "Deep talk is always welcome."),
    # What to ask of people first, and tricks that work behind their back (S8, S27, S147).
    "what they can do for you": (
        r"what (?:can|could|might|will) (?:this person|they|he|she|someone|people) do for (?:you|me)",
        "What can this person do for me?",
    ),
    "job title interview": (
        r"\bwhat do you do\b(?! (?:when|if|with))|who do you work for|what(?:'s| is) your (?:job|title)",
        "So, what do you do?",
    ),
    "meeting everyone": (r"\bmeet (?:everyone|everybody|as many)|\bwork the room", "Try to meet as many as you can."),
    "covert influence": (
        r"\bmirror(?:ing)?\b (?:their|the other|his|her|body)|\bflatter\w*\b|body language trick|make them like",
        "Mirror their posture and flatter them.",
    ),
}
_PATTERNS = {name: re.compile(pattern, re.IGNORECASE) for name, (pattern, _) in NOT_CLAIMED.items()}


def claims_in(text: str) -> list[str]:
    """The names of the claims a text makes that we do not make."""
    bare = " ".join(text.replace("\u2019", "'").split())
    return [name for name, pattern in _PATTERNS.items() if pattern.search(bare)]
