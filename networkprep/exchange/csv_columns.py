"""Which column of a table says what about a person: names used by LinkedIn, Google, Outlook, Thunderbird and others.

A field is a word, with a kind after a colon where there may be several: ``given``, ``email:work``,
``address.place:home``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from networkprep.exchange.foreign_columns import guessed_field

_NAMES = {
    "name": "name fullname displayname contactname contact",
    "filed_as": "fileas",
    "name_in_parts": "nameinparts",
    "phonetic": "phoneticfirstname phoneticmiddlename phoneticlastname givennameyomi additionalnameyomi familynameyomi",
    "given": "firstname givenname first given forename",
    "additional": "middlename additionalname middle middlenames",
    "family": "lastname familyname surname last family",
    "prefix": "nameprefix prefix honorific salutation",
    "suffix": "namesuffix suffix",
    "nickname": "nickname nick",
    "organisation": "company organization organisation companyname organizationname organisationname business employer"
    " organization1name account",
    "units": "organizationunits organizationdepartment",
    "title": "jobtitle position organizationtitle organization1title jobposition occupation headline",
    "role": "role profession",
    "email": "email emailaddress mail primaryemail secondaryemail contactemail eaddress mailaddress email1 email2"
    " email3 email2address email3address emailother otheremail emailaddress2 emailaddress3 email1address",
    "email:home": "emailhome homeemail personalemail privateemail",
    "email:work": "emailwork workemail businessemail companyemail",
    "phone": "phone phonenumber telephone tel primaryphone otherphone contactphone callback radiophone telex"
    " ttytddphone phonevideo assistantsphone phone1 phone2",
    "phone:home": "homephone homephone2 phonehome",
    "phone:work": "workphone businessphone businessphone2 officephone companymainphone companyphone phonework"
    " workphone2",
    "phone:cell": "mobile mobilephone cell cellphone mobilenumber homemobile workmobile phonemobile cellularnumber",
    "phone:car": "carphone",
    "phone:fax": "fax faxnumber otherfax",
    "phone:fax,home": "homefax",
    "phone:fax,work": "businessfax workfax",
    "phone:pager": "pager pagernumber",
    "url": "url website webpage web profileurl profile linkedinurl linkedin linkedinprofile webpage1 webpage2"
    " websiteother websiteprofile websiteblog homepage link",
    "url:home": "personalwebpage websitehomepage",
    "url:work": "websitework businesswebpage",
    "birthday": "birthday birthdate dateofbirth bday",
    "birth_year": "birthyear", "birth_month": "birthmonth", "birth_day": "birthday1 birthdayofmonth",
    "notes": "notes note comments comment additionalinfo",
    "categories": "categories labels groupmembership tags category groups",
    "pronunciation": "pronunciation", "how_met": "howwemet", "kind": "kind", "uid": "uid",
    "connected_on": "connectedon dateconnected connected",
}  # fmt: skip
_KNOWN = {name: field for field, names in _NAMES.items() for name in names.split()}
_PLACES = {
    "pobox": "box", "extendedaddress": "extension", "address2": "extension", "street": "street", "address": "street",
    "city": "place", "state": "region", "region": "region", "zip": "code", "zipcode": "code", "postalcode": "code",
    "country": "country", "countryregion": "country",
}  # fmt: skip
_PLACE = re.compile(r"(home|work|business|other)?(" + "|".join(sorted(_PLACES, key=len, reverse=True)) + ")")
_NUMBERED = re.compile(r"(e-?mail|phone|website|address) (\d+) - (.+)", re.IGNORECASE)
_NUMBERED_FIELDS = {"email": "email", "phone": "phone", "website": "url"}
_IDENTITY = ("name", "given", "family", "email", "phone")
_KINDS = {"business": "work"}


def plain_column(name: str) -> str:
    """A column name without case, blanks and punctuation."""
    return re.sub(r"[\W_]+", "", name.casefold())


def fields_of(header: Sequence[str]) -> list[str]:
    """What each column most likely holds; empty for one nobody knows."""
    plain = [plain_column(name) for name in header]
    has_job = "jobtitle" in plain or "position" in plain
    fields = []
    for name, written in zip(plain, header, strict=True):
        if name == "title":
            fields.append("prefix" if has_job else "title")
        elif name == "birthday" and "birthyear" in plain and "Birth Day" in written:
            fields.append("birth_day")
        else:
            fields.append(_field_of(name, written.strip()))
    return fields


def guessed_fields_of(header: Sequence[str]) -> list[str]:
    """The same, and a guess for the columns nobody knows that are named in another language than English."""
    plain = [plain_column(name) for name in header]
    known = fields_of(header)
    return [field or guessed_field(name, plain) for field, name in zip(known, plain, strict=True)]


def _field_of(name: str, written: str) -> str:
    if found := _NUMBERED.fullmatch(written):
        kind, number, rest = plain_column(found[1]), found[2], plain_column(found[3])
        if kind == "address":
            return f"address.{_PLACES[rest]}:{number}" if rest in _PLACES else f"address.{rest}:{number}"
        field = _NUMBERED_FIELDS[kind]
        return f"{field}:#{number}" if rest == "value" else f"type:{field}#{number}"
    if name in _KNOWN:
        return _KNOWN[name]
    if found := _PLACE.fullmatch(name):
        kind = found[1] or ""
        return f"address.{_PLACES[found[2]]}:{_KINDS.get(kind, kind)}"
    return ""


def knows_people(fields: Sequence[str]) -> bool:
    """Say whether a header with these fields is one of people: somebody must be named or reachable."""
    return any(field.partition(":")[0] in _IDENTITY for field in fields)
