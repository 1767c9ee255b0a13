"""Lists of people with their roles: Kim Olsen has the role “Buyer” (Procurement)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from workflow_studio.importing.claims.columns_alike import key_part, quotable, with_own_keys
from workflow_studio.importing.claims.in_words import all_quoted, quoted
from workflow_studio.importing.claims.people_looks import Looks, looks_of
from workflow_studio.importing.claims.people_or_roles import names_initials
from workflow_studio.importing.finding import Finding, Quote, Seen
from workflow_studio.importing.mapping.cells import says_nothing, text_of
from workflow_studio.importing.mapping.names import folded
from workflow_studio.importing.reading import Range
from workflow_studio.importing.recognition import Column, Kind, Table
from workflow_studio.importing.recognition.concepts import Concept
from workflow_studio.importing.recognition.wording import concepts_of
from workflow_studio.model import ClaimKind, EvidenceKind

_ROSTERS = frozenset({Kind.REGISTER, Kind.VALUE_LIST, Kind.ROSTER, Kind.OTHER})
"""Kinds whose rows can be people; those of the others are steps, cases or events."""

_MOST_ROWS = 2_000
_MOST_ROLES = 60
_LONGEST_ROLE = 60
_LEAST_WORDED = 0.55
_PEOPLE_NAMED = 6
_Member = tuple[str, Quote]


def find_rosters(seen: Seen) -> Iterator[Finding]:
    """One finding for each role of a list of people: who has it."""
    yield from with_own_keys(finding for table in seen.found for finding in _of_table(seen, table))


def roster_names(seen: Seen) -> Iterator[tuple[str, Quote]]:
    """Everybody whom a list of people names, with the cell."""
    for table in seen.found:
        if (person := _person_column(seen, table)) is not None:
            for row in table.data_rows[:_MOST_ROWS]:
                if name := _text(seen, table, row, person):
                    yield name, _quote(table, row, [person], name)


def _of_table(seen: Seen, table: Table) -> Iterator[Finding]:
    person = _person_column(seen, table)
    if person is None:
        return
    rest = [column for column in table.columns if column.index != person.index]
    role, team = _worded(rest, Concept.PARTICIPANT), _worded(rest, Concept.LANE)
    if role is None and team is None:
        return
    groups: dict[tuple[str, str], tuple[str, str, list[_Member]]] = {}
    for row in table.data_rows[:_MOST_ROWS]:
        said = {column: _text(seen, table, row, column) for column in (person, role, team) if column is not None}
        name = said[person]
        title, unit = (said[role] if role else ""), (said[team] if team and team is not role else "")
        if name and (title or unit) and max(len(title), len(unit)) <= _LONGEST_ROLE:
            group = groups.setdefault((folded(title), folded(unit)), (title, unit, []))
            group[2].append((name, _quote(table, row, list(said), name, title, unit)))
    for title, unit, members in islice(groups.values(), _MOST_ROLES):
        yield _finding(table, title, unit, members)


def _person_column(seen: Seen, table: Table) -> Column | None:
    """The column that names a person in each row, where the rows of the table can be people."""
    if table.kind.kind not in _ROSTERS or not table.header_rows:
        return None
    for column in table.columns:
        texts = [text for row in table.data_rows[:_MOST_ROWS] if (text := _text(seen, table, row, column))]
        people = sum(looks_of(text) in (Looks.PERSON, Looks.INITIALS) and "@" not in text for text in texts)
        concepts = concepts_of(column.name)
        named = max(concepts.get(one, 0.0) for one in (Concept.NAME, Concept.PERFORMER, Concept.PARTICIPANT))
        enough = 0.5 if named >= _LEAST_WORDED or names_initials(column) else 0.9
        if len(texts) >= 2 and people >= enough * len(texts) and len(set(texts)) >= 0.9 * len(texts):
            return column
    return None


def _worded(columns: Sequence[Column], concept: Concept) -> Column | None:
    strengths = [(concepts_of(column.name).get(concept, 0.0), -column.index, column) for column in columns]
    best = max(strengths, default=None, key=lambda one: one[:2])
    return best[2] if best and best[0] >= _LEAST_WORDED else None


def _text(seen: Seen, table: Table, row: int, column: Column) -> str:
    text = " ".join(text_of(seen.sheet(table.sheet).cell(row, column.index)).split())
    return "" if says_nothing(text) else text


def _quote(table: Table, row: int, columns: Sequence[Column], *texts: str) -> Quote:
    places = [column.index for column in columns]
    area = Range(row, min(places), row, max(places))
    return Quote(table.sheet, area, quotable(", ".join(filter(None, texts))), EvidenceKind.RANGE)


def _finding(table: Table, title: str, unit: str, members: Sequence[_Member]) -> Finding:
    names = tuple(dict.fromkeys(name for name, _ in members))
    who, one = all_quoted(names, _PEOPLE_NAMED), len(names) == 1
    if title:
        says = f"{who} {'has' if one else 'have'} the role {quoted(title)}" + (f" ({unit})." if unit else ".")
    else:
        says = f"{who} {'belongs' if one else 'belong'} to {quoted(unit)}."
    return Finding(
        ClaimKind.PARTICIPANT,
        f"participant/role/{key_part(title or unit)}" + (f"/{key_part(unit)}" if title and unit else ""),
        says,
        0.93,
        tuple(quote for _, quote in members)[:12],
        (f"{quoted(table.sheet)} lists people with their roles.",),
        about=(*filter(None, (title, unit)), *names)[:60],
        together=f"{quoted(table.sheet)} lists who has which role.",
    )
