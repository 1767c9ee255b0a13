"""Rows that tell what happened in cases: an event log, or a tracker with a date for each stage."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from workflow_studio.analysis.eventlog import LogEvent
from workflow_studio.importing.mapping.cells import text_of
from workflow_studio.importing.mapping.names import folded, likeness, role_behind, words
from workflow_studio.importing.reading import Value, Workbook
from workflow_studio.importing.recognition import Column, Role, Table
from workflow_studio.importing.recognition.dates import read_date
from workflow_studio.model import Issue

_SAYS_NO_ROLE = re.compile(
    r"^(owner|who|by|name|names|person|user|initials|performer|responsible|assignee|assigned to|resource|handler|"
    r"bearbeiter|verantwortlich|wer)$",
    re.IGNORECASE,
)
_SAYS_WHEN = re.compile(
    r"^(?:dates?|milestones?|timeline|plan(?:ned)?|actuals?|ist|soll|forecast|due|予定|実績)\b", re.IGNORECASE
)
_ACTIVITY_IN_HEADER = re.compile(
    r"^(?:date|datum|day)\s+(?:of\s+)?|\s*(?:\(?(?:date|datum|on|am|day|dated)\)?)$", re.IGNORECASE
)


@dataclass(slots=True)
class CaseEvents:
    """The events of a table. `performed` names people, `in_lanes` the role or team they acted for, where known.

    `columns`: for each activity the sheet column (from 0) its events stand in.
    """

    performed: list[LogEvent] = field(default_factory=list)
    in_lanes: list[LogEvent] = field(default_factory=list)
    columns: dict[str, int] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)

    def add(self, event: LogEvent, lane: str | None, column: int) -> None:
        """One more event, and the lane it belongs in when that is not its performer."""
        self.performed.append(event)
        self.in_lanes.append(
            LogEvent(event.case, event.activity, event.time, lane or event.performer, event.row, event.has_time)
        )
        self.columns.setdefault(event.activity, column)


def events_of_log(workbook: Workbook, table: Table) -> CaseEvents:
    """One event a row; rows without a case or an activity are listed."""
    found = CaseEvents()
    case, activity, time = (_only(table, role) for role in (Role.CASE, Role.ACTIVITY, Role.TIMESTAMP))
    time = time or _only(table, Role.START_TIME)
    rows = [(row, _by_column(table, values)) for row, values in table.cells(workbook)]
    person, lane = _person_and_team(table, [values for _, values in rows])
    timed = time is not None and any(_has_clock(read_date(values.get(time.index), time.dates)) for _, values in rows)
    spelled: dict[str, str] = {}
    activities: dict[str, str] = {}
    left_out: dict[str, list[int]] = {}
    for row, values in rows:
        named = {column: text_of(values.get(column.index)) for column in (case, activity) if column}
        if case is None or activity is None or not all(named.values()) or len(named) < 2:
            missing = "case" if case is None or not named[case] else "activity"
            left_out.setdefault(f"without {'an activity' if missing == 'activity' else 'a case'}", []).append(row)
            continue
        when = read_date(values.get(time.index), time.dates) if time else None
        if time and when is None:
            left_out.setdefault("whose time cannot be read; they were kept in the order of the rows", []).append(row)
        who = _spelled(spelled, text_of(values.get(person.index)) if person else "")
        where = _spelled(spelled, text_of(values.get(lane.index)) if lane else "")
        name = activities.setdefault(folded(named[activity]), " ".join(named[activity].split()))
        found.add(LogEvent(named[case], name, when, (who if person else where) or None, row, timed), where or None, activity.index)
    found.issues += _told(table, left_out)
    return found


def events_of_tracker(workbook: Workbook, table: Table) -> CaseEvents:
    """One event for every date in a stage's column; a stage is performed by the owner column that belongs to it."""
    found = CaseEvents()
    case = _only(table, Role.CASE)
    stages = table.columns_as(Role.MILESTONE_DATE)
    owners = {stage.index: owner_of(stage, table.columns_as(Role.PERFORMER)) for stage in stages}
    roles = {stage.index: _role_of(stage, owners[stage.index], stages) for stage in stages}
    names = _stage_names(stages)
    rows = [(row, _by_column(table, values)) for row, values in table.cells(workbook)]
    timed = {
        stage.index
        for stage in stages
        if any(_has_clock(read_date(values.get(stage.index), stage.dates)) for _, values in rows)
    }
    spelled: dict[str, str] = {}
    left_out: dict[str, list[int]] = {}
    for row, values in rows:
        case_name = text_of(values.get(case.index)) if case else f"row {row + 1}"
        if not case_name:
            left_out.setdefault("without a case", []).append(row)
            continue
        for stage in stages:
            value = values.get(stage.index)
            when = read_date(value, stage.dates)
            if when is None:
                if text_of(value):
                    left_out.setdefault(f"whose “{stage.title}” is not a date", []).append(row)
                continue
            owner = owners[stage.index]
            who = _spelled(spelled, text_of(values.get(owner.index))) if owner else ""
            event = LogEvent(case_name, names[stage.index], when, who or None, row, stage.index in timed)
            found.add(event, roles[stage.index], stage.index)
    found.issues += _told(table, left_out)
    return found


