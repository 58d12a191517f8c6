"""What columns most likely hold that are named in German, French, Spanish, Italian, Dutch or Portuguese: a guess to be
seen and corrected, never what makes a table one of people.
"""

from __future__ import annotations

from collections.abc import Collection

_NAMES = {
    "name": "vollständigername anzeigename nomcomplet nombrecompleto nomecompleto nomecognome volledigenaam",
    "given": "vorname prénom prenom voornaam",
    "additional": "weiterevornamen zweitervorname deuxièmeprénom segundonombre secondonome",
    "family": "nachname familienname zuname nomdefamille apellidos apellido cognome achternaam sobrenome",
    "prefix": "anrede civilité tratamiento aanhef",
    "nickname": "spitzname surnom apodo soprannome bijnaam",
    "organisation": "firma unternehmen firmenname arbeitgeber société entreprise empresa compañía organización società"
    " azienda bedrijf organisatie",
    "units": "abteilung service département departamento reparto afdeling",
    "title": "beruf berufsbezeichnung funktion fonction poste cargo puesto posizione qualifica functie functietitel",
    "email": "emailadresse email2adresse email3adresse adressedemessagerie adressedemessagerie2"
    " adressedemessagerie3 adresseemail adressemail courriel mél correoelectrónico correo direccióndecorreoelectrónico"
    " direccióndecorreoelectrónico2 indirizzopostaelettronica indirizzoemail postaelettronica emailadres"
    " endereçodeemail",
    "email:work": "emailgeschäftlich geschäftlicheemail emailprofessionnel",
    "email:home": "emailprivat emailpersonnel",
    "phone": "telefon telefonnummer rufnummer téléphone numérodetéléphone teléfono telefono telefoon telefoonnummer"
    " telefone",
    "phone:work": "telefongeschäftlich telefongeschäftlich2 telefonfirma téléphonebureau téléphoneprofessionnel"
    " teléfonodeltrabajo teléfonotrabajo telefonoufficio telefoonopwerk telefonecomercial",
    "phone:home": "telefonprivat telefonprivat2 téléphonedomicile téléphonepersonnel teléfonoparticular teléfonocasa"
    " telefonoabitazione telefoonthuis telefoneresidencial",
    "phone:cell": "mobiltelefon mobil mobilnummer handy handynummer telefonmobil télmobile téléphonemobile portable"
    " móvil teléfonomóvil celular cellulare telefonocellulare mobiel mobielnummer telemóvel telefonecelular",
    "phone:fax,work": "faxgeschäftlich télécopiebureau faxdeltrabajo faxufficio faxopwerk",
    "phone:fax,home": "faxprivat télécopiedomicile faxparticular",
    "url": "webseite internetseite pageweb siteweb páginaweb sitioweb paginaweb sitoweb webpagina",
    "birthday": "geburtstag geburtsdatum anniversaire datedenaissance cumpleaños fechadenacimiento compleanno"
    " datadinascita verjaardag geboortedatum aniversário datadenascimento",
    "notes": "notizen notiz bemerkung bemerkungen anmerkungen kommentar remarques commentaires notas observaciones"
    " comentarios notities opmerkingen observações",
    "categories": "kategorien gruppen schlagwörter catégories categorías categorie categorieën categorias",
    "connected_on": "vernetztam verbundenam",
}  # fmt: skip
_PLACES = {
    "street": "straße strasse rue calle via straat rua",
    "code": "postleitzahl plz codepostal códigopostal cap postcode cep",
    "place": "ort stadt wohnort ville ciudad città plaats woonplaats cidade",
    "region": "bundesland région provincia",
    "country": "land landregion pays paysrégion país paísoregión paese",
}
_KINDS = {
    "work": "geschäftlich bureau deltrabajo ufficio werk", "home": "privat domicile particular abitazione thuis",
}  # fmt: skip
_KNOWN = {name: field for field, names in _NAMES.items() for name in names.split()}
for _part, _words in _PLACES.items():
    for _word in _words.split():
        _KNOWN[_word] = f"address.{_part}:"
        _KNOWN.update({_word + end: f"address.{_part}:{kind}" for kind, ends in _KINDS.items() for end in ends.split()})
_OF_SURNAMES = {"nombre": "given", "nome": "given", "nom": "family"}
"""Words for a whole name, and what they are where another column holds the other part of it."""
_PARTS = frozenset({"given", "family"})


def guessed_field(plain: str, header: Collection[str]) -> str:
    """The field of a column by its name, as ``plain_column`` writes it; empty where nothing comes to mind."""
    if plain in _OF_SURNAMES:
        return _OF_SURNAMES[plain] if any(_KNOWN.get(each) in _PARTS for each in header) else "name"
    return _KNOWN.get(plain, "")
