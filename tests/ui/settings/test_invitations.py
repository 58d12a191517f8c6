"""LinkedIn's invitations through the window: what they are for is said, and a name alone is asked about."""

from __future__ import annotations

import zipfile
from pathlib import Path

from pytestqt.qtbot import QtBot

from networkprep.domain.people import PersonDraft
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.settings.place import SettingsPlace
from tests.ui.window import settle

INVITATIONS = (
    "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
    'Me,Dara Kim,"11/10/26, 8:00 PM",,OUTGOING,https://www.linkedin.com/in/me,https://www.linkedin.com/in/dara-kim\n'
    'Me,A Stranger,"11/10/26, 8:00 PM",,OUTGOING,https://www.linkedin.com/in/me,https://www.linkedin.com/in/stranger\n'
)


def test_a_name_alone_is_asked_about_before_anything_is_noted(qtbot: QtBot, runtime: Runtime, tmp_path: Path) -> None:
    runtime.jobs.ask(lambda services: services.people.add(PersonDraft("Dara Kim", organisation="River Lab")))
    place = SettingsPlace(runtime)
    qtbot.addWidget(place)
    place.show()
    file = tmp_path / "Invitations.csv"
    file.write_text(INVITATIONS, encoding="utf-8")
    place.show_one((str(file),), "import")
    settle(qtbot, runtime)
    card = place.bringing.cards[-1]
    assert card.words.text() == "Of 2 in the file: 2 left out. Only people you already know were noted."
    assert card.questions.isVisible()
    assert not card.questions.new.isVisible()
    assert not card.take.isEnabled()
    card.questions.same_for_all.chosen.emit(True)
    assert card.take.isEnabled()
    card.take.click()
    settle(qtbot, runtime)
    assert card.words.text().endswith("Of 2 in the file: 1 with something new, 1 left out.")
    assert not card.keep.isVisible()


def test_linkedins_own_archive_shows_a_card_for_each_of_its_two_files(
    qtbot: QtBot, runtime: Runtime, tmp_path: Path
) -> None:
    archive = tmp_path / "LinkedIn.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("Invitations.csv", INVITATIONS)
        packed.writestr("Connections.csv", "First Name,Last Name,URL,Connected On\nAna,Ruiz,,14 Nov 2026\n")
        packed.writestr("Profile.csv", "First Name,Last Name\nMe,Myself\n")
    place = SettingsPlace(runtime)
    qtbot.addWidget(place)
    place.show()
    place.show_one((str(archive),), "import")
    settle(qtbot, runtime)
    words = [card.words.text() for card in place.bringing.cards]
    assert words == [
        "Of 2 in the file: 2 left out. Only people you already know were noted.",
        "Of 1 in the file: 1 new.",
    ]
