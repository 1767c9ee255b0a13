"""A case tracker: one row a case, one event for every date in a stage's column."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from workflow_studio.analysis.eventlog import LogEvent, Pause, never_stop, paused
from workflow_studio.importing.mapping.activity_names import activity_name
from workflow_studio.importing.mapping.case_events import CaseEvents, Spellings, any_has_clock, surest, why_no_date
from workflow_studio.importing.mapping.cells import says_nothing, text_of
from workflow_studio.importing.mapping.findings import LEFT_OUT, RowFindings
from workflow_studio.importing.mapping.names import likeness, words
from workflow_studio.importing.mapping.role_names import role_behind
from workflow_studio.importing.reading import Value, Workbook
from workflow_studio.importing.recognition import Column, Role, Table, read_date
from workflow_studio.importing.recognition.who_acts import says_work
from workflow_studio.importing.recognition.wording import BY, spoken
from workflow_studio.model import Issue

LEAST_STEM = 5
"""Letters that two words have to begin with to be about the same thing."""

_SAYS_NO_ROLE = re.compile(
    r"^(?:owner|who|by|name|names|person|people|user|initials|performer|responsible|assignee|resource|handler|agent|"
    r"staff|(?:assigned|performed|done|handled|completed|owned|executed)(?: to| by)?|bearbeiter(?:in)?|verantwortlich"
    r"(?:er|e)?|zuständig|wer|durch|von|responsable|encargado|asignado a|quien|qui|par|担当者?|members?|"
    r"roles?|functions?|positions?|job title|teams?|departments?|groups?|rolle|funktion|abteilung|rôle|fonction|"
    r"service|rol|función|departamento|役割|部署|役職|responsável|responsabile|incaricato|addetto|chi|quem|behandelaar|wie|"
    r"verantwoordelijke|kto|odpowiedzialny|wykonawca|负责人|责任人|经办人)$",
    re.IGNORECASE,
)
_SAYS_WHEN = re.compile(
    r"^(?:dates?|milestones?|timeline|plan(?:ned)?|actuals?|ist|soll|forecast|due|予定|実績)\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]{3}")
_BY = re.compile(rf"\b(?:{BY})\b", re.IGNORECASE)


def events_of_tracker(workbook: Workbook, table: Table, pause: Pause = never_stop) -> CaseEvents:
    """One event for every date in a stage's column; a stage is performed by the owner column that belongs to it."""
    reader = _TrackerReader(table)
    if not reader.stages:
        text = "No column holds the dates of a stage: where cases stand today does not tell how they got there."
        reader.found.issues.append(Issue("warning", text, sheet=table.sheet, cells=table.range.a1))
        return reader.found
    places = [column.index for column in table.columns]
    rows = [(row, dict(zip(places, values, strict=True))) for row, values in paused(table.cells(workbook), pause)]
    return reader.read(rows, pause)


