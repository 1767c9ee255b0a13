"""How much the evidence speaks for each kind of table that says how work goes."""

from __future__ import annotations

from collections.abc import Sequence

from workflow_studio.importing.recognition.cells import Sort, normalised
from workflow_studio.importing.recognition.concepts import Concept
from workflow_studio.importing.recognition.evidence import (
    ColumnEvidence,
    Evidence,
    as_log_activity,
    as_log_case,
    references,
)
from workflow_studio.importing.recognition.kinds_and_roles import Layout, Role
from workflow_studio.importing.recognition.table import SAYS_SO
from workflow_studio.importing.recognition.vocabulary import DECISION_WORDS
from workflow_studio.importing.recognition.weighing import Case, dated, is_board, is_survey, is_ticked, strong
from workflow_studio.importing.recognition.wording import words
from workflow_studio.wording import counted

C = Concept
REPEATED = 0.6
"""Names of which fewer than this share are different are no names of steps."""
CLEARLY_SAID, MOSTLY_REFERS = 0.7, 0.8


def step_list(evidence: Evidence) -> Case:
    """One row for each step."""
    case = Case()
    found = evidence.step_names()
    if found is None or not evidence.has_header or found[1] < 0.28:
        return case
    names, named = found
    repeated = bool(names.profile.filled) and names.profile.distinctness < REPEATED
    case.add(0.5 * named, f"“{names.name}” names a {'' if repeated else 'different '}step in each row")
    case.add(0.12 * strong(evidence.best(Role.STEP_ID)), "the steps are numbered")
    order = max(evidence.says(C.PREDECESSOR), evidence.says(C.NEXT))
    case.add(0.22 * order, "a column says which steps come before or after")
    case.add(0.16 * strong(evidence.best(Role.PERFORMER)), "a column says who does the step")
    case.add(0.1 * strong(evidence.best(Role.PHASE)), "a column groups the steps into phases")
    durations = max(evidence.best(role) for role in (Role.PROCESS_TIME, Role.WAIT_TIME, Role.LEAD_TIME))
    case.add(0.1 * strong(durations), "a column says how long a step takes")
    case.add(0.05 * strong(evidence.best(Role.SYSTEM)) + 0.05 * strong(evidence.best(Role.INPUT)))
    case.add(0.05 * strong(evidence.best(Role.OUTPUT)) + 0.05 * strong(evidence.best(Role.DESCRIPTION)))
    case.add(0.1 if evidence.mentions("step", "process", "procedure", "plan", "workflow", "ablauf", "prozess") else 0.0)
    case.add(-0.35 if repeated and not _is_numbered_order(evidence) else 0.0)
    if evidence.rows < 2:
        case.add(-0.1)
    case.add(-0.35 * min(evidence.says(C.NEXT), max(map(_gives_shapes, evidence.columns))))
    case.add(-0.25 if 2 * sum(map(is_ticked, evidence.columns)) > len(evidence.columns) else 0.0)
    case.add(-0.2 if any(map(dated, evidence.columns[:2])) and not order else 0.0)
    case.add(-0.3 * max(map(_numbers_records, evidence.columns[:2]), default=0.0) if not order else 0.0)
    case.add(-0.35 * evidence.says(C.AUDIENCE) if not order else 0.0)
    case.add(-0.4 if is_survey(evidence.columns) or is_board(evidence.columns) else 0.0)
    return case


def _is_numbered_order(evidence: Evidence) -> bool:
    """Whether a column says by its numbers which row comes before which: then each row is a step of its own, although
    `Design` and `Test` come again in every part of a plan."""
    order, keys = evidence.holder(Role.PREDECESSOR), evidence.holder(Role.STEP_ID)
    if order is None or keys is None or order.says(C.PREDECESSOR) < CLEARLY_SAID or keys.profile.distinctness < 1.0:
        return False
    return references(order.profile.values, frozenset(keys.profile.values)) >= MOSTLY_REFERS


def _numbers_records(column: ColumnEvidence) -> float:
    """How surely a header names the number of a case (`Complaint ID`) and not of a step."""
    if max(map(column.says, (C.STEP_ID, C.STEP, C.ACTIVITY, C.PROCESS))) >= 0.4:
        return 0.0
    named = max(column.says(C.CASE), column.says(C.IDENTIFIER) if " " in column.name.strip() else 0.0)
    return named if named >= 0.75 else 0.0


