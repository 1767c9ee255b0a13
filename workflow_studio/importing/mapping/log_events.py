"""An event log: one event a row."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass, replace

from workflow_studio.analysis.eventlog import LogEvent
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

Row = tuple[int, dict[int, Value]]


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


def events_of_log(workbook: Workbook, table: Table) -> CaseEvents:
    """One event a row; rows without a case or an activity are listed."""
    columns = LogColumns.of(workbook, table)
    narrow = replace(table, columns=columns.used())
    places = [column.index for column in narrow.columns]
    rows = [(row, dict(zip(places, values, strict=True))) for row, values in narrow.cells(workbook)]
    return _LogReader(table, columns).read(rows)


class _LogReader:
    def __init__(self, table: Table, columns: LogColumns) -> None:
        self._table = table
        self._columns = columns
        self._found = CaseEvents()
        self._findings = RowFindings(table)
        self._people, self._activities = Spellings(), Spellings()
        self._names: dict[Value, str | None] = {}
        self._tells_completions = False
        self._begun: defaultdict[tuple[str, str], deque[Moment]] = defaultdict(deque)

    def read(self, rows: Sequence[Row]) -> CaseEvents:
        columns = self._columns
        if columns.case is None or columns.activity is None:
            missing = "case" if columns.case is None else "activity"
            text = f"No column says which {missing} a row is about, so the log gives no map."
            self._found.issues.append(Issue("warning", text, sheet=self._table.sheet, cells=self._table.range.a1))
            return self._found
        self._tells_completions = _tells_completions(rows, columns.lifecycle)
        moments = [self._moment(row, values) for row, values in rows]
        timed = any_has_clock(moments)
        teams = self._teams(rows)
        for (row, values), when, team in zip(rows, moments, teams, strict=True):
            case, activity = (text_of(values[column.index]) for column in (columns.case, columns.activity))
            if not case or not activity:
                self._findings.add(row, f"without {'an activity' if case else 'a case'}; {LEFT_OUT}")
                continue
            activity = self._activities.of(activity)
            if self._is_beginning(row, values, case, activity, when):
                continue
            who = self._name(values, columns.person) if columns.person else team
            event = LogEvent(case, activity, when, who, row, timed)
            self._note_work(event, values)
            self._found.add(event, team, columns.activity.index)
        self._tell_times()
        return self._found

    def _moment(self, row: int, values: dict[int, Value]) -> Moment | None:
        """When it happened; where that is missing, when it began."""
        for column in (self._columns.time, self._columns.begun):
            when = read_date(values[column.index], column.dates) if column else None
            if when is not None:
                return when
        column = self._columns.time
        if column is not None:
            value = values[column.index]
            why = why_no_date_in(value, column) if filled(value) else f"without a “{column.title or column.letter}”"
            self._findings.add(row, f"{why}; kept in the order of the rows")
        return None

    def _is_beginning(self, row: int, values: dict[int, Value], case: str, activity: str, when: Moment | None) -> bool:
        """Whether the row says that something was begun or planned, and not that it was done."""
        column = self._columns.lifecycle
        state = text_of(values[column.index]).casefold() if column and self._tells_completions else ""
        if state in _COMPLETED:
            return False
        if state in _BEGUN and when is not None:
            self._begun[case, activity].append(when)
        self._findings.add(row, f"about a {state[:30]}, not a completion; no events", "note")
        return True

    def _note_work(self, event: LogEvent, values: dict[int, Value]) -> None:
        """How long the work took, where the log says when it began."""
        column, waiting = self._columns.begun, self._begun.get((event.case, event.activity))
        begun = read_date(values[column.index], column.dates) if column else waiting.popleft() if waiting else None
        seconds = _seconds_between(begun, event.time)
        if seconds is not None:
            self._found.work[event.row] = seconds

    def _teams(self, rows: Sequence[Row]) -> list[str | None]:
        """The team of each row: as it says, else the one its person is usually in; else nobody but the person."""
        column = self._columns.team
        if column is None:
            return [None] * len(rows)
        named = [self._name(values, column) for _, values in rows]
        people = [self._name(values, self._columns.person) for _, values in rows]
        seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for person, team in zip(people, named, strict=True):
            if person and team:
                seen[person][team] += 1
        usual = {person: counts.most_common(1)[0][0] for person, counts in seen.items()}
        for (row, _), person, team in zip(rows, people, named, strict=True):
            if team is None and person in usual:
                text = f"without a “{column.title or column.letter}”; taken for the one that the person is usually in"
                self._findings.add(row, text, "note")
        return [team or usual.get(person or "") for person, team in zip(people, named, strict=True)]

    def _name(self, values: dict[int, Value], column: Column | None) -> str | None:
        value = values[column.index] if column else None
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


def _tells_completions(rows: Sequence[Row], lifecycle: Column | None) -> bool:
    """Whether a column of transitions tells completions from other things; else it says nothing."""
    states = {text_of(values[lifecycle.index]).casefold() for _, values in rows} if lifecycle else set[str]()
    return bool(states & (_COMPLETED - {""})) and bool(states - _COMPLETED)


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
