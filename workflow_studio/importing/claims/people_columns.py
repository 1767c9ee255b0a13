"""Which columns say who does something, and whom they name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from workflow_studio.importing.claims.columns_alike import AlikeColumns, Said, alike_columns
from workflow_studio.importing.claims.in_words import quoted
from workflow_studio.importing.claims.people_looks import Looks, looks_of
from workflow_studio.importing.claims.people_or_roles import Holds, names_initials, people_or_roles
from workflow_studio.importing.finding import Seen
from workflow_studio.importing.mapping.cells import says_nothing
from workflow_studio.importing.mapping.left_out import is_flows
from workflow_studio.importing.mapping.links import medium_columns
from workflow_studio.importing.mapping.names import folded, split_names
from workflow_studio.importing.recognition import Column, Kind, Role, Table
from workflow_studio.importing.recognition.concepts import Concept
from workflow_studio.importing.recognition.wording import concepts_of

LONGEST_NAME = 60

_LEAST_CONFIDENCE, _LEAST_WORDED = 0.4, 0.9
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
    found = [read for columns in alike_columns(seen, _says_who, in_lines=True) if (read := _read(columns)) is not None]
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


def _read(columns: AlikeColumns) -> PeopleColumn | None:
    names = _names(columns.said)
    if all(looks_of(one.text) is Looks.SYSTEM for one in names):
        return None
    if columns.title and not _names_somebody(names):
        return None
    holds, reasons = people_or_roles(columns, names)
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