def visio(evidence: Evidence) -> Case:
    """The columns of Visio's Data Visualizer."""
    case = Case()
    following = _following(evidence)
    keys = evidence.holder(Role.STEP_ID)
    if following is None or keys is None or keys.to(Role.STEP_ID) < 0.4:
        return case
    refers = references(following.profile.values, frozenset(keys.profile.values))
    case.add(0.3 * max(following.says(C.NEXT), 0.6 * refers), f"“{following.name}” names the steps that follow")
    case.add(0.2 * refers, "its entries are ids of other rows")
    case.add(0.22 * max(map(_gives_shapes, evidence.columns)), "a column gives the shape of each step")
    case.add(0.12 * evidence.says(C.LABEL), "a column labels the connections")
    phrase = sum(column.name.casefold().startswith("process step") for column in evidence.columns)
    case.add(0.06 * min(phrase, 2), "the columns are named as in Visio's process maps")
    case.add(0.08 * max(evidence.says(C.LANE), evidence.says(C.PHASE)), "a column gives the lane or phase")
    case.add(0.12 if evidence.mentions("process map", "visio") else 0.0)
    return case


def _gives_shapes(column: ColumnEvidence) -> float:
    """How surely a column gives the shape of each step: by its header, or as a `Type` that calls some a decision."""
    decides = any(normalised(value) in _DECISIONS for value in column.profile.values)
    return max(column.says(C.SHAPE), column.says(C.CATEGORY) if decides else 0.0)


def _following(evidence: Evidence) -> ColumnEvidence | None:
    """The column of next steps: by its header, or because its cells are ids of other rows."""
    holder = evidence.holder(Role.NEXT_STEP)
    return holder if holder is not None and holder.to(Role.NEXT_STEP) >= 0.45 else None


def flows(evidence: Evidence) -> Case:
    """One row for each connection between two steps."""
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
    case.add(-0.5 if any(map(dated, evidence.columns)) else 0.0)  # what has a date happened, and is no connection
    case.add(0.08 if evidence.mentions("flow", "edge", "connect", "link", "transition", "fluss") else 0.0)
    return case


def event_log(evidence: Evidence) -> Case:
    """One row for each thing that happened."""
    case = Case()
    cases = max(evidence.columns, key=as_log_case, default=None)
    activities = max(evidence.columns, key=lambda column: as_log_activity(column, evidence), default=None)
    times = _log_time(evidence)
    if cases is None or activities is None or times is None or not evidence.has_header or cases is activities:
        return case
    repeats = 1.0 - cases.profile.distinctness
    if cases.profile.filled and repeats < 0.15:
        return case
    case.add(0.32 * strong(as_log_case(cases)), f"“{cases.name}” groups the rows into cases")
    case.add(0.32 * strong(as_log_activity(activities, evidence)), f"“{activities.name}” says what was done")
    case.add(0.3 * strong(times.to(Role.TIMESTAMP)), f"“{times.name}” says when")
    case.add(0.06 if activities.profile.distinctness <= 0.5 else -0.15, "the same activities come again and again")
    exact = {"case:concept:name", "concept:name", "time:timestamp"} <= {column.name for column in evidence.columns}
    case.add(0.15 if exact else 0.0, "the columns are named as process mining tools name them")
    case.add(-0.08 * max(0, evidence.count(Role.MILESTONE_DATE, 0.6) - 3) * (0.0 if exact else 1.0))
    return case


def _log_time(evidence: Evidence) -> ColumnEvidence | None:
    holder = evidence.holder(Role.TIMESTAMP)
    if holder is None or holder.to(Role.TIMESTAMP) < 0.3:
        return None
    return holder if not holder.profile.filled or holder.profile.share(Sort.DATE, Sort.TIME) >= 0.6 else None


def case_tracker(evidence: Evidence) -> Case:
    """One row for each case, with dates of stages."""
    case = Case()
    dates = [
        column
        for column in evidence.columns
        if column.to(Role.MILESTONE_DATE) >= 0.4 and column.to(Role.DUE_DATE) < column.to(Role.MILESTONE_DATE)
    ]
    if not evidence.has_header or not dates or evidence.calendar:
        return case
    spans = 0 if _goes_on_from_hand_to_hand(evidence, dates) else sum(map(_limits_a_span, dates))
    stages = sum(min(1.0, c.to(Role.MILESTONE_DATE) + 0.15) for c in dates) - 0.6 * spans
    case.add(min(0.82, 0.28 * stages), f"{counted(len(dates), 'column')} hold the dates of stages")
    key = _tracker_key(evidence)
    case.add(0.12 * key, "each row is a case of its own" if key > 0.5 else "")
    case.add(0.05 if evidence.count(Role.PERFORMER, 0.5) else 0.0, "columns say who dealt with it")
    case.add(0.06 if evidence.best(Role.STATUS) >= 0.6 else 0.0, "a column says how far the case is")
    case.add(0.08 if evidence.mentions("track", "log", "request", "vorgänge", "suivi", "seguimiento") else 0.0)
    case.add(-0.3 * max(evidence.says(C.PREDECESSOR), evidence.says(C.NEXT)))
    step = max((c.says(C.STEP) * c.profile.distinctness for c in evidence.columns if not dated(c)), default=0.0)
    case.add(-0.3 * step if step >= 0.6 else 0.0)
    case.add(-0.25 if evidence.rows < 2 else 0.0)
    case.add(-0.12 if stages < 1.5 else 0.0)
    case.add(-0.15 if len(dates) < 0.12 * len(evidence.columns) else 0.0)
    named = sum(column.says(C.MILESTONE) >= 0.7 for column in dates)
    case.add(-0.5 if key < 0.35 and named < 2 else 0.0)  # what is dated again and again needs no number
    case.add(-0.8 if evidence.mentions(*_OF_QUALIFICATIONS) and not named else 0.0)
    case.add(-0.5 if _keeps_accounts(evidence) else 0.0)
    case.add(-0.3 if any(map(_limits_a_span, dates)) and _runs_for_a_term(evidence) else 0.0)
    case.add(-0.12 * max(0, evidence.count_saying(C.ASSET) + evidence.count_saying(C.RISK) - 1))
    return case


