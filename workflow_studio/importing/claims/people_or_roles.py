"""Whether names in a column are people or roles: by the header, else by the look of most of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum

from workflow_studio.importing.claims.columns_alike import AlikeColumns, Said
from workflow_studio.importing.claims.in_words import all_quoted, quoted
from workflow_studio.importing.claims.people_looks import Looks, looks_of
from workflow_studio.importing.recognition import Column, Role
from workflow_studio.importing.recognition.concepts import Concept
from workflow_studio.importing.recognition.wording import concepts_of

_CLEAR_SHARE = 0.8
_OTHERS_AT_MOST = 0.1
_PEOPLE_HEADER = re.compile(
    r"\b(?:initials?|names?|e-?mails?|first name|last name|surname|person|people|employee|user(?: ?name)?|login|kürzel|"
    r"namenszeichen|vorname|nachname|mitarbeiter(?:in)?|personen?|initiales|noms?|prénoms?|personne|iniciales|nombres?|"
    r"persona|empleado)\b|氏名|名前|イニシャル|社員|個人",
    re.IGNORECASE,
)
_ROLES_HEADER = re.compile(
    r"\b(?:roles?|functions?|departments?|dept|teams?|units?|job titles?|positions?|group|lane|rolle|funktion|"
    r"abteilung|bereich|stelle|rôle|fonction|service|équipe|poste|rol|función|departamento|equipo|puesto|área)\b|"
    r"役割|部署|部門|役職|チーム|機能",
    re.IGNORECASE,
)
_INITIALS_HEADER = re.compile(
    r"\b(?:initials?|init|signed|sign[- ]?off|signature|kürzel|handzeichen|namenszeichen|visum|unterschrift|"
    r"paraphe?|initiales|visa|iniciales|firma)\b|イニシャル|検印|印",
    re.IGNORECASE,
)


class Holds(StrEnum):
    """What a column of names holds, as far as the workbook tells."""

    PEOPLE = "people"
    ROLES = "roles"
    BOTH = "both"
    UNKNOWN = "unknown"


def names_initials(column: Column) -> bool:
    """Whether the header asks for initials or a signature."""
    return bool(_INITIALS_HEADER.search(column.name))


def people_or_roles(columns: AlikeColumns, names: Sequence[Said]) -> tuple[Holds, tuple[str, ...]]:
    """What the names are by their header, else by their looks, and the reason."""
    looks = Counter(looks_of(one.text) for one in names)
    people, roles = looks[Looks.PERSON] + looks[Looks.INITIALS], looks[Looks.ROLE]
    number = len(names) - looks[Looks.SYSTEM]
    header = _by_header(columns)
    if header is not None and not _contradicted(header[0], people, roles):
        return header
    if all(_is_few_letters(one.text) for one in names):
        people = number
    known = people + roles
    if known and known >= 0.5 * number:
        if people >= _CLEAR_SHARE * known and roles <= _OTHERS_AT_MOST * number:
            some = _examples(names, Looks.PERSON, Looks.INITIALS) or _examples(names, Looks.EITHER)
            return Holds.PEOPLE, (f"{some} look like names of people.",)
        if roles >= _CLEAR_SHARE * known and people <= _OTHERS_AT_MOST * number:
            return Holds.ROLES, (f"{_examples(names, Looks.ROLE)} look like roles or teams.",)
    if people and roles:
        some = f"{_examples(names, Looks.PERSON, Looks.INITIALS)} look like people"
        return Holds.BOTH, (f"{some}, {_examples(names, Looks.ROLE)} like roles or teams.",)
    return Holds.UNKNOWN, (f"{_examples(names, Looks.EITHER)} could be people as well as roles.",)


def _is_few_letters(name: str) -> bool:
    """`jd`, `kl`: a column of nothing else holds initials, however they are written."""
    return 2 <= len(name) <= 3 and name.isascii() and name.isalpha() and looks_of(name) is not Looks.ROLE


def _by_header(columns: AlikeColumns) -> tuple[Holds, tuple[str, ...]] | None:
    roles = {column.role for _, column in columns.places}
    reason = (f"The header says so: {quoted(columns.title)}.",)
    if _PEOPLE_HEADER.search(columns.title) or _INITIALS_HEADER.search(columns.title):
        return Holds.PEOPLE, reason
    concepts = concepts_of(columns.title)
    lane = max(concepts.get(Concept.LANE, 0.0), concepts.get(Concept.PARTICIPANT, 0.0))
    if _ROLES_HEADER.search(columns.title) or (roles == {Role.LANE} and lane > concepts.get(Concept.PERFORMER, 0.0)):
        return Holds.ROLES, reason
    return None


def _contradicted(holds: Holds, people: int, roles: int) -> bool:
    """A column “Role” full of people, or “Name” full of departments, is not settled by its header."""
    against, in_favour = (roles, people) if holds is Holds.PEOPLE else (people, roles)
    return against > 2 * in_favour and against >= 2


def _examples(names: Iterable[Said], *looks: Looks, most: int = 3) -> str:
    """Some of the names that look like this, in quotation marks."""
    return all_quoted([one.text for one in names if looks_of(one.text) in looks][:most], most)
