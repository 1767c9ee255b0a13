"""Guessing what a table is: each kind weighs the evidence for itself, the two strongest are told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from workflow_studio.importing.recognition.cells import Sort
from workflow_studio.importing.recognition.concepts import Concept
from workflow_studio.importing.recognition.evidence import ColumnEvidence, Evidence, references
from workflow_studio.importing.recognition.kinds_and_roles import Kind, Layout, Role
from workflow_studio.importing.recognition.profile import is_repeating_key
from workflow_studio.importing.recognition.table import Guess

C = Concept
SURE = 0.98
UNSURE = 0.3
"""What `other` weighs: a kind has to be more convincing than this."""


@dataclass(slots=True)
class Case:
    """The case for one kind: a sum of weights, each with its reason."""

    weight: float = 0.0
    reasons: list[str] = field(default_factory=list)

    def add(self, weight: float, reason: str = "") -> None:
        """Let a fact speak for the kind (or against it, when the weight is negative)."""
        self.weight += weight
        if reason and weight >= 0.05:
            self.reasons.append(reason)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The likeliest kind, the next one, and what speaks for the first."""

    kind: Guess
    runner_up: Guess
    reasons: tuple[str, ...]


def guess_kind(evidence: Evidence) -> Verdict:
    """Weigh every kind against the evidence."""
    cases = {kind: judge(evidence) for kind, judge in _JUDGES.items()}
    ranked = sorted(cases, key=lambda kind: (-cases[kind].weight, kind))
    first, second = ranked[0], ranked[1]
    return Verdict(
        Guess(first, _confidence(cases[first])),
        Guess(second, min(_confidence(cases[second]), _confidence(cases[first]))),
        tuple(cases[first].reasons) or ("nothing in it looks like a process",),
    )


def _confidence(case: Case) -> float:
    return round(min(SURE, max(0.0, case.weight)), 2)


def _step_list(evidence: Evidence) -> Case:
    case = Case()
    found = evidence.step_names()
    if found is None or not evidence.has_header or found[1] < 0.28:
        return case
    names, named = found
    case.add(0.5 * named, f"“{names.name}” names a different step in each row")
    case.add(0.12 * _strong(evidence.best(Role.STEP_ID)), "the steps are numbered")
    order = max(evidence.says(C.PREDECESSOR), evidence.says(C.NEXT))
    case.add(0.22 * order, "a column says which steps come before or after")
    case.add(0.16 * _strong(evidence.best(Role.PERFORMER)), "a column says who does the step")
    case.add(0.1 * _strong(evidence.best(Role.PHASE)), "a column groups the steps into phases")
    durations = max(evidence.best(role) for role in (Role.PROCESS_TIME, Role.WAIT_TIME, Role.LEAD_TIME))
    case.add(0.1 * _strong(durations), "a column says how long a step takes")
    case.add(0.05 * _strong(evidence.best(Role.SYSTEM)) + 0.05 * _strong(evidence.best(Role.INPUT)))
    case.add(0.05 * _strong(evidence.best(Role.OUTPUT)) + 0.05 * _strong(evidence.best(Role.DESCRIPTION)))
    case.add(0.1 if evidence.mentions("step", "process", "procedure", "plan", "workflow", "ablauf", "prozess") else 0.0)
    if names.profile.filled and names.profile.distinctness < 0.6:
        case.add(-0.35)
    if evidence.rows < 2:
        case.add(-0.1)
    case.add(-0.35 * min(evidence.says(C.NEXT), evidence.says(C.SHAPE)))
    case.add(-0.25 if 2 * sum(map(_is_ticked, evidence.columns)) > len(evidence.columns) else 0.0)
    dated = any(_dated(column) for column in evidence.columns[:2])
    case.add(-0.2 if dated and not order else 0.0)
    return case