def _limits_a_span(column: ColumnEvidence) -> bool:
    return max(column.says(C.START), column.says(C.END)) > column.says(C.MILESTONE)


def _goes_on_from_hand_to_hand(evidence: Evidence, dates: Sequence[ColumnEvidence]) -> bool:
    """Whether numbered cases are asked for by one and done by another, with a date before the start: then start and
    end are stages of the case as that date is, and no plan."""
    numbered = max(map(_numbers_records, evidence.columns[:2]), default=0.0)
    asked = not all(map(_limits_a_span, dates))
    return numbered > 0 and asked and evidence.count(Role.PERFORMER, 0.6) >= _TWO_HANDS


def _runs_for_a_term(evidence: Evidence) -> bool:
    """Whether the rows are contracts, licences and the like, whose start and end limit how long they are valid."""
    named = (word for column in evidence.columns[:2] for word in normalised(column.name).split())
    return any(word.startswith(_OF_TERMS) for word in named)


def _keeps_accounts(evidence: Evidence) -> bool:
    """Whether columns hold debit and credit, or what comes in, goes out and is left: bookings pass no stages."""
    return sum(normalised(column.name).split(" ")[0] in _OF_ACCOUNTS for column in evidence.columns) >= _TWO_SIDES


_TWO_HANDS, _TWO_SIDES = 2, 2
_DECISIONS = words(DECISION_WORDS)
_OF_ACCOUNTS = words(
    "debit, credit, balance, withdrawal, withdrawals, deposit, deposits, soll, haben, saldo, débit, crédit, solde, "
    "debe, haber, débito, crédito, dare, avere, debet, ma, winien, 借方, 貸方, 残高, 支出, 收入, 余额"
)

_OF_TERMS = (
    "contract", "agreement", "licen", "lease", "policy", "insurance", "subscription", "warranty", "vertrag", "lizenz",
    "contrat", "contrato", "contratto", "polizza", "póliza", "police", "licenza", "abonnement", "umowa", "契約", "合同",
)  # fmt: skip

_OF_QUALIFICATIONS = (
    "training", "skill", "qualification", "competenc", "certificat", "schulung", "qualifikation", "formation",
    "compétence", "formación", "capacitación", "formazione", "opleiding", "szkole", "教育", "スキル", "培训",
)  # fmt: skip
"""Sheets with a row for each person and a column for each thing learnt: the dates are of no common course of work."""


def _tracker_key(evidence: Evidence) -> float:
    """How well one of the left columns tells the rows apart."""
    left = evidence.columns[:3]
    return max((max(c.to(Role.CASE), 0.5) * c.profile.distinctness for c in left if not dated(c)), default=0.0)


def raci(evidence: Evidence) -> Case:
    """Codes of who is responsible and accountable."""
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
        case.add(min(0.1, 0.03 * len(found.columns)), f"{counted(len(found.columns), 'column')} hold nothing else")
    case.add(0.08 if evidence.mentions("raci", "responsib", "rasci") else 0.0, SAYS_SO)
    return case


def sipoc(evidence: Evidence) -> Case:
    """Suppliers, inputs, process, outputs, customers."""
    case = Case()
    parts = (C.SUPPLIER, C.INPUT, C.PROCESS, C.OUTPUT, C.CUSTOMER)
    said = sum(max(evidence.says(part), evidence.says(C.STEP) if part is C.PROCESS else 0.0) >= 0.7 for part in parts)
    ends = evidence.says(C.SUPPLIER) >= 0.7 or evidence.says(C.CUSTOMER) >= 0.7
    if said >= 3 and ends:
        case.add({3: 0.5, 4: 0.85}.get(said, 0.97), f"{said} of the five SIPOC headers are there")
    case.add(0.1 if evidence.mentions("sipoc") else 0.0, SAYS_SO)
    return case