class _TrackerReader:
    def __init__(self, table: Table) -> None:
        self.found = CaseEvents()
        self.stages = table.columns_as(Role.MILESTONE_DATE)
        owners = table.columns_as(Role.PERFORMER)
        self._case = surest(table, Role.CASE)
        self._owners = {stage.index: owner_of(stage, owners) for stage in self.stages}
        self._roles = {stage.index: role_of(stage, self._owners[stage.index], self.stages) for stage in self.stages}
        self._names = stage_names(self.stages)
        self._findings = RowFindings(table)
        self._people = Spellings()
        self._cases: set[str] = set()

    def read(self, rows: Sequence[tuple[int, Mapping[int, Value]]], pause: Pause) -> CaseEvents:
        timed = {
            stage.index
            for stage in self.stages
            if any_has_clock(read_date(values[stage.index], stage.dates) for _, values in paused(rows, pause))
        }
        for row, values in rows:
            pause()
            self._read_row(row, values, timed)
        self.found.issues += self._findings.issues()
        return self.found

    def _read_row(self, row: int, values: Mapping[int, Value], timed: set[int]) -> None:
        dated = [(stage, read_date(values[stage.index], stage.dates)) for stage in self.stages]
        for stage, when in dated:
            text = text_of(values[stage.index])
            if when is None and (_WORD.search(text) or (text and not says_nothing(text))):
                self._findings.add(row, f"{why_no_date(values[stage.index], stage)}; no step there")
        if all(when is None for _, when in dated):
            self._findings.add(row, f"without a date in any stage; {LEFT_OUT}")
            return
        case = self._case_of(row, values)
        for stage, when in dated:
            if when is not None:
                who = self._performer(stage, values)
                event = LogEvent(case, self._names[stage.index], when, who, row, stage.index in timed)
                self.found.add(event, self._roles[stage.index], stage.index)

    def _case_of(self, row: int, values: Mapping[int, Value]) -> str:
        """A row is a case, whatever its number says."""
        case = text_of(values[self._case.index]) if self._case else ""
        if self._case and not case:
            self._findings.add(row, f"without a “{self._case.title or self._case.letter}”; counted separately", "note")
        if case in self._cases:
            self._findings.add(row, "with the number of a case above; counted separately")
        if not case or case in self._cases:
            case = f"{case} (row {row + 1})".strip()
        self._cases.add(case)
        return case

    def _performer(self, stage: Column, values: Mapping[int, Value]) -> str | None:
        owner = self._owners[stage.index]
        text = text_of(values[owner.index]) if owner else ""
        return None if not text or says_nothing(text) else self._people.of_person(" ".join(text.split()))


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
    one, other = words(_BY.sub("", spoken(owner.name))), words(activity_name(stage.name))
    if not one or not other:
        return False
    return one in other or other in one or likeness(one, other) >= 85 or _share_a_stem(one, other)


def _share_a_stem(one: str, other: str) -> bool:
    """`Approver` and `Approval`, `Requested` and `Requester`."""
    pairs = ((a, b) for a in one.split() for b in other.split())
    return any(_alike_at_first(a, b) >= max(LEAST_STEM, 0.6 * max(len(a), len(b))) for a, b in pairs)


def _alike_at_first(one: str, other: str) -> int:
    """How many letters two words have in common before they differ."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def says_role(header: str) -> bool:
    """Whether the header of a column of people names their role: `Approver` does, `Owner` and `Name` do not."""
    return not _SAYS_NO_ROLE.match(spoken(header)) and bool(role_behind(header))


def role_of(stage: Column, owner: Column | None, stages: Sequence[Column]) -> str | None:
    """The lane of a stage: the role that the merged header above names, else the one its owner column is named after.

    None where neither names a role and the people themselves have to do. Above a bare `Date` the merged header
    names the stage, and so it does where it says what is done (`Review`) and a column who did it.
    """
    groups = {other.group for other in stages}
    over_stages = stage.group and len(groups) > 1 and activity_name(stage.name) and not _SAYS_WHEN.match(stage.group)
    if over_stages and (owner is None or not says_work(stage.group)):
        return stage.group
    if owner is None or _SAYS_NO_ROLE.match(spoken(owner.name)) or says_work(owner.name):
        return None
    role = role_behind(owner.name)
    return None if not role or _SAYS_NO_ROLE.match(role) else role


def stage_names(stages: Sequence[Column]) -> Mapping[int, str]:
    """What each stage is called: the short name of its header where only one has it, else the whole header."""
    short = {stage.index: activity_name(stage.name) or stage.group for stage in stages}
    whole = {stage.index: stage.title for stage in stages}
    lettered = {stage.index: f"{stage.title or 'Column'} {stage.letter}" for stage in stages}
    names: dict[int, str] = {}
    for candidates in (short, whole, lettered):
        times = Counter(candidates.values())
        for index, name in candidates.items():
            if name and times[name] == 1:
                names.setdefault(index, name)
    return names
