"""Finding the planned tables in a newer version of their workbook, and reading them as they were read before."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from workflow_studio.importing.mapping.names import folded
from workflow_studio.importing.plans.header_search import header_where_planned
from workflow_studio.importing.plans.words import words_of
from workflow_studio.importing.reading import Workbook
from workflow_studio.importing.recognition import (
    Column,
    DateReading,
    Kind,
    Role,
    Table,
    with_date_reading,
    with_header,
    with_kind,
    with_role,
)
from workflow_studio.model import PlannedColumn, PlannedTable

Word = TypeVar("Word", Kind, Role, DateReading)

ALIKE = 0.5
"""Tables that share a smaller part of their headers are different tables."""
A_COPY = 0.9
"""What a further copy of a tracker shares of the headers of the others."""


@dataclass(frozen=True, slots=True)
class Followed:
    """The tables of a newer version: `tables` read as planned, planned ones that are `missing`, and `new` ones.

    `called` are the names of the processes that `tables` became, one for each. A further copy of what had copies
    already, such as the sheet of one more month, is among `tables`.
    """

    tables: tuple[Table, ...]
    called: tuple[str, ...]
    missing: tuple[PlannedTable, ...]
    new: tuple[Table, ...]


def follow(plan: Sequence[PlannedTable], workbook: Workbook, found: Sequence[Table]) -> Followed:
    """Match every planned table with one that was found, best first, wherever its sheet, rows and columns are now."""
    said = [_folded_words(workbook, table) for table in found]
    ranked = sorted(_likenesses(plan, workbook, found, said), key=lambda one: (-one[0], one[1], one[2]))
    taken: dict[int, tuple[int, Table]] = {}
    for _, at, place, table in ranked:
        if at not in taken and place not in {used for used, _ in taken.values()}:
            taken[at] = (place, _read_as_planned(workbook, table, plan[at]))
    places = {place for place, _ in taken.values()}
    left = [(table, _copied(plan, said[place])) for place, table in enumerate(found) if place not in places]
    copies = [(table, first) for table, first in left if first is not None]
    tables = [taken[at][1] for at in range(len(plan)) if at in taken]
    return Followed(
        (*tables, *(_read_as_planned(workbook, table, first) for table, first in copies)),
        (*(_process(plan, at, taken) for at in range(len(plan)) if at in taken), *("" for _ in copies)),
        tuple(planned for at, planned in enumerate(plan) if at not in taken),
        tuple(table for table, first in left if first is None and table.kind.kind.mappable),
    )


def _process(plan: Sequence[PlannedTable], at: int, taken: Collection[int]) -> str:
    """What the process of a planned table was called; of copies one has the name, and another where that is gone."""
    headers = _headers(plan[at])
    gone = (one for place, one in enumerate(plan) if place not in taken and _headers(one) == headers)
    return plan[at].process or next((one.process for one in gone if one.process), "")


def _copied(plan: Sequence[PlannedTable], said: frozenset[str]) -> PlannedTable | None:
    """The planned table that a further one is a copy of: one more month of what had several already."""
    alike = [planned for planned in plan if _shared(planned, said) >= A_COPY]
    return alike[0] if len(alike) > 1 else None


def _likenesses(
    plan: Sequence[PlannedTable], workbook: Workbook, found: Sequence[Table], said: Sequence[frozenset[str]]
) -> Iterator[tuple[float, int, int, Table]]:
    """How alike each planned table and each table found are; the latter under the planned headers if it has them."""
    for at, planned in enumerate(plan):
        for place, table in enumerate(found):
            shared = _shared(planned, said[place])
            if shared < ALIKE and (header := header_where_planned(workbook, table, planned)):
                table = with_header(workbook, table, header)
                shared = _shared(planned, _folded_words(workbook, table))
            if shared >= ALIKE:
                same_sheet = 0.2 if folded(table.sheet) == folded(planned.sheet) else 0.0
                same_kind = 0.1 if table.kind.kind.value == planned.kind else 0.0
                yield shared + same_sheet + same_kind, at, place, table


def _shared(planned: PlannedTable, now: frozenset[str]) -> float:
    """The share of headers (or of what else a table is known by) that both have, of those that either has."""
    before = _headers(planned)
    return len(before & now) / len(before | now) if before | now else 0.0


def _headers(planned: PlannedTable) -> frozenset[str]:
    return frozenset(folded(column.header) for column in planned.columns)


def _folded_words(workbook: Workbook, table: Table) -> frozenset[str]:
    return frozenset(map(folded, words_of(workbook, table)))


def _read_as_planned(workbook: Workbook, table: Table, planned: PlannedTable) -> Table:
    kind = _word(Kind, planned.kind)
    if kind is not None and kind is not table.kind.kind:
        table = with_kind(workbook, table, kind)
    columns = {folded(column.header): column for column in planned.columns}
    for column in table.columns:
        known = columns.get(folded(column.title)) if column.title else None
        if known is not None:
            table = _column_as_planned(table, column, known)
    return table


def _column_as_planned(table: Table, column: Column, planned: PlannedColumn) -> Table:
    role, dates = _word(Role, planned.role), _word(DateReading, planned.dates)
    if role is not None and role is not column.role:
        table = with_role(table, column.index, role)
    if dates is not None and column.dates is not None and dates is not column.dates:
        table = with_date_reading(table, column.index, dates)
    return table


def _word(words: type[Word], text: str) -> Word | None:
    """The word that was written; none for one that this version of the product does not know."""
    try:
        return words(text)
    except ValueError:
        return None
