"""How much the evidence speaks for each kind of table that lists things, and for none of them."""

from __future__ import annotations

from workflow_studio.importing.recognition.calendars import is_calendar
from workflow_studio.importing.recognition.cells import Sort
from workflow_studio.importing.recognition.concepts import Concept
from workflow_studio.importing.recognition.evidence import ColumnEvidence, Evidence
from workflow_studio.importing.recognition.kinds_and_roles import Role
from workflow_studio.importing.recognition.lists import is_numbered
from workflow_studio.importing.recognition.rows import counts_up
from workflow_studio.importing.recognition.table import SAYS_SO
from workflow_studio.importing.recognition.weighing import (
    Case,
    dated,
    is_board,
    is_initialled,
    is_survey,
    is_ticked,
    strong,
)
from workflow_studio.wording import counted

C = Concept
HOURS_A_DAY = 24
SHORTEST_LABELS = 2
"""Characters on the average; `課長` and `承認日` are labels."""
LONG_TEXT = 45
"""Characters from which a column's values are sentences on the average."""
UNSURE = 0.3
"""What `other` weighs: a kind has to be more convincing than this."""
_THINGS = (
    (C.RISK, "risks"), (C.CONTACT, "contacts"), (C.ASSET, "equipment or products"),
    (C.AUDIENCE, "messages or meetings"),
)  # fmt: skip


def roster(evidence: Evidence) -> Case:
    """Who works when."""
    case = Case()
    if evidence.calendar:
        case.add(0.55 + min(0.2, 0.02 * evidence.calendar), f"{evidence.calendar} columns are days")
        people = max((c.profile.people for c in evidence.columns[:3] if c.profile.filled), default=0.0)
        case.add(0.2 * people, "the rows are people")
        case.add(-0.3 * max(evidence.says(C.PREDECESSOR), evidence.says(C.STEP)))
        ticked = sum(map(is_ticked, evidence.columns))
        case.add(-0.6 if any(map(_exceeds_a_day, evidence.columns)) else 0.0)
        case.add(-0.25 if people < 0.5 and 2 * ticked >= evidence.calendar else 0.0)
    case.add(0.1 if evidence.mentions("roster", "rota", "shift", "schedule", "dienstplan", "schicht") else 0.0)
    return case


def _exceeds_a_day(column: ColumnEvidence) -> bool:
    """Whether a day of a calendar holds figures and no hours."""
    if not is_calendar([column.name] * 5) or not column.profile.filled:
        return False
    return any(value.isdecimal() and int(value) > HOURS_A_DAY for value in column.profile.values[:50])


def checklist(evidence: Evidence) -> Case:
    """Things to do and to tick off."""
    case = Case()
    checks = evidence.count_saying(C.CHECK, 0.6)
    ticked = [column for column in evidence.columns if is_ticked(column)]
    # Marks under weeks that count up are the bars of a plan.
    ticks = 0 if counts_up([column.name for column in ticked]) else len(ticked)
    ticks = max(ticks, sum(map(is_initialled, evidence.columns)))
    things = max((_thing(column) for column in evidence.columns), default=0.0)
    case.add(min(0.45, 0.3 * min(checks, 1) + 0.12 * max(0, checks - 1)), "columns for checking off")
    case.add(0.4 if ticks >= 4 else min(0.2, 0.15 * ticks), "cells are ticked, initialled or marked OK")
    case.add(0.22 * things if checks or ticks else 0.0, "each row is a thing to do")
    said = evidence.mentions(
        "checklist",
        "check list",
        "checkliste",
        "sop",
        "runbook",
        "手順書",
        "チェックリスト",
        "qa ",
        "prüfliste",
        "liste de contrôle",
        "lista de verificación",
        "lista de control",
    )
    case.add(0.42 if said else 0.0, SAYS_SO)
    if len(evidence.columns) == 1 and _are_numbered_sentences(evidence.columns[0]):
        case.add(0.65, "numbered sentences stand below each other")
    case.add(-0.2 * max(evidence.says(C.PREDECESSOR), evidence.says(C.NEXT), evidence.says(C.RISK)))
    case.add(-0.3 if ticks and not checks and not said and things < 0.5 else 0.0)
    case.add(-0.5 if len(evidence.columns) == ticks else 0.0)
    case.add(-0.5 if is_survey(evidence.columns) or is_board(evidence.columns) else 0.0)
    return case


def _are_numbered_sentences(column: ColumnEvidence) -> bool:
    values = column.profile.values
    return bool(values) and column.profile.average_words >= 3 and sum(map(is_numbered, values)) >= 0.8 * len(values)


