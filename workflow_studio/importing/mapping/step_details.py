"""What a step's row says besides its name: systems, artifacts, times, verdict, notes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from workflow_studio.importing.mapping.cells import Cell, says_nothing
from workflow_studio.importing.mapping.citations import Citations
from workflow_studio.importing.mapping.durations import CALENDAR_DAY, WORKING_DAY, is_range, lacks_unit, seconds
from workflow_studio.importing.mapping.map_writer import DocumentParts
from workflow_studio.importing.mapping.step_rows import StepRow
from workflow_studio.importing.mapping.verdicts import verdict_in
from workflow_studio.importing.recognition import Column, Role
from workflow_studio.model import Assessment, Issue, Node, Pain, Question, Step

_PROBLEM = re.compile(r"problem|issue|pain|risk|mangel|risiko|problème|risque|riesgo", re.IGNORECASE)
_REASON = re.compile(r"reason|why\b|rationale|justification|grund|raison|motif|motivo|razón", re.IGNORECASE)
_QUESTION_ENDS = ("?", "？")


_KEPT_BY_STEPS = (
    Role.SYSTEM, Role.PROCESS_TIME, Role.WAIT_TIME, Role.LEAD_TIME, Role.VERDICT,
    Role.INPUT, Role.OUTPUT, Role.ARTIFACT,
)  # fmt: skip


@dataclass(slots=True)
class StepDetails:
    """Fields for a new step, the cells they were read from, and what could not be read."""

    fields: dict[str, Any] = field(default_factory=dict)
    evidence: list[str] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    kept_by_steps: list[Cell] = field(default_factory=list)


class DetailReader:
    """Reads the details of the steps of one table."""

    def __init__(self, parts: DocumentParts, citations: Citations) -> None:
        self._parts = parts
        self._citations = citations
        self._without_unit: dict[Column, list[Cell]] = {}

    def of_step(self, row: StepRow) -> StepDetails:
        """The fields that a step is made with."""
        details = StepDetails()
        self._code_and_words(row, details)
        self._lists(row, details)
        self._times(row, details)
        return details

    def of_other_node(self, row: StepRow) -> StepDetails:
        """The fields that a decision or event is made with, and the cells of the row that only a step could keep."""
        details = StepDetails()
        self._description(row, details)
        cells = (cell for role in _KEPT_BY_STEPS for cell in row.all(role))
        details.kept_by_steps = [cell for cell in cells if not says_nothing(cell.text)]
        return details

    def beside(self, row: StepRow, node: Node) -> list[Issue]:
        """Make the node's assessment, problems and questions; returns what could not be read."""
        issues = []
        if isinstance(node, Step):
            issues += self._assess(row, node)
        for cell in row.all(Role.NOTE):
            if cell.text.endswith(_QUESTION_ENDS):
                self._parts.builder.add(Question, about=node.id, text=cell.text, evidence=(self._cite(cell),))
            elif _PROBLEM.search(cell.column.title):
                self._parts.builder.add(Pain, about=node.id, text=cell.text, evidence=(self._cite(cell),))
        return issues

    def assumptions(self) -> list[Issue]:
        """What was taken for granted about whole columns."""
        return [
            Issue(
                "note",
                f"“{column.title}” names no unit; its plain numbers were read as minutes.",
                sheet=cells[0].sheet,
                cells=f"{cells[0].address}:{cells[-1].address}" if len(cells) > 1 else cells[0].address,
            )
            for column, cells in self._without_unit.items()
        ]

    def _assess(self, row: StepRow, step: Step) -> list[Issue]:
        issues = []
        assessed = False
        for cell in row.all(Role.VERDICT):
            verdict = verdict_in(cell.text, cell.column.title)
            if verdict is None:
                if not says_nothing(cell.text):
                    issues.append(_left_out(cell, "is not a verdict"))
            elif assessed:
                issues.append(_left_out(cell, "is a second verdict"))
            else:
                reasons = _reasons(row)
                cited = tuple(self._cite(one) for one in (cell, *reasons))
                reason = "\n".join(one.text for one in reasons)
                self._parts.builder.add(Assessment, step=step.id, verdict=verdict, reason=reason, evidence=cited)
                assessed = True
        return issues

    def _code_and_words(self, row: StepRow, details: StepDetails) -> None:
        if row.code:
            details.fields["code"] = row.code
        self._description(row, details)
        phases = row.all(Role.PHASE)
        if phases:
            details.fields["phase"] = " / ".join(cell.text for cell in phases)
            details.evidence += [self._cite(cell) for cell in phases]

    def _description(self, row: StepRow, details: StepDetails) -> None:
        reasons = _reasons(row)
        notes = [cell for cell in row.all(Role.NOTE) if not _stands_alone(cell) and cell not in reasons]
        names = [cell for role in (Role.STEP_NAME, Role.ACTIVITY) for cell in row.all(role)]
        said = [cell for cell in (*names, *row.all(Role.DESCRIPTION), *notes) if cell is not row.name]
        if said:
            details.fields["description"] = "\n".join(cell.text for cell in said)
            details.evidence += [self._cite(cell) for cell in said]

    def _lists(self, row: StepRow, details: StepDetails) -> None:
        for name, roles, make in (
            ("systems", (Role.SYSTEM,), self._parts.system),
            ("inputs", (Role.INPUT, Role.ARTIFACT), self._parts.artifact),
            ("outputs", (Role.OUTPUT,), self._parts.artifact),
        ):
            ids: dict[str, None] = {}
            for cell in (cell for role in roles for cell in row.all(role)):
                cited = self._cite(cell)
                details.evidence.append(cited)
                ids.update(dict.fromkeys(make(part, cited) for part in cell.parts()))
            if ids:
                details.fields[name] = tuple(ids)

    def _times(self, row: StepRow, details: StepDetails) -> None:
        work = self._time(row, Role.PROCESS_TIME, WORKING_DAY, details)
        wait = self._time(row, Role.WAIT_TIME, CALENDAR_DAY, details)
        lead = self._time(row, Role.LEAD_TIME, CALENDAR_DAY, details)
        if wait is None and work is not None and lead is not None and lead >= work:
            wait = lead - work  # lead time includes process time
        if work is not None:
            details.fields["process_time"] = work
        if wait is not None:
            details.fields["wait_time"] = wait

    def _time(self, row: StepRow, role: Role, day: float, details: StepDetails) -> float | None:
        found: float | None = None
        for cell in row.all(role):
            if says_nothing(cell.text):
                continue
            value = seconds(cell.value, cell.column.unit, day)
            if found is not None:
                details.issues.append(_left_out(cell, "is a second time of the same kind"))
            elif value is None:
                details.issues.append(_left_out(cell, "is not a time such as 12 min or 2 h"))
            else:
                found = value
                details.evidence.append(self._cite(cell))
                self._note_doubts(cell, details)
        return found

    def _note_doubts(self, cell: Cell, details: StepDetails) -> None:
        if cell.column.unit is None and lacks_unit(cell.value):
            self._without_unit.setdefault(cell.column, []).append(cell)
        if is_range(cell.value):
            text = f"{cell.column.title}: the middle of “{cell.text[:40]}” was taken."
            details.issues.append(Issue("note", text, sheet=cell.sheet, cells=cell.address))

    def _cite(self, cell: Cell) -> str:
        return self._citations.cell(cell)


def _stands_alone(note: Cell) -> bool:
    """Questions and problems become elements of their own; other notes describe the step."""
    return note.text.endswith(_QUESTION_ENDS) or _PROBLEM.search(note.column.title) is not None


def _reasons(row: StepRow) -> list[Cell]:
    """The cells that say why a step has its verdict; without a verdict a reason is a remark like others."""
    if not any(verdict_in(cell.text, cell.column.title) for cell in row.all(Role.VERDICT)):
        return []
    return [cell for cell in row.all(Role.NOTE) if _REASON.search(cell.column.title)]


def _left_out(cell: Cell, why: str) -> Issue:
    text = f"{cell.column.title or cell.column.letter}: “{cell.text[:40]}” {why}; it was left out."
    return Issue("warning", text, sheet=cell.sheet, cells=cell.address)
