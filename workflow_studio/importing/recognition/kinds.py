"""Guessing what a table is: each kind weighs the evidence for itself, the two strongest are told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from workflow_studio.importing.recognition import kinds_of_records as records
from workflow_studio.importing.recognition import kinds_of_work as work
from workflow_studio.importing.recognition.evidence import Evidence
from workflow_studio.importing.recognition.kinds_and_roles import Kind
from workflow_studio.importing.recognition.table import Guess
from workflow_studio.importing.recognition.weighing import Case

SURE = 0.98
CLEAR_FROM, CLEAR_LEAD, CLEARLY = 0.7, 0.35, 0.92
"""Of the labelled sheets in the tests none with this weight and this lead is of another kind."""


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
        Guess(first, _told_apart(cases[first], cases[second])),
        Guess(second, min(_confidence(cases[second]), _confidence(cases[first]))),
        tuple(cases[first].reasons) or ("nothing in it looks like a process",),
    )


def _told_apart(first: Case, second: Case) -> float:
    """A kind that much speaks for is sure where little speaks for any other."""
    clear = first.weight >= CLEAR_FROM and first.weight - second.weight >= CLEAR_LEAD
    return max(CLEARLY, _confidence(first)) if clear else _confidence(first)


def _confidence(case: Case) -> float:
    return round(min(SURE, max(0.0, case.weight)), 2)


_JUDGES: dict[Kind, Callable[[Evidence], Case]] = {
    Kind.STEP_LIST: work.step_list,
    Kind.VISIO_PROCESS_MAP: work.visio,
    Kind.NODES_AND_FLOWS: work.flows,
    Kind.EVENT_LOG: work.event_log,
    Kind.CASE_TRACKER: work.case_tracker,
    Kind.RACI: work.raci,
    Kind.SIPOC: work.sipoc,
    Kind.ROSTER: records.roster,
    Kind.CHECKLIST: records.checklist,
    Kind.FORM: records.form,
    Kind.VALUE_LIST: records.value_list,
    Kind.REGISTER: records.register,
    Kind.OTHER: records.other,
}
"""A drawn flowchart has no table to weigh; it is recognised by what is drawn on the sheet."""
