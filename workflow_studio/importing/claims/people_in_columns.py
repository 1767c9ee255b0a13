"""Whom a column names: “Buyer” names two people, Kim Olsen and Sara Brandt. Asks where they could be roles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workflow_studio.importing.claims.columns_alike import Place, key_part, with_own_keys
from workflow_studio.importing.claims.in_words import all_quoted, in_a_row, quoted
from workflow_studio.importing.claims.people_columns import PeopleColumn, people_columns
from workflow_studio.importing.claims.people_looks import Looks, looks_of
from workflow_studio.importing.claims.people_or_roles import Holds
from workflow_studio.importing.finding import Finding, Seen
from workflow_studio.importing.mapping.names import folded
from workflow_studio.importing.recognition import Kind, Role
from workflow_studio.model import ClaimKind
from workflow_studio.wording import counted

MOST_NAMED = 60
"""Names that a finding is about at most; of a log of thousands of people the ones met most often."""

_NAMED_IN_A_SENTENCE = 6
_DRAWN_AS_LANES = frozenset({Kind.STEP_LIST, Kind.VISIO_PROCESS_MAP, Kind.NODES_AND_FLOWS, Kind.EVENT_LOG})


def find_people_in_columns(seen: Seen) -> Iterator[Finding]:
    """One finding for each column that says who: the people or roles in it, or the question what they are."""
    yield from with_own_keys(_found(seen))


def _found(seen: Seen) -> Iterator[Finding]:
    asked: dict[str, list[PeopleColumn]] = {}
    told: dict[str, set[str]] = {}
    for column in seen.once(people_columns):
        if column.holds in (Holds.BOTH, Holds.UNKNOWN):
            asked.setdefault(folded(column.columns.name), []).append(column)
        known = told.setdefault(folded(column.columns.name), set())
        names = _spelled_once(column)
        if not names.keys() <= known and not all(_is_drawn(seen, place) for place in column.columns.places):
            known.update(names)
            yield _participants(column, list(names.values()))
    yield from map(_question, asked.values())


def _question(columns: Sequence[PeopleColumn]) -> Finding:
    """One question for all columns of one name, whatever tables they are in."""
    name = columns[0].columns.name
    names = dict.fromkeys(one.text for column in columns for one in column.names)
    return Finding(
        ClaimKind.QUESTION,
        f"question/people-or-roles/{key_part(name)}",
        f"Are the names in {quoted(name)} people or roles?",
        1.0,
        tuple(quote for column in columns for quote in column.columns.quotes(most=6))[:12],
        tuple(dict.fromkeys(reason for column in columns for reason in column.reasons))[:6],
        ("People", "Roles or teams", "Both"),
        tuple(names)[:MOST_NAMED],
    )


def _spelled_once(column: PeopleColumn) -> dict[str, str]:
    """The names by what their spellings have in common; among people no system is counted."""
    spellings: dict[str, str] = {}
    for one in column.names:
        if column.holds is not Holds.PEOPLE or looks_of(one.text) is not Looks.SYSTEM:
            spellings.setdefault(folded(one.text), one.text)
    return spellings


def _participants(column: PeopleColumn, names: Sequence[str]) -> Finding:
    return Finding(
        ClaimKind.PARTICIPANT,
        f"participant/{column.columns.key}",
        _sentence(column, names),
        _confidence(column),
        column.columns.quotes(),
        (*column.reasons, f"{counted(column.columns.filled, 'cell')} of the column {_are(column)} filled."),
        about=tuple(names[:MOST_NAMED]),
    )


def _are(column: PeopleColumn) -> str:
    return "is" if column.columns.filled == 1 else "are"


def _sentence(column: PeopleColumn, names: Sequence[str]) -> str:
    said = {Holds.PEOPLE: ("person", "people"), Holds.ROLES: ("role", "roles")}
    one, many = said.get(column.holds, ("person or role", "people or roles"))
    title = quoted(column.columns.name)
    if len(names) > MOST_NAMED:
        return f"{title} names {len(names):,} {many}, most often {in_a_row([quoted(name) for name in names[:3]])}."
    return f"{title} names {counted(len(names), one, many)}: {all_quoted(names, _NAMED_IN_A_SENTENCE)}."


def _confidence(column: PeopleColumn) -> float:
    """Sure where both the header and the look of the names say it; a column without a header is a guess."""
    settled = column.holds in (Holds.PEOPLE, Holds.ROLES)
    if not settled or not column.columns.title:
        return 0.6
    return 0.92 if column.confidence >= 0.6 else 0.8


def _is_drawn(seen: Seen, place: Place) -> bool:
    """Whether the map has a lane for each of the names already, with claims of its own."""
    table, column = place
    if table not in seen.chosen or column.role not in (Role.PERFORMER, Role.LANE, Role.PARTICIPANT):
        return False
    if table.kind.kind is Kind.EVENT_LOG and column.role is Role.PERFORMER:
        return False  # lanes are named after those who do an activity most, not after everybody
    return table.kind.kind in _DRAWN_AS_LANES