def _thing(column: ColumnEvidence) -> float:
    worded = max(column.says(C.STEP), column.says(C.CHECK), column.says(C.DESCRIPTION), column.says(C.ACTIVITY))
    if worded < 0.4 or column.profile.average_length < 8:
        return 0.0
    return column.profile.share(Sort.TEXT) * column.profile.distinctness


def form(evidence: Evidence) -> Case:
    """Labels on the left, one value each on the right, of many sorts; and no header over them."""
    case = Case()
    width = len(evidence.columns)
    if evidence.has_header or width < 2 or evidence.rows < (3 if width <= 3 else 2):
        return case
    labels, values = evidence.columns[0].profile, evidence.columns[1].profile
    if labels.share(Sort.TEXT) < 0.9 or labels.distinctness < 0.8 or not SHORTEST_LABELS <= labels.average_length <= 60:
        return case
    case.add(0.35, "one label in each row, with its value beside it")
    paired = width == 4 and evidence.columns[2].profile.share(Sort.TEXT) == 1.0
    others = evidence.columns[3].profile.sorts if paired else {}
    sorts = sum(max(share, others.get(sort, 0.0)) >= 0.08 for sort, share in {**others, **values.sorts}.items())
    case.add(0.18 * min(2, max(0, sorts - 1)), "the values are of different sorts")
    case.add(0.1 * values.distinctness + (0.12 if width <= 3 or paired else -0.1))
    case.add(0.1 if sum(text.endswith((":", "：")) for text in labels.values) >= 0.4 * labels.filled else 0.0)
    return case


def value_list(evidence: Evidence) -> Case:
    """Codes and choices."""
    case = Case()
    width = len(evidence.columns)
    if width > 5 or evidence.rows < 2 or any(dated(column) for column in evidence.columns):
        return case
    first = evidence.columns[0].profile
    short = all(c.profile.average_length <= 40 for c in evidence.columns[:2])
    case.add(0.3 if width <= 2 else 0.2 if width == 3 else 0.05, f"only {counted(width, 'column')}")
    case.add(0.2 if first.distinctness >= 0.95 and short else -0.1, "short values, none of them twice")
    case.add(0.25 * evidence.says(C.CODE), "the header speaks of codes or choices")
    case.add(0.12 if width == 1 and short else 0.0)
    case.add(0.15 * max(evidence.says(C.CATEGORY), evidence.says(C.STATUS)) if width <= 2 else 0.0)
    said = evidence.mentions("list", "lookup", "code", "master", "option", "setting", "valid", "マスタ", "stammdat")
    case.add(0.2 if said else 0.0, "the sheet or the title says so")
    case.add(-0.3 * max(map(evidence.says, (C.START, C.END, C.DUE, C.DATE))))
    case.add(-0.2 if any(c.profile.average_length > LONG_TEXT for c in evidence.columns) else 0.0)
    steps = max(c.says(C.STEP) for c in evidence.columns)
    case.add(-0.25 * max(steps, evidence.says(C.PREDECESSOR), evidence.says(C.RISK)))
    return case


def register(evidence: Evidence) -> Case:
    """One thing in each row, described by the columns."""
    case = Case()
    if not evidence.has_header or len(evidence.columns) < 2:
        return case
    case.add(0.24 if len(evidence.columns) >= 3 else 0.12, "one thing in each row")
    case.add(0.1 * strong(max(evidence.best(Role.CASE), evidence.says(C.NAME))), "each with its number or name")
    case.add(0.1 if _is_keyed(evidence) else 0.0)
    for concept, thing in _THINGS:
        number = evidence.count_saying(concept)
        case.add(min(0.4, 0.22 * number), f"{counted(number, 'header')} of a list of {thing}" if number else "")
    case.add(min(0.16, 0.06 * evidence.count_saying(C.CATEGORY)), "columns sort the things into classes")
    case.add(0.08 * strong(evidence.best(Role.STATUS)) + 0.08 * strong(evidence.best(Role.PERFORMER)))
    case.add(0.04 * strong(evidence.best(Role.NOTE)) + 0.04 * strong(evidence.best(Role.DUE_DATE)))
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
    case.add(0.15 if said else 0.0, SAYS_SO)
    case.add(-0.5 * max(0.0, evidence.numeric - 0.45))
    case.add(-0.3 if is_board(evidence.columns) else 0.0)
    case.add(-0.45 if evidence.rows >= 4 and not any(map(_tells_rows_apart, evidence.columns)) else 0.0)
    return case


def _tells_rows_apart(column: ColumnEvidence) -> bool:
    """Whether a column names what the rows are about: most of its values occur once."""
    return column.profile.fill >= 0.5 and column.profile.distinctness >= 0.6


def other(evidence: Evidence) -> Case:
    """Nothing that is known."""
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