def _visio(evidence: Evidence) -> Case:
    case = Case()
    following = _following(evidence)
    keys = evidence.holder(Role.STEP_ID)
    if following is None or keys is None or keys.to(Role.STEP_ID) < 0.4:
        return case
    refers = references(following.profile.values, frozenset(keys.profile.values))
    case.add(0.3 * max(following.says(C.NEXT), 0.6 * refers), f"“{following.name}” names the steps that follow")
    case.add(0.2 * refers, "its entries are ids of other rows")
    case.add(0.22 * evidence.says(C.SHAPE), "a column gives the shape of each step")
    case.add(0.12 * evidence.says(C.LABEL), "a column labels the connections")
    phrase = sum(column.name.casefold().startswith("process step") for column in evidence.columns)
    case.add(0.06 * min(phrase, 2), "the columns are named as in Visio's process maps")
    case.add(0.08 * max(evidence.says(C.LANE), evidence.says(C.PHASE)), "a column gives the lane or phase")
    case.add(0.12 if evidence.mentions("process map", "visio") else 0.0)
    return case


def _following(evidence: Evidence) -> ColumnEvidence | None:
    """The column of next steps: by its header, or because its cells are ids of other rows."""
    holder = evidence.holder(Role.NEXT_STEP)
    return holder if holder is not None and holder.to(Role.NEXT_STEP) >= 0.45 else None


def _flows(evidence: Evidence) -> Case:
    case = Case()
    source, target = evidence.holder(Role.FLOW_SOURCE), evidence.holder(Role.FLOW_TARGET)
    if source is None or target is None or source is target:
        return case
    both = min(source.says(C.SOURCE), max(target.says(C.TARGET), target.says(C.NEXT)))
    if both < 0.5 or source.profile.share(Sort.DATE, Sort.TIME) > 0.3 or len(evidence.columns) > 10:
        return case
    case.add(0.55 * both, f"“{source.name}” and “{target.name}” name the two ends of a connection")
    shared = set(source.profile.values) & set(target.profile.values)
    part = len(shared) / max(1, min(source.profile.distinct, target.profile.distinct))
    case.add(0.3 * min(1.0, 2 * part), "the same names occur at both ends")
    case.add(0.08 * evidence.says(C.LABEL), "a column labels the connections")
    case.add(0.08 if evidence.mentions("flow", "edge", "connect", "link", "transition", "fluss") else 0.0)
    return case


def _event_log(evidence: Evidence) -> Case:
    case = Case()
    cases = max(evidence.columns, key=_as_log_case, default=None)
    activities, times = evidence.holder(Role.ACTIVITY), _log_time(evidence)
    if cases is None or activities is None or times is None or not evidence.has_header or cases is activities:
        return case
    repeats = 1.0 - cases.profile.distinctness
    if cases.profile.filled and repeats < 0.15:
        return case
    case.add(0.32 * _strong(_as_log_case(cases)), f"“{cases.name}” groups the rows into cases")
    case.add(0.32 * _strong(activities.to(Role.ACTIVITY)), f"“{activities.name}” says what was done")
    case.add(0.3 * _strong(times.to(Role.TIMESTAMP)), f"“{times.name}” says when")
    case.add(0.06 if activities.profile.distinctness <= 0.5 else -0.15, "the same activities come again and again")
    exact = {"case:concept:name", "concept:name", "time:timestamp"} <= {column.name for column in evidence.columns}
    case.add(0.15 if exact else 0.0, "the columns are named as process mining tools name them")
    case.add(-0.08 * max(0, evidence.count(Role.MILESTONE_DATE, 0.6) - 3) * (0.0 if exact else 1.0))
    return case


def _as_log_case(column: ColumnEvidence) -> float:
    """A case column of a log: named so, or holding codes, with values that come again."""
    named = column.to(Role.CASE) * (1.0 if column.profile.distinctness < 0.85 else 0.4)
    return max(named, 0.5 if is_repeating_key(column.profile) else 0.0)


def _log_time(evidence: Evidence) -> ColumnEvidence | None:
    holder = evidence.holder(Role.TIMESTAMP)
    if holder is None or holder.to(Role.TIMESTAMP) < 0.3:
        return None
    return holder if not holder.profile.filled or holder.profile.share(Sort.DATE, Sort.TIME) >= 0.6 else None


