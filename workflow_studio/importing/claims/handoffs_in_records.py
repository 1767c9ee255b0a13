"""A record that passes from one person to another: two columns of a register say who, such as finder and fixer."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workflow_studio.importing.claims.columns_alike import AlikeColumns, alike_columns, key_part, with_own_keys
from workflow_studio.importing.claims.in_words import quoted
from workflow_studio.importing.finding import Finding, Seen
from workflow_studio.importing.mapping.names import folded
from workflow_studio.importing.mapping.role_names import role_behind
from workflow_studio.importing.recognition import Column, Kind, Role, Table
from workflow_studio.importing.recognition.concepts import Concept
from workflow_studio.importing.recognition.wording import concepts_of
from workflow_studio.model import ClaimKind

_RECORDS = frozenset({Kind.REGISTER, Kind.CASE_TRACKER, Kind.OTHER})
_OF_WORK = frozenset(
    {Role.STATUS, Role.NOTE, Role.MILESTONE_DATE, Role.DUE_DATE, Role.TIMESTAMP, Role.START_TIME, Role.DESCRIPTION}
)
"""A list without any of these says who is there for what, such as cost centres, and not what was done."""
_SURENESS = 0.7
"""That both have to do with a record is said; that it goes from the left one to the right one is not."""


def find_handoffs_in_records(seen: Seen) -> Iterator[Finding]:
    """For each two columns of people that follow each other in a register of which no map is made: a handoff."""
    yield from with_own_keys(_found(seen))


def _found(seen: Seen) -> Iterator[Finding]:
    mapped = {(table.sheet, table.range) for table in seen.chosen}
    by_table: dict[tuple[str, str], list[AlikeColumns]] = {}
    for columns in alike_columns(seen, _says_who):
        table, _ = columns.places[0]
        if (table.sheet, table.range) not in mapped:
            by_table.setdefault((table.sheet, table.range.a1), []).append(columns)
    for several in by_table.values():
        for giving, taking in pairwise(sorted(several, key=lambda one: one.places[0][1].index)):
            yield from _handoff(giving, taking)


def _says_who(table: Table, column: Column) -> bool:
    """Whether a column of records says who had to do with each: not a list of people with their teams."""
    if table.kind.kind not in _RECORDS or column.role is not Role.PERFORMER or not column.filled:
        return False
    if not any(other.role in _OF_WORK for other in table.columns):
        return False
    said = concepts_of(column.name)
    return said.get(Concept.PERFORMER, 0.0) > max(said.get(Concept.LANE, 0.0), said.get(Concept.PARTICIPANT, 0.0))


def _handoff(giving: AlikeColumns, taking: AlikeColumns) -> Iterator[Finding]:
    (table, one), (_, other) = giving.places[0], taking.places[0]
    giver, taker = role_behind(table.called(one)), role_behind(table.called(other))
    if folded(giver) == folded(taker):
        return
    yield Finding(
        ClaimKind.HANDOFF,
        f"handoff/{key_part(table.sheet)}/{key_part(giver)}/{key_part(taker)}",
        f"{quoted(giver)} hands over to {quoted(taker)}: the rows of {quoted(table.sheet)} name both.",
        _SURENESS,
        (*giving.quotes(most=4), *taking.quotes(most=4)),
        tuple(_reasons(one, other)),
        about=(giver, taker),
    )


def _reasons(one: Column, other: Column) -> Iterator[str]:
    yield f"{quoted(one.name)} stands before {quoted(other.name)}; who comes first is read from that alone."
    if one.group and other.group and one.group != other.group:
        yield f"Each has columns of their own to fill in: {quoted(one.group)} and {quoted(other.group)}."
