"""How sure it is what an element was made from: of the kind of its table and of what its columns mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from workflow_studio.importing.mapping import ChosenTables
from workflow_studio.importing.reading import Range
from workflow_studio.importing.recognition import Column, Kind, Role, Table
from workflow_studio.model import ClaimKind, Decision, Document, Element, Evidence, EvidenceStatus, Flow

MOST_FOR_INFERRED = 0.6
"""No cell says what is inferred, however sure it is what the cells around mean."""
MOST_FOR_RARE = 0.8
LEAST_COMMON = 0.1
"""The share of cases from which a way between two stages is no slip."""
MOST_TABLE_REASONS = 2

_WHO = (Role.LANE, Role.PERFORMER)
_FLOWS = (ClaimKind.ORDER, ClaimKind.HANDOFF)
_WHAT_ROLES_SAY = {
    Role.LANE: "who does a step",
    Role.PERFORMER: "who does a step",
    Role.STEP_NAME: "what is done",
    Role.ACTIVITY: "what is done",
    Role.TIMESTAMP: "when it happened",
    Role.MILESTONE_DATE: "when it happened",
    Role.NEXT_STEP: "what comes next",
    Role.PREDECESSOR: "what comes before",
    Role.FLOW_SOURCE: "where a connection begins",
    Role.FLOW_TARGET: "where a connection ends",
    Role.SYSTEM: "where it is done",
    Role.INPUT: "what is needed",
    Role.OUTPUT: "what comes out",
    Role.ARTIFACT: "what is passed on",
}


@dataclass(frozen=True, slots=True)
class Sureness:
    """A share between 0 and 1, whether a cell says so at all, and the reasons in sentences.

    `sheet` is where it is said first (empty without cells), `seldom` whether few cases went that way.
    """

    confidence: float
    observed: bool
    reasons: tuple[str, ...]
    sheet: str = ""
    seldom: bool = False


class Judge:
    """Tells how sure the elements are that a map was made of, by the tables their evidence is in."""

    def __init__(self, document: Document, sources: Sequence[ChosenTables]) -> None:
        self._evidence, self._maps = document.evidence, document.maps
        self._ways_out: defaultdict[str, list[Flow]] = defaultdict(list)
        for flow in document.flows.values():
            self._ways_out[flow.source].append(flow)
        self._tables = {
            source: (*chosen.chosen, *chosen.found) for source, chosen in zip(document.sources, sources, strict=False)
        }

    def sureness(self, kind: ClaimKind, element: Element) -> Sureness:
        """How sure this element is as what a claim of this kind makes of it."""
        cited = [self._evidence[key] for key in element.evidence]
        tables: list[Table] = []
        columns: list[Column] = []
        for number, evidence in enumerate(cited):
            table, area = self._table_of(evidence)
            if table is not None and area is not None:
                tables.append(table)
                columns += _columns_that_say(kind, table, area, is_first=number == 0)
        shares = [*(table.kind.confidence for table in tables), *(column.confidence for column in columns)]
        confidence = min(shares, default=1.0)
        observed = any(one.status is not EvidenceStatus.INFERRED for one in cited) or not cited
        reasons = [*map(_about_table, dict.fromkeys(tables)), *_about_columns(columns)]
        tracked = any(table.kind.kind is Kind.CASE_TRACKER for table in tables)
        rare = self._seldom_taken(element) if tracked else ""
        if rare:
            confidence = min(confidence, MOST_FOR_RARE)
            reasons.insert(0, rare)
        if not observed:
            confidence = min(confidence, MOST_FOR_INFERRED)
            reasons.insert(0, "The order of the rows is all that says so.")
        sheet = cited[0].sheet if cited else ""
        return Sureness(round(confidence, 2), observed, tuple(reasons), sheet, bool(rare))

    def _seldom_taken(self, element: Element) -> str:
        """Why a way or choice of a tracker may be none; empty where many cases went that way."""
        if isinstance(element, Flow):
            ways = [element]
        elif isinstance(element, Decision):
            ways = sorted(self._ways_out[element.id], key=lambda flow: -(flow.count or 0))[1:2]
        else:
            return ""
        for flow in ways:
            log = self._maps[flow.map].log
            if log is not None and flow.count is not None and flow.count < LEAST_COMMON * log.cases:
                seen = f"{flow.count:,} of {log.cases:,} cases"
                return f"Only {seen} went that way; a date that is missing in between looks the same."
        return ""

    def _table_of(self, evidence: Evidence) -> tuple[Table | None, Range | None]:
        try:
            area = Range.parse(evidence.cells)
        except ValueError:
            return None, None
        for table in self._tables.get(evidence.source or "", ()):
            if table.sheet == evidence.sheet and table.range.holds(area.first_row, area.first_column):
                return table, area
        return None, area


def _columns_that_say(kind: ClaimKind, table: Table, area: Range, *, is_first: bool) -> list[Column]:
    """The columns a claim rests on: of a flow all that are cited, of others the first, of a step also who does it."""
    cited = [column for column in table.columns if area.first_column <= column.index <= area.last_column]
    if table.kind.kind is Kind.EVENT_LOG:
        return _columns_of_log(kind, table, cited)
    if table.kind.kind is Kind.CASE_TRACKER:
        dated = [column for column in cited if column.role is Role.MILESTONE_DATE]
        return _surest(table, *_WHO) if kind is ClaimKind.PARTICIPANT else dated
    if is_first or kind in _FLOWS:
        return cited
    return [column for column in cited if column.role in _WHO] if kind is ClaimKind.STEP else []


def _columns_of_log(kind: ClaimKind, table: Table, cited: list[Column]) -> list[Column]:
    """What a row of a log says of who did what, and when, is in columns of their own."""
    if kind in _FLOWS:
        return cited + _surest(table, Role.TIMESTAMP)
    if kind is ClaimKind.PARTICIPANT:
        return _surest(table, *_WHO)
    return cited + _surest(table, *_WHO) if kind is ClaimKind.STEP else cited


def _surest(table: Table, *roles: Role) -> list[Column]:
    """The surest column of these roles, if there is one."""
    columns = [column for role in roles for column in table.columns_as(role)]
    return [max(columns, key=lambda column: column.confidence)] if columns else []


def _about_table(table: Table) -> str:
    kind, why = table.kind.kind, "; ".join(table.reasons[:MOST_TABLE_REASONS])
    meaning = kind.meaning[:1].lower() + kind.meaning[1:]
    return f"“{table.sheet}” holds {meaning}{f': {why}' if why else ''}."


def _about_columns(columns: Sequence[Column]) -> list[str]:
    return [
        f"“{column.title or column.letter}” says {_WHAT_ROLES_SAY[column.role]} ({column.confidence * 100:.0f} % sure)."
        for column in dict.fromkeys(columns)
        if column.role in _WHAT_ROLES_SAY
    ]