def _case_tracker(evidence: Evidence) -> Case:
    case = Case()
    dates = [
        column
        for column in evidence.columns
        if column.to(Role.MILESTONE_DATE) >= 0.4 and column.to(Role.DUE_DATE) < column.to(Role.MILESTONE_DATE)
    ]
    if not evidence.has_header or not dates or evidence.calendar:
        return case
    spans = sum(max(column.says(C.START), column.says(C.END)) > column.says(C.MILESTONE) for column in dates)
    stages = sum(min(1.0, c.to(Role.MILESTONE_DATE) + 0.15) for c in dates) - 0.6 * spans
    case.add(min(0.82, 0.28 * stages), f"{_counted(len(dates), 'column')} hold the dates of stages")
    key = _tracker_key(evidence)
    case.add(0.12 * key, "each row is a case of its own" if key > 0.5 else "")
    case.add(0.05 if evidence.count(Role.PERFORMER, 0.5) else 0.0, "columns say who dealt with it")
    case.add(0.06 if evidence.best(Role.STATUS) >= 0.6 else 0.0, "a column says how far the case is")
    case.add(0.08 if evidence.mentions("track", "log", "request", "vorgänge", "suivi", "seguimiento") else 0.0)
    case.add(-0.3 * max(evidence.says(C.PREDECESSOR), evidence.says(C.NEXT)))
    step = max((c.says(C.STEP) * c.profile.distinctness for c in evidence.columns if not _dated(c)), default=0.0)
    case.add(-0.3 * step if step >= 0.6 else 0.0)
    case.add(-0.25 if evidence.rows < 2 else 0.0)
    case.add(-0.12 if stages < 1.5 else 0.0)
    case.add(-0.15 if len(dates) < 0.12 * len(evidence.columns) else 0.0)
    case.add(-0.5 if key < 0.35 else 0.0)
    case.add(-0.12 * max(0, evidence.count_saying(C.ASSET) + evidence.count_saying(C.RISK) - 1))
    return case


def _dated(column: ColumnEvidence) -> bool:
    return column.profile.share(Sort.DATE) >= 0.5


def _tracker_key(evidence: Evidence) -> float:
    """How well one of the left columns tells the rows apart."""
    left = evidence.columns[:3]
    return max((max(c.to(Role.CASE), 0.5) * c.profile.distinctness for c in left if not _dated(c)), default=0.0)


def _raci(evidence: Evidence) -> Case:
    case = Case()
    found = evidence.raci
    if found is None:
        return case
    if found.layout is Layout.LONG:
        case.add(0.55, "one column holds RACI codes, also several in a cell")
        case.add(0.25 if evidence.best(Role.STEP_NAME) >= 0.4 else 0.0, "another names the step")
        case.add(0.1 * max(evidence.says(C.RACI), evidence.says(C.PARTICIPANT)), "the header speaks of roles")
    else:
        case.add(0.45 + min(0.4, 0.7 * found.share), f"{round(100 * found.share)} % of its cells are RACI codes")
        case.add(min(0.1, 0.03 * len(found.columns)), f"{_counted(len(found.columns), 'column')} hold nothing else")
    case.add(0.08 if evidence.mentions("raci", "responsib", "rasci") else 0.0, "the sheet says so")
    return case


def _sipoc(evidence: Evidence) -> Case:
    case = Case()
    parts = (C.SUPPLIER, C.INPUT, C.PROCESS, C.OUTPUT, C.CUSTOMER)
    said = sum(max(evidence.says(part), evidence.says(C.STEP) if part is C.PROCESS else 0.0) >= 0.7 for part in parts)
    ends = evidence.says(C.SUPPLIER) >= 0.7 or evidence.says(C.CUSTOMER) >= 0.7
    if said >= 3 and ends:
        case.add({3: 0.5, 4: 0.85}.get(said, 0.97), f"{said} of the five SIPOC headers are there")
    case.add(0.1 if evidence.mentions("sipoc") else 0.0, "the sheet says so")
    return case


