"""An event log: one event a row."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TypeVar

from workflow_studio.analysis.eventlog import NOBODY, EventColumns, Named, Numbers, Pause, never_stop, paused, stretches
from workflow_studio.importing.mapping.case_events import CaseEvents, Moment, Spellings, any_has_clock, filled
from workflow_studio.importing.mapping.case_events import why_no_date as why_no_date_in
from workflow_studio.importing.mapping.cells import says_nothing
from workflow_studio.importing.mapping.findings import LEFT_OUT, RowFindings
from workflow_studio.importing.mapping.log_columns import LogColumns, renamed, stretches_of, texts_of
from workflow_studio.importing.reading import Value, Workbook
from workflow_studio.importing.recognition import Column, Table, read_date
from workflow_studio.model import Issue

_COMPLETED = frozenset({"", "complete", "completed", "close", "closed", "end", "ended", "finish", "finished"})
_BEGUN = frozenset({"start", "started", "begin", "begun", "resume"})

T = TypeVar("T")


def events_of_log(workbook: Workbook, table: Table, pause: Pause = never_stop) -> CaseEvents:
    """One event a row; rows without a case or an activity are listed."""
    columns = LogColumns.of(workbook, table, pause)
    if columns.case is not None and columns.activity is not None:
        return _LogReader(workbook, table, columns, pause).read(columns.activity)
    missing = "case" if columns.case is None else "activity"
    text = f"No column says which {missing} a row is about, so the log gives no map."
    return CaseEvents(issues=[Issue("warning", text, sheet=table.sheet, cells=table.range.a1)])


class _LogReader:
    """Reads a log column by column; a place is that of a row among the data rows."""

    def __init__(self, workbook: Workbook, table: Table, columns: LogColumns, pause: Pause) -> None:
        self._workbook = workbook
        self._table = table
        self._columns = columns
        self._pause = pause
        self._found = CaseEvents()
        self._findings = RowFindings(table)
        self._spelled, self._people, self._who = Spellings(), Spellings(), Numbers()
        self._begun: dict[int, Moment] = {}

    def read(self, activity_column: Column) -> CaseEvents:
        found, columns = self._found, self._columns
        moments = self._moments()
        timed = any_has_clock(paused(moments, self._pause))
        people = self._texts(columns.person)
        teams = self._texts(columns.team)
        if columns.team is not None:
            teams, people = self._named(teams), self._named(people)
            teams = self._with_usual_teams(columns.team, people, teams)
        cases, activities = self._texts(columns.case), self._texts(activity_column)
        completed = self._completed(cases, activities, moments)
        activities = renamed(self._only(completed, activities), self._spelled.of, Numbers(), self._pause)
        people, teams = self._only(completed, people), self._only(completed, teams)
        if columns.team is None:
            people = self._named(people)
        times = self._picked(completed, moments)
        found.performed = EventColumns(
            cases=self._only(completed, cases),
            activities=activities,
            performers=people if columns.person else teams,
            times=times,
            exact=self._exact(timed, times),
            rows=self._picked(completed, self._table.data_rows),
        )
        found.lanes = people if columns.team is None else self._lanes(found.performed.performers, teams)
        found.columns = dict.fromkeys(activities.numbers, activity_column.index)
        self._note_work(completed, times)
        self._tell_times()
        return found

    def _texts(self, column: Column | None) -> Named:
        return texts_of(self._workbook, self._table, column, self._pause)

    def _picked(self, places: Sequence[int], values: Sequence[T]) -> list[T]:
        """The values in some places; all of them where these are all."""
        if len(places) == len(values):
            return values if isinstance(values, list) else list(values)
        picked: list[T] = []
        for part in stretches(len(places), self._pause):
            picked += [values[place] for place in places[part]]
        return picked

    def _only(self, places: Sequence[int], column: Named) -> Named:
        return Named(column.numbers, self._picked(places, column.codes))

    def _moments(self) -> list[Moment | None]:
        """When it happened; where that is missing, when it began."""
        time, begun = self._columns.time, self._columns.begun
        if time is None:
            return [None] * len(self._table.data_rows)
        moments: list[Moment | None] = []
        both = zip(self._stretches(time), self._stretches(begun), strict=True)
        for values, begins in both:
            rows = self._table.data_rows[len(moments) : len(moments) + len(values)]
            told = zip(rows, values, begins, strict=True)
            moments += [
                value if isinstance(value, datetime.date) else self._moment(row, value, begin)
                for row, value, begin in told
            ]
        return moments

    def _stretches(self, column: Column | None) -> Iterator[list[Value]]:
        """The values of a column a few thousand at once; blanks for a column that is not there."""
        if column is not None:
            return stretches_of(self._workbook, self._table, column, self._pause)
        parts = stretches(len(self._table.data_rows), self._pause)
        return ([None] * (part.stop - part.start) for part in parts)

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

    def _exact(self, timed: bool, times: Sequence[Moment | None]) -> list[bool]:
        exact: list[bool] = []
        for part in stretches(len(times), self._pause):
            exact += [timed and isinstance(time, datetime.datetime) for time in times[part]]
        return exact

    def _completed(self, cases: Named, activities: Named, moments: Sequence[Moment | None]) -> Sequence[int]:
        """The places of the rows that tell of something done in a case; what the others tell is listed."""
        states, rows = self._states(), self._table.data_rows
        if states is None and NOBODY not in cases.codes and NOBODY not in activities.codes:
            return range(len(rows))
        completed: list[int] = []
        waiting: defaultdict[tuple[int, str], deque[Moment]] = defaultdict(deque)
        names = activities.names
        for place, (row, case, code) in enumerate(
            paused(zip(rows, cases.codes, activities.codes, strict=True), self._pause)
        ):
            if NOBODY in (case, code):
                self._findings.add(row, f"without {'a case' if case == NOBODY else 'an activity'}; {LEFT_OUT}")
                continue
            begun = waiting[case, self._spelled.of(names[code] or "")]
            state, when = states[place] if states else "", moments[place]
            if state in _COMPLETED:
                completed.append(place)
                if begun:
                    self._begun[place] = begun.popleft()
                continue
            if state in _BEGUN and when is not None:
                begun.append(when)
            self._findings.add(row, f"about a {state[:30]}, not a completion; no events", "note")
        return completed

    def _states(self) -> list[str] | None:
        """What each row says it is about, where a column of transitions tells completions from other things."""
        if self._columns.lifecycle is None:
            return None
        column = self._texts(self._columns.lifecycle)
        names = [(name or "").casefold() for name in column.names]
        states: list[str] = []
        for part in stretches(len(column.codes), self._pause):
            states += [names[code] for code in column.codes[part]]
        different = set(states)
        return states if different & (_COMPLETED - {""}) and different - _COMPLETED else None

    def _note_work(self, completed: Sequence[int], times: Sequence[Moment | None]) -> None:
        """How long the work took, where the log says when it began."""
        column, rows = self._columns.begun, self._table.data_rows
        if column is not None:
            begins = chain.from_iterable(self._stretches(column))
            self._begun = {
                place: begun
                for place, begin in enumerate(begins)
                if (begun := read_date(begin, column.dates)) is not None
            }
        if not self._begun:
            return
        for place, time in paused(zip(completed, times, strict=True), self._pause):
            seconds = _seconds_between(self._begun.get(place), time)
            if seconds is not None:
                self._found.work[rows[place]] = seconds

    def _named(self, column: Named) -> Named:
        """A column of people or teams in their first spellings, all by the same numbers."""
        return renamed(column, self._name, self._who, self._pause)

    def _name(self, text: str) -> str | None:
        return None if says_nothing(text) else self._people.of_person(" ".join(text.split()))

    def _with_usual_teams(self, column: Column, people: Named, teams: Named) -> Named:
        """The team of each row: as it says, else the one its person is usually in; else nobody but the person."""
        if NOBODY not in teams.codes:
            return teams
        together: Counter[tuple[int, int]] = Counter()
        for part in stretches(len(teams.codes), self._pause):
            together.update(zip(people.codes[part], teams.codes[part], strict=True))
        seen: defaultdict[int, Counter[int]] = defaultdict(Counter)
        for (person, team), times in together.items():
            if person != NOBODY and team != NOBODY:
                seen[person][team] = times
        usual = {person: counts.most_common(1)[0][0] for person, counts in seen.items()}
        codes: list[int] = []
        rows = zip(self._table.data_rows, people.codes, teams.codes, strict=True)
        for row, person, team in paused(rows, self._pause):
            if team == NOBODY and person in usual:
                text = f"without a “{column.title or column.letter}”; taken for the one that the person is usually in"
                self._findings.add(row, text, "note")
            codes.append(usual.get(person, NOBODY) if team == NOBODY else team)
        return Named(teams.numbers, codes)

    def _lanes(self, performers: Named, teams: Named) -> Named:
        """The team of each event, else who did it."""
        codes: list[int] = []
        for part in stretches(len(teams.codes), self._pause):
            both = zip(teams.codes[part], performers.codes[part], strict=True)
            codes += [performer if team == NOBODY else team for team, performer in both]
        return Named(self._who, codes)

    def _tell_times(self) -> None:
        self._found.issues += self._findings.issues()
        if self._columns.time is None and len(self._found.performed):
            text = "No column says when things happened; the events were kept in the order of the rows."
            self._found.issues.append(Issue("warning", text, sheet=self._table.sheet, cells=self._table.range.a1))


def _seconds_between(begun: Moment | None, ended: Moment | None) -> float | None:
    if not isinstance(begun, datetime.datetime) or not isinstance(ended, datetime.datetime):
        return None
    if (begun.tzinfo is None) != (ended.tzinfo is None):
        return None
    seconds = (ended - begun).total_seconds()
    return seconds if seconds >= 0 else None
