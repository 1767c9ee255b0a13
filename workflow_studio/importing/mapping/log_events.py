"""An event log: one event a row."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import repeat

from workflow_studio.analysis.eventlog import LogEvent, Pause, never_stop, paused
from workflow_studio.importing.mapping.case_events import CaseEvents, Moment, Spellings, any_has_clock, filled, surest
from workflow_studio.importing.mapping.case_events import why_no_date as why_no_date_in
from workflow_studio.importing.mapping.cells import says_nothing, text_of
from workflow_studio.importing.mapping.findings import LEFT_OUT, RowFindings
from workflow_studio.importing.reading import Value, Workbook
from workflow_studio.importing.recognition import Column, Role, Table, read_date
from workflow_studio.model import Issue

_LIFECYCLE = frozenset({"lifecycle:transition", "lifecycle", "transition", "lifecycle transition"})
_COMPLETED = frozenset({"", "complete", "completed", "close", "closed", "end", "ended", "finish", "finished"})
_BEGUN = frozenset({"start", "started", "begin", "begun", "resume"})


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
    def of(cls, workbook: Workbook, table: Table) -> LogColumns:
        """Those with the surest roles."""
        time, begun = surest(table, Role.TIMESTAMP), surest(table, Role.START_TIME)
        person, team = _person_and_team(workbook, table)
        lifecycle = next(filter(is_lifecycle, table.columns), None)
        case, activity = surest(table, Role.CASE), surest(table, Role.ACTIVITY)
        return cls(case, activity, time or begun, begun if time else None, person, team, lifecycle)

    def used(self) -> tuple[Column, ...]:
        """All of them, each once."""
        named = (self.case, self.activity, self.time, self.begun, self.person, self.team, self.lifecycle)
        return tuple({column.index: column for column in named if column is not None}.values())


def is_lifecycle(column: Column) -> bool:
    """Whether a column says if a row tells of a beginning or a completion (`lifecycle:transition` in XES)."""
    return column.name.strip().casefold() in _LIFECYCLE


def events_of_log(workbook: Workbook, table: Table, pause: Pause = never_stop) -> CaseEvents:
    """One event a row; rows without a case or an activity are listed."""
    columns = LogColumns.of(workbook, table)
    used = columns.used()
    cells = {column.index: list(paused(table.values(workbook, column), pause)) for column in used}
    return _LogReader(table, columns, cells, pause).read()


class _LogReader:
    """Reads a log column by column: `cells` holds the values of each column that is read, one for each data row."""

    def __init__(self, table: Table, columns: LogColumns, cells: Mapping[int, Sequence[Value]], pause: Pause) -> None:
        self._table = table
        self._columns = columns
        self._cells = cells
        self._pause = pause
        self._found = CaseEvents()
        self._findings = RowFindings(table)
        self._people, self._activities = Spellings(), Spellings()
        self._names: dict[Value, str | None] = {}
        self._begun: defaultdict[tuple[str, str], deque[Moment]] = defaultdict(deque)

    def read(self) -> CaseEvents:
        columns = self._columns
        if columns.case is None or columns.activity is None:
            missing = "case" if columns.case is None else "activity"
            text = f"No column says which {missing} a row is about, so the log gives no map."
            self._found.issues.append(Issue("warning", text, sheet=self._table.sheet, cells=self._table.range.a1))
            return self._found
        states = self._states()
        moments = self._moments()
        timed = any_has_clock(moments)
        teams = self._teams()
        cases, activities = self._of(columns.case), self._of(columns.activity)
        people, begins = self._of(columns.person), self._of(columns.begun)
        told = columns.begun is not None or states is not None
        rows = zip(
            self._table.data_rows, cases, activities, moments, people, teams, begins, states or repeat(""), strict=False
        )
        for row, case_cell, activity_cell, when, person, team, begin, state in paused(rows, self._pause):
            case, activity = text_of(case_cell), text_of(activity_cell)
            if not case or not activity:
                self._findings.add(row, f"without {'an activity' if case else 'a case'}; {LEFT_OUT}")
                continue
            activity = self._activities.of(activity)
            if state not in _COMPLETED:
                self._begin(row, state, case, activity, when)
                continue
            who = self._name(person) if columns.person else team
            event = LogEvent(case, activity, when, who, row, timed)
            if told:
                self._note_work(event, begin)
            self._found.add(event, team, columns.activity.index)
        self._tell_times()
        return self._found

    def _of(self, column: Column | None) -> Sequence[Value]:
        """The values of a column, one for each data row; blanks for a column that is not there."""
        return self._cells[column.index] if column else [None] * len(self._table.data_rows)

    def _moments(self) -> list[Moment | None]:
        """When it happened; where that is missing, when it began."""
        time, begun = self._columns.time, self._columns.begun
        rows = zip(self._table.data_rows, self._of(time), self._of(begun), strict=True)
        return [
            value if isinstance(value, datetime.date) else self._moment(row, value, begin)
            for row, value, begin in paused(rows, self._pause)
        ]

    def _moment(self, row: int, value: Value, begin: Value) -> Moment | None:
        for column, cell in ((self._columns.time, value), (self._columns.begun, begin)):
            when = read_date(cell, column.dates) if column else None
            if when is not None:
                return when
        column = self._columns.time
        if column is not None:
            why = why_no_date_in(value, column) if filled(value) else f"without a “{column.title or column.letter}”"
            self._findings.add(row, f"{why}; kept in the order of the rows")
        return None

    def _states(self) -> list[str] | None:
        """What each row says it is about, where a column of transitions tells completions from other things."""
        if self._columns.lifecycle is None:
            return None
        states = [text_of(value).casefold() for value in self._of(self._columns.lifecycle)]
        different = set(states)
        return states if different & (_COMPLETED - {""}) and different - _COMPLETED else None

    def _begin(self, row: int, state: str, case: str, activity: str, when: Moment | None) -> None:
        """Keep in mind that something was begun, where the row says that and not that it was done."""
        if state in _BEGUN and when is not None:
            self._begun[case, activity].append(when)
        self._findings.add(row, f"about a {state[:30]}, not a completion; no events", "note")

    def _note_work(self, event: LogEvent, begin: Value) -> None:
        """How long the work took, where the log says when it began."""
        column, waiting = self._columns.begun, self._begun.get((event.case, event.activity))
        begun = read_date(begin, column.dates) if column else waiting.popleft() if waiting else None
        seconds = _seconds_between(begun, event.time)
        if seconds is not None:
            self._found.work[event.row] = seconds

    def _teams(self) -> list[str | None]:
        """The team of each row: as it says, else the one its person is usually in; else nobody but the person."""
        column = self._columns.team
        if column is None:
            return [None] * len(self._table.data_rows)
        named = list(map(self._name, paused(self._of(column), self._pause)))
        people = list(map(self._name, paused(self._of(self._columns.person), self._pause)))
        seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for (person, team), times in Counter(paused(zip(people, named, strict=True), self._pause)).items():
            if person and team:
                seen[person][team] = times
        usual = {person: counts.most_common(1)[0][0] for person, counts in seen.items()}
        if None not in named:
            return named
        for row, person, team in zip(self._table.data_rows, people, named, strict=True):
            if team is None and person in usual:
                text = f"without a “{column.title or column.letter}”; taken for the one that the person is usually in"
                self._findings.add(row, text, "note")
        return [team or usual.get(person or "") for person, team in zip(people, named, strict=True)]

    def _name(self, value: Value) -> str | None:
        if value not in self._names:
            text = text_of(value)
            named = bool(text) and not says_nothing(text)
            self._names[value] = self._people.of_person(" ".join(text.split())) if named else None
        return self._names[value]

    def _tell_times(self) -> None:
        self._found.issues += self._findings.issues()
        if self._columns.time is None and self._found.performed:
            text = "No column says when things happened; the events were kept in the order of the rows."
            self._found.issues.append(Issue("warning", text, sheet=self._table.sheet, cells=self._table.range.a1))


def _seconds_between(begun: Moment | None, ended: Moment | None) -> float | None:
    if not isinstance(begun, datetime.datetime) or not isinstance(ended, datetime.datetime):
        return None
    if (begun.tzinfo is None) != (ended.tzinfo is None):
        return None
    seconds = (ended - begun).total_seconds()
    return seconds if seconds >= 0 else None


def _person_and_team(workbook: Workbook, table: Table) -> tuple[Column | None, Column | None]:
    """Who did it, and the role or team that is their lane: a lane column, else the performer column that says less."""
    people, lane = table.columns_as(Role.PERFORMER), surest(table, Role.LANE) or surest(table, Role.PARTICIPANT)
    if lane is not None or len(people) < 2:
        return surest(table, Role.PERFORMER), lane
    rows = [values for _, values in replace(table, columns=people).cells(workbook)]
    names = {column.index: len({row[at] for row in rows}) for at, column in enumerate(people)}
    person = max(people, key=lambda column: (names[column.index], -column.index))
    team = min(people, key=lambda column: (names[column.index], column.index))
    return person, team if names[team.index] < names[person.index] else None