def _roster(evidence: Evidence) -> Case:
    case = Case()
    if evidence.calendar:
        case.add(0.55 + min(0.2, 0.02 * evidence.calendar), f"{evidence.calendar} columns are days")
        people = max((c.profile.people for c in evidence.columns[:3] if c.profile.filled), default=0.0)
        case.add(0.2 * people, "the rows are people")
        case.add(-0.3 * max(evidence.says(C.PREDECESSOR), evidence.says(C.STEP)))
        ticked = sum(map(_is_ticked, evidence.columns))
        case.add(-0.25 if people < 0.5 and 2 * ticked >= evidence.calendar else 0.0)
    case.add(0.1 if evidence.mentions("roster", "rota", "shift", "schedule", "dienstplan", "schicht") else 0.0)
    return case


def _checklist(evidence: Evidence) -> Case:
    case = Case()
    checks = evidence.count_saying(C.CHECK, 0.6)
    ticks = sum(_is_ticked(column) for column in evidence.columns)
    things = max((_thing(column) for column in evidence.columns), default=0.0)
    case.add(min(0.45, 0.3 * min(checks, 1) + 0.12 * max(0, checks - 1)), "columns for checking off")
    case.add(0.4 if ticks >= 4 else min(0.2, 0.15 * ticks), "cells are ticked, initialled or marked OK")
    case.add(0.22 * things if checks or ticks else 0.0, "each row is a thing to do")
    said = evidence.mentions(
        "checklist", "check list", "checkliste", "sop", "runbook", "手順書", "チェックリスト", "qa "
    )
    case.add(0.42 if said else 0.0, "the sheet says so")
    case.add(-0.2 * max(evidence.says(C.PREDECESSOR), evidence.says(C.NEXT), evidence.says(C.RISK)))
    return case


def _is_ticked(column: ColumnEvidence) -> bool:
    profile = column.profile
    marks = {"x", "✓", "✔", "☑", "☐", "ok", "ng", "done", "pass", "fail", "yes", "no", "y", "n", "true", "false", "済"}
    if not profile.filled or column.says(C.STATUS) >= 0.7:
        return False
    return sum(value.casefold() in marks for value in profile.values) >= 0.8 * profile.filled


def _thing(column: ColumnEvidence) -> float:
    worded = max(column.says(C.STEP), column.says(C.CHECK), column.says(C.DESCRIPTION), column.says(C.ACTIVITY))
    if worded < 0.4 or column.profile.average_length < 8:
        return 0.0
    return column.profile.share(Sort.TEXT) * column.profile.distinctness


def _form(evidence: Evidence) -> Case:
    """Labels on the left, one value each on the right, of many sorts; and no header over them."""
    case = Case()
    if evidence.has_header or len(evidence.columns) < 2 or evidence.rows < 3:
        return case
    labels, values = evidence.columns[0].profile, evidence.columns[1].profile
    if labels.share(Sort.TEXT) < 0.9 or labels.distinctness < 0.9 or labels.average_length > 60:
        return case
    case.add(0.35, "one label in each row, with its value beside it")
    sorts = sum(share >= 0.08 for share in values.sorts.values())
    case.add(0.18 * min(2, max(0, sorts - 1)), "the values are of different sorts")
    case.add(0.1 * values.distinctness + (0.12 if len(evidence.columns) <= 3 else -0.1))
    case.add(0.1 if sum(text.endswith((":", "：")) for text in labels.values) >= 0.4 * labels.filled else 0.0)
    return case


