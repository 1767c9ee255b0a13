"""What happened in the cases of a table, event by event, whatever kind of table says it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field

from workflow_studio.analysis.eventlog import EventColumns, LogEvent, Named
from workflow_studio.importing.mapping.cells import text_of
from workflow_studio.importing.mapping.names import folded
from workflow_studio.importing.reading import Value
from workflow_studio.importing.recognition import Column, DateReading, Role, Table, read_date
from workflow_studio.importing.recognition.dates import looks_like_date
from workflow_studio.model import Issue

Moment = datetime.date | datetime.datetime


@dataclass(slots=True)
class CaseEvents:
    """The events of a table. `performed` names people, `lanes` for each event the role or team they acted for, where
    known, else them.

    `columns`: for each activity the sheet column (from 0) its events stand in. `work`: for rows (from 0) that say
    when the work began and ended, its seconds.
    """

    performed: EventColumns = field(default_factory=EventColumns)
    lanes: Named = field(default_factory=Named)
    columns: dict[str, int] = field(default_factory=dict)
    work: dict[int, float] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)

    def add(self, event: LogEvent, lane: str | None, column: int) -> None:
        """One more event, and the lane it belongs in when that is not its performer."""
        self.performed.append(event)
        self.lanes.append(lane if lane and lane.strip() else event.performer if lane is None else None)
        self.columns.setdefault(event.activity, column)


class Spellings:
    """The first spelling seen of each name."""

    def __init__(self) -> None:
        self._first: dict[str, str] = {}
        self._known: dict[str, str] = {}

    def of_person(self, name: str) -> str:
        """A person's or team's name. A single word may be a login, where `TEST` and `test` are two."""
        return self.of(name) if " " in name or "." in name else name

    def of(self, name: str) -> str:
        """The name as it was written first, in single blanks."""
        known = self._known.get(name)
        if known is None:
            bare = " ".join(name.split())
            known = self._known[name] = self._first.setdefault(folded(bare), bare)
        return known


def surest(table: Table, role: Role) -> Column | None:
    """The column that has this role, the surest of several."""
    return max(table.columns_as(role), key=lambda column: (column.confidence, -column.index), default=None)


def any_has_clock(moments: Iterable[Moment | None]) -> bool:
    """Whether one of these says more than the day; a column of midnights is a column of days."""
    return any(isinstance(one, datetime.datetime) and one.time() != datetime.time() for one in moments)


def why_no_date(value: Value, column: Column) -> str:
    """Why a filled cell of a column of dates gives none, to follow `5 rows …`."""
    name = column.title or f"column {column.letter}"
    open_ones = read_date(value, column.dates) is None and isinstance(value, str) and looks_like_date(value)
    if open_ones and column.dates in (None, DateReading.UNDECIDED):
        return f"whose “{name}” can be read day first or month first"
    return f"whose “{name}” is not a date"


def filled(value: Value) -> bool:
    """Whether a cell says something."""
    return value is not None and bool(text_of(value))
