"""What a step's row says besides its name: systems, artifacts, times, verdict, notes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from workflow_studio.importing.mapping.cells import Cell
from workflow_studio.importing.mapping.citations import Citations
from workflow_studio.importing.mapping.durations import CALENDAR_DAY, WORKING_DAY, seconds
from workflow_studio.importing.mapping.map_writer import DocumentParts
from workflow_studio.importing.mapping.step_rows import StepRow
from workflow_studio.importing.recognition import Role
from workflow_studio.model import Assessment, Issue, Pain, Question, Step, Verdict

_PROBLEM = re.compile(r"problem|issue|pain|risk|mangel", re.IGNORECASE)
_VERDICTS = (
    (Verdict.MIXED, re.compile(r"mixed|partly|hybrid|partial|teil", re.IGNORECASE)),
    (Verdict.COORDINATION, re.compile(r"coordinat|koordin", re.IGNORECASE)),
    (Verdict.JUDGMENT, re.compile(r"judge?ment|human|expert|ermessen", re.IGNORECASE)),
    (Verdict.AUTOMATABLE, re.compile(r"automat|rule|machine|robot|regel", re.IGNORECASE)),
)


@dataclass(slots=True)
class StepDetails:
    """Fields for a new step, the cells they were read from, and what could not be read."""

    fields: dict[str, Any] = field(default_factory=dict)
    evidence: list[str] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)


class DetailReader:
    """Reads the details of the steps of one table."""

    def __init__(self, parts: DocumentParts, citations: Citations) -> None:
        self._parts = parts
        self._citations = citations

    def before_the_step(self, row: StepRow) -> StepDetails:
        """The fields that a step is made with."""
        details = StepDetails()
        self._code_and_words(row, details)
        self._lists(row, details)
        self._times(row, details)
        return details

    def after_the_step(self, row: StepRow, step: Step) -> list[Issue]:
        """Make the step's assessment, problems and questions; returns what could not be read."""
        issues = []
        for cell in row.all(Role.VERDICT):
            verdict = next((verdict for verdict, words in _VERDICTS if words.search(cell.text)), None)
            if verdict is None:
                issues.append(self._unread(cell, "is not a verdict"))
            elif cell is row.first(Role.VERDICT):
                self._add(Assessment, cell, step=step.id, verdict=verdict)
        for cell in row.all(Role.NOTE):
            if cell.text.rstrip().endswith("?"):
                self._add(Question, cell, about=step.id, text=cell.text)
            elif _PROBLEM.search(cell.column.title):
                self._add(Pain, cell, about=step.id, text=cell.text)
        return issues

    def _code_and_words(self, row: StepRow, details: StepDetails) -> None:
        code = row.first(Role.STEP_ID)
        if code is not None:
            details.fields["code"] = code.text
        notes = [c for c in row.all(Role.NOTE) if not c.text.endswith("?") and not _PROBLEM.search(c.column.title)]
        words = [*row.all(Role.DESCRIPTION), *notes]
        if words:
            details.fields["description"] = "\n".join(cell.text for cell in words)
        phase = row.first(Role.PHASE)
        if phase is not None:
            details.fields["phase"] = phase.text
        details.evidence += [self._cite(cell) for cell in (code, *words, phase) if cell is not None]

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
                ids.update(dict.fromkeys(make(part, cited) for part in cell.parts() if part not in ("-", "–")))
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
        cell = row.first(role)
        if cell is None or cell.text in ("-", "–"):
            return None
        details.evidence.append(self._cite(cell))
        value = seconds(cell.value, cell.column.unit, day)
        if value is None:
            details.issues.append(self._unread(cell, "is not a time such as 12 min or 2 h"))
        return value

    def _add(self, kind: type[Assessment] | type[Pain] | type[Question], cell: Cell, **fields: Any) -> None:
        self._parts.builder.add(kind, evidence=(self._cite(cell),), **fields)

    def _cite(self, cell: Cell) -> str:
        return self._citations.cell(cell)

    @staticmethod
    def _unread(cell: Cell, why: str) -> Issue:
        return Issue(
            "warning",
            f"{cell.column.title}: “{cell.text[:40]}” {why}; it was left out.",
            sheet=cell.sheet,
            cells=cell.address,
        )