def _value_list(evidence: Evidence) -> Case:
    case = Case()
    width = len(evidence.columns)
    if width > 5 or evidence.rows < 2 or any(_dated(column) for column in evidence.columns):
        return case
    first = evidence.columns[0].profile
    short = all(c.profile.average_length <= 40 for c in evidence.columns[:2])
    case.add(0.3 if width <= 2 else 0.2 if width == 3 else 0.05, f"only {_counted(width, 'column')}")
    case.add(0.2 if first.distinctness >= 0.95 and short else -0.1, "short values, none of them twice")
    case.add(0.25 * evidence.says(C.CODE), "the header speaks of codes or choices")
    case.add(0.12 if width == 1 and short else 0.0)
    case.add(0.15 * max(evidence.says(C.CATEGORY), evidence.says(C.STATUS)) if width <= 2 else 0.0)
    said = evidence.mentions("list", "lookup", "code", "master", "option", "setting", "valid", "マスタ", "stammdat")
    case.add(0.2 if said else 0.0, "the sheet or the title says so")
    steps = max(c.says(C.STEP) for c in evidence.columns)
    case.add(-0.25 * max(steps, evidence.says(C.PREDECESSOR), evidence.says(C.RISK)))
    return case


def _register(evidence: Evidence) -> Case:
    case = Case()
    if not evidence.has_header or len(evidence.columns) < 2:
        return case
    case.add(0.24 if len(evidence.columns) >= 3 else 0.12, "one thing in each row")
    case.add(0.1 * _strong(max(evidence.best(Role.CASE), evidence.says(C.NAME))), "each with its number or name")
    case.add(0.1 if _is_keyed(evidence) else 0.0)
    for concept, thing in ((C.RISK, "risks"), (C.CONTACT, "contacts"), (C.ASSET, "equipment or products")):
        number = evidence.count_saying(concept)
        case.add(min(0.4, 0.22 * number), f"{_counted(number, 'header')} of a list of {thing}" if number else "")
    case.add(min(0.16, 0.06 * evidence.count_saying(C.CATEGORY)), "columns sort the things into classes")
    case.add(0.08 * _strong(evidence.best(Role.STATUS)) + 0.08 * _strong(evidence.best(Role.PERFORMER)))
    case.add(0.04 * _strong(evidence.best(Role.NOTE)) + 0.04 * _strong(evidence.best(Role.DUE_DATE)))
    said = evidence.mentions(
        "risk",
        "register",
        "inventory",
        "issue",
        "stakeholder",
        "vendor",
        "asset",
        "contact",
        "log",
        "requirement",
        "管理票",
    )
    case.add(0.15 if said else 0.0, "the sheet says so")
    case.add(-0.5 * max(0.0, evidence.numeric - 0.45))
    return case


def _other(evidence: Evidence) -> Case:
    case = Case()
    case.add(UNSURE if evidence.has_header else UNSURE + 0.08)
    case.add(
        (0.3 if _is_keyed(evidence) else 0.9) * max(0.0, evidence.numeric - 0.4),
        f"{round(100 * evidence.numeric)} % of its cells are numbers",
    )
    return case


def _is_keyed(evidence: Evidence) -> bool:
    """Whether one of the first columns is named as a key and tells all rows apart."""
    return any(c.to(Role.CASE) * c.profile.distinctness >= 0.7 for c in evidence.columns[:2])


def _strong(strength: float) -> float:
    """Weak affinities say nothing; from 0.4 on they count more and more."""
    return max(0.0, (strength - 0.4) / 0.6) ** 0.5 if strength > 0.4 else 0.0


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


_JUDGES: dict[Kind, Callable[[Evidence], Case]] = {
    Kind.STEP_LIST: _step_list,
    Kind.VISIO_PROCESS_MAP: _visio,
    Kind.NODES_AND_FLOWS: _flows,
    Kind.EVENT_LOG: _event_log,
    Kind.CASE_TRACKER: _case_tracker,
    Kind.RACI: _raci,
    Kind.SIPOC: _sipoc,
    Kind.ROSTER: _roster,
    Kind.CHECKLIST: _checklist,
    Kind.FORM: _form,
    Kind.VALUE_LIST: _value_list,
    Kind.REGISTER: _register,
    Kind.OTHER: _other,
}
"""A drawn flowchart has no table to weigh; it is recognised by what is drawn on the sheet."""
