"""Which columns say who does something, whom they name, and whether those are people or roles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from workflow_studio.importing.claims.columns_alike import AlikeColumns, Said, alike_columns
from workflow_studio.importing.claims.finding import Seen
from workflow_studio.importing.claims.in_words import all_quoted, quoted
from workflow_studio.importing.claims.people_looks import Looks, looks_of
from workflow_studio.importing.mapping.cells import says_nothing
from workflow_studio.importing.mapping.left_out import is_flows
from workflow_studio.importing.mapping.links import medium_columns
from workflow_studio.importing.mapping.names import folded, split_names
from workflow_studio.importing.recognition import Column, Kind, Role, Table
from workflow_studio.importing.recognition.concepts import Concept
from workflow_studio.importing.recognition.wording import concepts_of

LONGEST_NAME = 60

_LEAST_CONFIDENCE, _LEAST_WORDED = 0.4, 0.9
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
_LAST_FIRST = re.compile(r"[^\W\d_][\w'’.-]{0,30}, [^\W\d_][\w'’.-]{0,30}")
"""`Olsen, Kim`; where nearly all cells are like that, the comma does not separate two people."""
_YES_NO = re.compile(
    r"(?:y|n|x|ok|yes|no|ja|nein|oui|non|sí|si|true|false|done|pass(?:ed)?|fail(?:ed)?|erledigt|fait|hecho|済|はい|いいえ)",
    re.IGNORECASE,
)
_OF_PEOPLE = (Concept.PERFORMER, Concept.PARTICIPANT, Concept.LANE)
_OTHER_THINGS = (Concept.SUPPLIER, Concept.CUSTOMER, Concept.CATEGORY, Concept.ASSET, Concept.SYSTEM, Concept.DOCUMENT)
_IN_BRACKETS = 0.6
_ROLE_OF_PEOPLE = frozenset({Role.PERFORMER, Role.PARTICIPANT, Role.LANE})


class Holds(StrEnum):
    """What a column of names holds, as far as the workbook tells."""

    PEOPLE = "people"
    ROLES = "roles"
    BOTH = "both"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PeopleColumn:
    """A column that says who, with the names in it (several of one cell apart), the most frequent first."""

    columns: AlikeColumns
    names: tuple[Said, ...]
    holds: Holds
    reasons: tuple[str, ...]

    @property
    def confidence(self) -> float:
        """How sure it is that the column says who does something."""
        return max(column.confidence for _, column in self.columns.places)


def people_columns(seen: Seen) -> list[PeopleColumn]:
    """All columns of the workbook that say who, those of copied tables together."""
    found = [read for columns in alike_columns(seen, _says_who) if (read := _read(columns)) is not None]
    return [_settled(column, found) if column.holds is Holds.UNKNOWN else column for column in found]


def _settled(column: PeopleColumn, others: Sequence[PeopleColumn]) -> PeopleColumn:
    """What the column holds by those of the same name, or by those with the same names in them, if they agree."""
    names = {folded(one.text) for one in column.names}
    called = folded(column.columns.places[0][1].name)
    alike = [
        other
        for other in others
        if other.holds in (Holds.PEOPLE, Holds.ROLES)
        and (
            (called and folded(other.columns.places[0][1].name) == called)
            or len(names & {folded(one.text) for one in other.names}) > 0.5 * len(names)
        )
    ]
    if len({other.holds for other in alike}) != 1:
        return column
    what = alike[0].holds.value
    return replace(column, holds=alike[0].holds, reasons=(f"{quoted(alike[0].columns.name)} names {what}, too.",))


def _says_who(table: Table, column: Column) -> bool:
    if table.kind.kind is Kind.RACI or not column.filled:
        return False
    if names_initials(column):
        return True
    likely = column.role in _ROLE_OF_PEOPLE and column.confidence >= _LEAST_CONFIDENCE
    # A log has one performer; who approved may stand in another column.
    likely = likely or (column.role is Role.ATTRIBUTE and _concept(column, Concept.PERFORMER) >= _LEAST_WORDED)
    by_mail = is_flows(table) and column.index in medium_columns(table)
    return likely and not by_mail and not _names_other_things(column)


def _concept(column: Column, concept: Concept) -> float:
    return concepts_of(column.name).get(concept, 0.0)


def _names_other_things(column: Column) -> bool:
    """A vendor or a product may be in a lane, but its name tells one from another: no role and no person.

    What is in brackets behind a header does not make it one of people.
    """
    concepts = concepts_of(column.name)
    others = max((concepts.get(concept, 0.0) for concept in _OTHER_THINGS), default=0.0)
    people = max((concepts.get(concept, 0.0) for concept in _OF_PEOPLE), default=0.0)
    return others > people or (column.role is Role.LANE and 0.0 < people <= _IN_BRACKETS)


def names_initials(column: Column) -> bool:
    """Whether the header asks for initials or a signature."""
    return bool(_INITIALS_HEADER.search(column.name))


def _read(columns: AlikeColumns) -> PeopleColumn | None:
    names = _names(columns.said)
    if all(looks_of(one.text) is Looks.SYSTEM for one in names):
        return None
    if columns.title and not _names_somebody(names):
        return None
    holds, reasons = _held(columns, names)
    return PeopleColumn(columns, names, holds, reasons)


def _names(said: Sequence[Said]) -> tuple[Said, ...]:
    """The names in the cells; equal ones in several cells once."""
    alone = {folded(one.text) for one in said}
    last_name_first = len(said) > 1 and sum(bool(_LAST_FIRST.fullmatch(one.text)) for one in said) >= 0.9 * len(said)
    counts: Counter[str] = Counter()
    first: dict[str, Said] = {}
    for one in said:
        for name in (one.text,) if last_name_first else split_names(one.text, alone):
            if len(name) <= LONGEST_NAME and any(map(str.isalpha, name)) and not says_nothing(name):
                counts[name] += one.count
                first.setdefault(name, one)
    return tuple(sorted((Said(name, count, first[name].quotes) for name, count in counts.items()), key=best_known))


def best_known(name: Said) -> tuple[int, bool, str]:
    """The order of names: the most frequent first, spellings all in capitals or without any last."""
    return -name.count, name.text.isupper() or name.text.islower(), name.text


def _names_somebody(names: Sequence[Said]) -> bool:
    """Names are short; a column of sentences, dates or yes and no says something else."""
    short = sum(len(one.text.split()) <= 5 and not _YES_NO.fullmatch(one.text) for one in names)
    return short >= 0.7 * len(names)


def _held(columns: AlikeColumns, names: Sequence[Said]) -> tuple[Holds, tuple[str, ...]]:
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
            some = examples(names, Looks.PERSON, Looks.INITIALS) or examples(names, Looks.EITHER)
            return Holds.PEOPLE, (f"{some} look like names of people.",)
        if roles >= _CLEAR_SHARE * known and people <= _OTHERS_AT_MOST * number:
            return Holds.ROLES, (f"{examples(names, Looks.ROLE)} look like roles or teams.",)
    if people and roles:
        some = f"{examples(names, Looks.PERSON, Looks.INITIALS)} look like people"
        return Holds.BOTH, (f"{some}, {examples(names, Looks.ROLE)} like roles or teams.",)
    return Holds.UNKNOWN, (f"{examples(names, Looks.EITHER)} could be people as well as roles.",)


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


def examples(names: Iterable[Said], *looks: Looks, most: int = 3) -> str:
    """Some of the names that look like this, in quotation marks."""
    return all_quoted([one.text for one in names if looks_of(one.text) in looks][:most], most)
