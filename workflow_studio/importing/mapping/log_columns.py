"""The columns of an event log that are read, and the texts in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, islice

from workflow_studio.analysis.eventlog import NOBODY, Named, Numbers, Pause, stretches
from workflow_studio.importing.mapping.case_events import surest
from workflow_studio.importing.mapping.cells import text_of
from workflow_studio.importing.reading import Value, Workbook
from workflow_studio.importing.recognition import Column, Role, Table

_LIFECYCLE = frozenset({"lifecycle:transition", "lifecycle", "transition", "lifecycle transition"})
_TEXTS = frozenset({str, type(None)})


@dataclass(frozen=True, slots=True)
class LogColumns:
    """The columns of a log that are read."""

    case: Column | None
    activity: Column | None
    time: Column | None
    begun: Column | None
    person: Column | None
    team: Column | None
    lifecycle: Column | None

    @classmethod
    def of(cls, workbook: Workbook, table: Table, pause: Pause) -> LogColumns:
        """Those with the surest roles."""
        time, begun = surest(table, Role.TIMESTAMP), surest(table, Role.START_TIME)
        person, team = _person_and_team(workbook, table, pause)
        lifecycle = next(filter(is_lifecycle, table.columns), None)
        case, activity = surest(table, Role.CASE), surest(table, Role.ACTIVITY)
        return cls(case, activity, time or begun, begun if time else None, person, team, lifecycle)


def is_lifecycle(column: Column) -> bool:
    """Whether a column says if a row tells of a beginning or a completion (`lifecycle:transition` in XES)."""
    return column.name.strip().casefold() in _LIFECYCLE


def stretches_of(workbook: Workbook, table: Table, column: Column, pause: Pause) -> Iterator[list[Value]]:
    """The values of a column, one for each data row, a few thousand at once."""
    values = table.values(workbook, column)
    for part in stretches(len(table.data_rows), pause):
        yield list(islice(values, part.stop - part.start))


def texts_of(workbook: Workbook, table: Table, column: Column | None, pause: Pause) -> Named:
    """The different texts of a column and which of them each data row says; NOBODY where a cell says nothing, and for
    a column that is not there."""
    texts = Named()
    if column is None:
        texts.codes = [NOBODY] * len(table.data_rows)
        return texts
    known = _Known(texts.numbers)
    for values in stretches_of(workbook, table, column, pause):
        if _TEXTS.issuperset(map(type, values)):
            texts.codes += map(known.__getitem__, values)
        else:  # 1, 1.0 and True are one key, and say three things
            texts.codes += [known[value] if isinstance(value, str) else known.number(value) for value in values]
    return texts


class _Known(dict[Value, int]):
    """The number of the text in a cell, looked up once for each different text."""

    def __init__(self, numbers: Numbers) -> None:
        super().__init__()
        self._numbers = numbers

    def __missing__(self, value: Value) -> int:
        number = self[value] = self.number(value)
        return number

    def number(self, value: Value) -> int:
        """The number of what the cell says; NOBODY for nothing."""
        text = text_of(value)
        return self._numbers[text] if text else NOBODY


def renamed(column: Named, name_of: Callable[[str], str | None], numbers: Numbers, pause: Pause) -> Named:
    """A column with other names for its own ones, asked for in the order in which they first occur."""
    names = column.names
    number_of = {NOBODY: NOBODY}
    codes: list[int] = []
    for part in stretches(len(column.codes), pause):
        some = column.codes[part]
        for code in dict.fromkeys(some):
            if code not in number_of:
                name = name_of(names[code] or "")
                number_of[code] = NOBODY if name is None else numbers[name]
        codes += [number_of[code] for code in some]
    return Named(numbers, codes)


def _person_and_team(workbook: Workbook, table: Table, pause: Pause) -> tuple[Column | None, Column | None]:
    """Who did it, and the role or team that is their lane: a lane column, else the performer column that says less."""
    people, lane = table.columns_as(Role.PERFORMER), surest(table, Role.LANE) or surest(table, Role.PARTICIPANT)
    if lane is not None or len(people) < 2:
        return surest(table, Role.PERFORMER), lane
    names = {
        column.index: len(set(chain.from_iterable(stretches_of(workbook, table, column, pause)))) for column in people
    }
    person = max(people, key=lambda column: (names[column.index], -column.index))
    team = min(people, key=lambda column: (names[column.index], column.index))
    return person, team if names[team.index] < names[person.index] else None
