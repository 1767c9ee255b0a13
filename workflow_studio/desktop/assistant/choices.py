"""What the user has decided so far about the tables that were found. Values only: every change gives new ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType

from workflow_studio.app.claim_decisions import ClaimDecision
from workflow_studio.app.importing import Opened
from workflow_studio.desktop.words import assistant as words
from workflow_studio.importing.mapping import ChosenTables
from workflow_studio.importing.reading import Workbook
from workflow_studio.importing.recognition import (
    DateReading,
    Kind,
    Role,
    Table,
    with_date_reading,
    with_header,
    with_kind,
    with_role,
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a table is to be read where the guess is overruled: header rows of the sheet (from 0) and kind."""

    header: tuple[int, ...] | None = None
    kind: Kind | None = None


def read_as(workbook: Workbook, found: Table, wanted: Wanted) -> Table:
    """The table read as wanted, its columns guessed anew. Takes seconds for very long tables."""
    table = found if wanted.header is None else with_header(workbook, found, wanted.header)
    return table if wanted.kind is None else with_kind(workbook, table, wanted.kind)


@dataclass(frozen=True)
class TableChoice:
    """One table: as it was found, as it is wanted, and as it was read last (`guessed`, for `read_for`).

    `roles` and `dates` hold what the user settled, by sheet column (from 0).
    """

    book: int
    found: Table
    guessed: Table
    ticked: bool
    wanted: Wanted = Wanted()
    read_for: Wanted = Wanted()
    roles: Mapping[int, Role] = field(default_factory=lambda: MappingProxyType({}))
    dates: Mapping[int, DateReading] = field(default_factory=lambda: MappingProxyType({}))

    @cached_property
    def table(self) -> Table:
        """The table with everything the user settled."""
        table = self.guessed
        known = {column.index for column in table.columns}
        for index, role in self.roles.items():
            if index in known:  # a guess that was confirmed is as sure as one that was corrected
                table = with_role(table, index, role)
        for index, reading in self.dates.items():
            if index in known:
                table = with_date_reading(table, index, reading)
        return table

    @property
    def usable(self) -> bool:
        """Whether a map can be made of it."""
        return self.table.gives_a_map

    @property
    def used(self) -> bool:
        """Whether it will be part of the map."""
        return self.ticked and self.usable

    @property
    def offered(self) -> bool:
        """Whether a map would be made of it if the user said nothing, or was asked for in so many words."""
        return self.usable and (self.wanted.kind is not None or not self.table.why_not_proposed)

    @property
    def unsure(self) -> bool:
        """Whether it is left out because nobody can be sure that it is what it was taken for."""
        return self.usable and not self.offered and not self.table.hidden

    @property
    def waiting(self) -> bool:
        """Whether it still has to be read as it is wanted."""
        return self.wanted != self.read_for


@dataclass(frozen=True)
class Choices:
    """The workbooks that were opened, a choice for each of their tables, and what was decided about claims, by key."""

    books: tuple[Opened, ...]
    tables: tuple[TableChoice, ...]
    decisions: Mapping[str, ClaimDecision] = field(default_factory=lambda: MappingProxyType({}))

    @classmethod
    def proposed(cls, books: tuple[Opened, ...]) -> Choices:
        """What is done unless the user says otherwise."""
        return cls(
            books,
            tuple(
                TableChoice(number, table, table, ticked=any(table is one for one in book.proposed()))
                for number, book in enumerate(books)
                for table in book.tables
            ),
        )

    def workbook(self, at: int) -> Workbook:
        """The workbook that a table is in."""
        return self.books[self.tables[at].book].workbook

    def tick(self, at: int, ticked: bool) -> Choices:
        """Use a table, or leave it out."""
        return self._with(at, replace(self.tables[at], ticked=ticked))

    def want_header(self, at: int, rows: tuple[int, ...]) -> Choices:
        """Take these sheet rows (from 0) for the header; roles the user settled stay settled."""
        old = self.tables[at]
        return self._with(at, replace(old, wanted=replace(old.wanted, header=rows)))

    def want_kind(self, at: int, kind: Kind) -> Choices:
        """Read a table as this kind: roles are guessed for it, and where it was in doubt it is wanted in the map."""
        old = self.tables[at]
        ticked = old.ticked or old.unsure or not old.table.kind.kind.mappable
        new = replace(old, wanted=replace(old.wanted, kind=kind), ticked=ticked, roles=MappingProxyType({}))
        return self._with(at, new)

    def with_reading(self, at: int, wanted: Wanted, table: Table) -> Choices:
        """A table was read as wanted; too late if it is wanted otherwise by now."""
        old = self.tables[at]
        return self if old.wanted != wanted else self._with(at, replace(old, guessed=table, read_for=wanted))

    def with_role(self, at: int, column: int, role: Role) -> Choices:
        """Settle what a column means."""
        old = self.tables[at]
        return self._with(at, replace(old, roles=MappingProxyType({**old.roles, column: role})))

    def with_dates(self, at: int, columns: tuple[int, ...], reading: DateReading) -> Choices:
        """Settle the order of day and month in these columns."""
        old = self.tables[at]
        dates = {**old.dates, **dict.fromkeys(columns, reading)}
        return self._with(at, replace(old, dates=MappingProxyType(dates)))

    def with_decisions(self, decisions: Mapping[str, ClaimDecision]) -> Choices:
        """Decide on claims, or decide on them otherwise."""
        return replace(self, decisions=MappingProxyType({**self.decisions, **decisions}))

    def chosen(self) -> tuple[ChosenTables, ...]:
        """What mapping takes of each workbook: the tables to use, and all others as they are read now.

        A workbook whose tables are all left out by the user is left out; one without a table for a map still says much.
        """
        return tuple(
            book.choose(tuple(one.table for one in own if one.used), tuple(one.table for one in own))
            for number, book in enumerate(self.books)
            if (own := self._of(number)) and (any(one.used for one in own) or not any(one.offered for one in own))
        )

    @property
    def waiting(self) -> tuple[int, ...]:
        """The tables that still have to be read as they are wanted."""
        return tuple(at for at, one in enumerate(self.tables) if one.waiting)

    @property
    def blocked(self) -> str:
        """Why no document can be made yet; empty when one can."""
        if any(one.offered for one in self.tables) and not any(one.used for one in self.tables):
            return words.TICK_A_TABLE
        return ""

    @property
    def maps_nothing(self) -> bool:
        """Whether no table gives a map, so that the document holds only what the workbooks say."""
        return not any(one.used for one in self.tables)

    @property
    def has_log(self) -> bool:
        """Whether a table with observed cases is used, so that the detail matters."""
        return any(one.used and one.table.kind.kind in (Kind.EVENT_LOG, Kind.CASE_TRACKER) for one in self.tables)

    def _of(self, book: int) -> tuple[TableChoice, ...]:
        return tuple(one for one in self.tables if one.book == book)

    def _with(self, at: int, new: TableChoice) -> Choices:
        return replace(self, tables=(*self.tables[:at], new, *self.tables[at + 1 :]))
