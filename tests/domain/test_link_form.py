"""One page has one form, however its address was written; two pages have two."""

from __future__ import annotations

import pytest

from networkprep.domain.link_form import link_key

ANA = (
    "https://www.linkedin.com/in/ana-ruiz",
    "http://linkedin.com/in/ana-ruiz/",
    "LinkedIn.com/in/Ana-Ruiz",
    "de.linkedin.com/in/ana-ruiz?originalSubdomain=de",
    "https://www.de.linkedin.com/in/ana-ruiz//",
    "https://m.linkedin.com/in/ana-ruiz#experience",
    "https://touch.www.linkedin.com/in/ana-ruiz",
    "https://www.linkedin.com:443/in/ana-ruiz",
    "https://www.linkedin.com/mwlite/in/ana-ruiz",
    "https://www.linkedin.com/in/ana-ruiz/de",
    "https://www.linkedin.com/in/ana-ruiz/details/experience/?trk=x",
    "  https://www.linkedin.com/in/ana%2Druiz  ",
)


@pytest.mark.parametrize("written", ANA)
def test_a_profile_is_one_however_it_was_written(written: str) -> None:
    assert link_key(written) == "linkedin.com/in/ana-ruiz"


@pytest.mark.parametrize(
    "written",
    [
        "https://www.linkedin.com/in/jos%C3%A9-n%c3%ba%C3%B1ez",
        "https://es.linkedin.com/in/josé-núñez/",
        "linkedin.com/in/jose-nunez",
    ],
)
def test_letters_written_as_numbers_are_those_letters(written: str) -> None:
    """Teeth: LinkedIn's own file writes them so, a browser does not, and one person came in twice."""
    assert link_key(written) == "linkedin.com/in/jose-nunez"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://www.facebook.com/profile.php?id=100", "https://www.facebook.com/profile.php?id=200"),
        ("https://linkedin.com/in/ana-ruiz", "https://linkedin.com/in/ana-ruiz-2"),
        ("https://linkedin.com/in/ana", "https://linkedin.com/company/ana"),
        ("https://notlinkedin.com/in/ana", "https://linkedin.com/in/ana"),
        ("https://linkedin.com.example/in/ana", "https://linkedin.com/in/ana"),
        ("https://de.example.org/ana", "https://example.org/ana"),
        ("https://example.org/#/ana", "https://example.org/#/ben"),
    ],
)
def test_two_pages_stay_two(one: str, other: str) -> None:
    """Teeth: whatever followed a question mark was dropped, and two people of one name became one."""
    assert link_key(one) != link_key(other)


@pytest.mark.parametrize(
    "written",
    [
        "https://www.soil.example/ana/",
        "http://soil.example/ana?utm_source=mail&utm_medium=x",
        "HTTPS://SOIL.example/ana?fbclid=1#top",
    ],
)
def test_what_says_nothing_about_the_page_is_left_out(written: str) -> None:
    assert link_key(written) == "soil.example/ana"


@pytest.mark.parametrize("odd", ["https://", "?", "#", "www.", "%", "%zz", "https://www.linkedin.com", "%00", "a b"])
def test_a_link_that_says_something_has_a_form_that_says_something(odd: str) -> None:
    assert link_key(odd)