def owner_of(stage: Column, owners: Sequence[Column]) -> Column | None:
    """The column that says who did a stage: named alike, else of its group, else the nearest, left before right."""
    if not owners:
        return None
    alike = [owner for owner in owners if _speaks_of(owner, stage)]
    grouped = [owner for owner in owners if owner.group and owner.group == stage.group]
    return min(
        alike or grouped or owners, key=lambda owner: (abs(owner.index - stage.index), owner.index > stage.index)
    )


def _speaks_of(owner: Column, stage: Column) -> bool:
    """`Approved by` speaks of `Approved` and of `Approval date`."""
    one, other = words(re.sub(r"\bby\b", "", owner.name)), words(_activity_name(stage.name))
    return bool(one) and bool(other) and (one in other or other in one or likeness(one, other) >= 85)


def _role_of(stage: Column, owner: Column | None, stages: Sequence[Column]) -> str | None:
    """The lane of a stage: the role that the merged header above names, else the one its owner column is named after.

    None where neither names a role and the people themselves have to do.
    """
    groups = {other.group for other in stages}
    if stage.group and len(groups) > 1 and not _SAYS_WHEN.match(stage.group):
        return stage.group
    header = owner.name.strip() if owner else ""
    return None if not header or _SAYS_NO_ROLE.match(header) else role_behind(header)


def _stage_names(stages: Sequence[Column]) -> Mapping[int, str]:
    bare = {stage.index: _activity_name(stage.name) or stage.title or f"Column {stage.letter}" for stage in stages}
    times = Counter(bare.values())
    return {s.index: bare[s.index] if times[bare[s.index]] == 1 else s.title or s.letter for s in stages}


def _activity_name(header: str) -> str:
    """`Date of approval` and `Approved on` are about `approval` and `Approved`."""
    name = _ACTIVITY_IN_HEADER.sub("", " ".join(header.split())).strip(" -:/")
    return name[:1].upper() + name[1:]


def _only(table: Table, role: Role) -> Column | None:
    columns = table.columns_as(role)
    return max(columns, key=lambda column: (column.confidence, -column.index)) if columns else None


def _person_and_team(table: Table, rows: Sequence[Mapping[int, Value]]) -> tuple[Column | None, Column | None]:
    """Who did it, and the role or team that is their lane: a lane column, else the performer column that says less."""
    people, lane = table.columns_as(Role.PERFORMER), _only(table, Role.LANE) or _only(table, Role.PARTICIPANT)
    if lane is not None or len(people) < 2:
        return _only(table, Role.PERFORMER), lane
    names = {column.index: len({text_of(values.get(column.index)) for values in rows}) for column in people}
    person, team = max(people, key=lambda c: (names[c.index], -c.index)), min(people, key=lambda c: names[c.index])
    return person, team if names[team.index] < names[person.index] else None


def _by_column(table: Table, values: Sequence[Value]) -> dict[int, Value]:
    return {column.index: value for column, value in zip(table.columns, values, strict=True)}


def _has_clock(when: datetime.date | None) -> bool:
    return isinstance(when, datetime.datetime) and when.time() != datetime.time()


def _spelled(known: dict[str, str], name: str) -> str:
    """The first spelling seen of this name. A single word may be a login, where `TEST` and `test` are two."""
    name = " ".join(name.split())
    return known.setdefault(folded(name), name) if " " in name or "." in name else name


def _told(table: Table, left_out: Mapping[str, Sequence[int]]) -> Iterator[Issue]:
    for why, rows in left_out.items():
        count = "1 row" if len(rows) == 1 else f"{len(rows)} rows"
        verb = "" if "kept" in why else "; left out of the map"
        yield Issue("warning", f"{count} {why}{verb}.", sheet=table.sheet, cells=_addresses(rows))


def _addresses(rows: Sequence[int]) -> str:
    """The first rows as people write them: `17:17, 20:20 …`."""
    named = ", ".join(f"{row + 1}:{row + 1}" for row in rows[:5])
    return f"{named} …" if len(rows) > 5 else named
