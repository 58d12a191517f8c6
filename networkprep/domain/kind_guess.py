"""Guesses the kind of an event from the words about it, whole words only; a meetup where they say nothing.

The title counts before the organiser, both before the description, of which only words count that hardly ever stand
there by the way ("a workshop by the conference team" in a description makes no conference).
"""

from __future__ import annotations

import re
from functools import cache

from networkprep.domain.event_kinds import EventKind

_LONGEST_TEXT = 20_000
_LINK = re.compile(r"https?://\S+", re.IGNORECASE)
_CALL = re.compile(
    r"https?://(?:[\w-]+\.)*(?:zoom\.us|zoom\.com|meet\.google\.com|teams\.microsoft\.com|teams\.live\.com|webex\.com"
    r"|whereby\.com|meet\.jit\.si|gotomeeting\.com|gather\.town|discord\.gg|streamyard\.com|hopin\.com|airmeet\.com)\b",
    re.IGNORECASE,
)
_ONLINE_PLACE = re.compile(
    r"(?:online|virtual|remote|zoom|google meet|microsoft teams(?: meeting)?|webex|jitsi|youtube|livestream|internet)"
    r"(?: (?:only|event|meeting|call))?",
    re.IGNORECASE,
)
# PyCon, RustConf, RiverCon 2026: a name ending so is a conference; "Con" alone is not
_CON = re.compile(r"\b[A-Z]\w+(?:Con|Conf|CON|CONF)(?:f?erence)?\b")


@cache
def _words(text: str) -> re.Pattern[str]:
    """One pattern for a list of words and phrases, divided by commas; ``-`` also stands for a blank or for nothing.

    Made when it is first looked for: all of them take 15 ms, and whoever opens the list of events has typed nothing.
    """
    choices = "|".join(
        re.escape(each.strip()).replace(r"\-", "[- ]?").replace(r"\ ", r"\s+") for each in text.split(",")
    )
    return re.compile(rf"(?<![\w-])(?:{choices})(?![\w-])", re.IGNORECASE)


# tried in this order: what an event is for says more than its form ("alumni meetup", "volunteer workshop")
_IN_TITLE = (
    (EventKind.ALUMNI, "alumni, alumnae, alumnus, alumna, alums, alum, class reunion, reunion, homecoming"),
    (
        EventKind.VOLUNTEER,
        (
            "volunteer, volunteers, volunteering, clean-up, cleanups, litter pick, tree planting, food bank,"
            " fundraiser, fundraising, charity, soup kitchen, blood drive, community service, day of service"
        ),
    ),
    (
        EventKind.ONLINE,
        "webinar, webinars, online, virtual, livestream, live stream, remote-only, zoom, twitter space",
    ),
    (
        EventKind.INTERNAL,
        (
            "all-hands, off-site, offsites, company meeting, company day, team day, team-building, town-hall meeting,"
            " staff meeting, staff day, brown bag, lunch and learn, onboarding day, summer party, christmas party,"
            " department meeting"
        ),
    ),
    (
        EventKind.TRADE_FAIR,
        (
            "trade-fair, trade-show, expo, exposition, messe, fachmesse, industry fair, business fair, start-up fair,"
            " job fair, career fair, careers fair, book fair, art fair, craft fair, science fair, exhibition"
        ),
    ),
    (
        EventKind.COMMUNITY,
        (
            "community initiative, citizens, neighbourhood, neighborhood, neighbours, neighbors, hackathon,"
            " hackathons, hack day, hack night, repair cafe, repair café, civic, mutual aid, community garden,"
            " transition town, community day, community project, grassroots, climate action, initiative"
        ),
    ),
    (
        EventKind.HOBBY,
        (
            "hike, hiking, walking, city walk, fun run, group run, running, climbing, bouldering, cycling, bike ride,"
            " chess, board-game, board-games, tabletop, pub quiz, choir, singing, jam session, knitting, crochet,"
            " sewing, pottery, painting,"
            " sketching, drawing, photography, photo walk, gardening, beekeeping, birdwatching, birding, book club,"
            " reading group, film club, yoga, dance, dancing, salsa, football, tennis, badminton, swimming, sailing,"
            " language exchange, cooking, baking, model railway, stargazing, astronomy, karaoke, hobby"
        ),
    ),
    (
        EventKind.MEETUP,
        (
            "meet-up, meetups, user group, user-groups, mixer, drinks, after-work, afterwork, social, get-together,"
            " networking evening, networking night, networking breakfast, stammtisch, open-coffee"
        ),
    ),
    (
        EventKind.CONFERENCE,
        (
            "conference, conferences, summit, symposium, congress, convention, unconference, barcamp, colloquium,"
            " keynote, keynotes, forum, konferenz, kongress, conf, tagung"
        ),
    ),
    (
        EventKind.EDUCATION,
        (
            "workshop, workshops, course, courses, training, trainings, class, masterclass, master-class, seminar,"
            " bootcamp, boot camp, lecture, lectures, tutorial, summer school, winter school, crash course, lesson,"
            " certification, study group, kurs, vorlesung"
        ),
    ),
    (
        EventKind.ASSOCIATION,
        (
            "association, associations, chapter, society, guild, chamber, federation, annual general meeting, agm,"
            " general assembly, members meeting, members evening, verband, verein, institute of"
        ),
    ),
)
_IN_DESCRIPTION = (
    (EventKind.ALUMNI, "alumni, alumnae, class reunion"),
    (EventKind.VOLUNTEER, "volunteers needed, volunteer with us, volunteering day, volunteer day"),
    (EventKind.ONLINE, "this is an online event, online event, virtual event, this webinar, held online"),
    (EventKind.INTERNAL, "all-hands, company offsite, internal event, employees only, staff only"),
    (EventKind.TRADE_FAIR, "trade-fair, trade-show, exhibitors, fachmesse"),
    (EventKind.COMMUNITY, "hackathon, community initiative, citizen initiative, repair cafe, repair café"),
    (EventKind.CONFERENCE, "this conference, annual conference, call for papers, symposium"),
    (EventKind.EDUCATION, "this workshop, this course, hands-on workshop, the workshop, masterclass, training"),
    (EventKind.ASSOCIATION, "professional association, our chapter, the chapter, the society, local chapter"),
)


def guess_kind(title: str, description: str = "", organiser: str = "", url: str = "", place: str = "") -> EventKind:
    """The likeliest kind of an event; always one, for the person can change it."""
    if _is_online(place):
        return EventKind.ONLINE
    title = title[:_LONGEST_TEXT]
    if kind := _by_words(title, _IN_TITLE):
        return kind
    if _CON.search(title):
        return EventKind.CONFERENCE
    who = " ".join((organiser[:_LONGEST_TEXT], re.sub(r"[-_./?=&]+", " ", url[:_LONGEST_TEXT])))
    about = _LINK.sub(" ", description[:_LONGEST_TEXT])
    found = _by_words(who, _IN_TITLE) or _by_words(about, _IN_DESCRIPTION)
    if found in {None, EventKind.MEETUP} and not place.strip() and _CALL.search(description[:_LONGEST_TEXT]):
        return EventKind.ONLINE
    return found or EventKind.MEETUP


def _is_online(place: str) -> bool:
    """Say whether the place is a link or says that there is none."""
    place = place.strip()[:_LONGEST_TEXT]
    return bool(_LINK.fullmatch(place) or _CALL.match(place) or _ONLINE_PLACE.fullmatch(place))


def _by_words(text: str, table: tuple[tuple[EventKind, str], ...]) -> EventKind | None:
    return next((kind for kind, words in table if _words(words).search(text)), None)
