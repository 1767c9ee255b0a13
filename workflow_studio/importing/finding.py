"""What reading a workbook finds out about its process, before it becomes part of a document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from workflow_studio.analysis.eventlog import Pause, never_stop
from workflow_studio.importing.reading import Range, Sheet, Workbook
from workflow_studio.importing.reading.markings import Markings
from workflow_studio.importing.recognition import Table
from workflow_studio.model import SURE, ClaimKind, DecisionTable, EvidenceKind

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Quote:
    """What a finding is based on: cells with what they say, a comment, a formula, a validation, a sheet's name.

    `area` is none for what is no cell (a sheet's name, the file's properties).
    """

    sheet: str
    area: Range | None
    text: str
    kind: EvidenceKind = EvidenceKind.CELL
    author: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One statement about the process with its quotes, to become a claim.

    `key` names it independently of rows, columns and sheet order, for example `state/tracker/status`; findings of
    one workbook have different keys. `about` are names of steps, participants or systems that it concerns.
    `joins` are names of participants that it says, or asks whether, are one, in the order of `Claim.joins`.
    `inferred` marks what no cell says. `together` is the sentence for all findings of the workbook that one answer
    decides; empty for what is decided alone. A question (`kind` QUESTION) is what the tool asks instead of guessing.
    """

    kind: ClaimKind
    key: str
    says: str
    confidence: float
    quotes: tuple[Quote, ...]
    reasons: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()
    inferred: bool = False
    rule: DecisionTable | None = None
    together: str = ""

    @property
    def is_sure(self) -> bool:
        """Whether it is accepted unless the user says otherwise."""
        return not self.inferred and self.confidence >= SURE and self.kind is not ClaimKind.QUESTION


@dataclass(frozen=True, slots=True)
class Seen:
    """One workbook with its tables, as the finders get it. `chosen` become maps, `found` are all there are.

    `pause` is called about every thousand rows of long work: what it raises ends the work.
    """

    workbook: Workbook
    found: tuple[Table, ...]
    chosen: tuple[Table, ...] = field(default=())
    pause: Pause = never_stop
    _known: dict[Callable[[Seen], Any], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, look: Callable[[Seen], T]) -> T:
        """What a function finds in this workbook, looked for when it is first asked for: several finders need it."""
        self.pause()
        if look not in self._known:
            self._known[look] = look(self)
        known: T = self._known[look]
        return known

    def sheet(self, name: str) -> Sheet:
        """The sheet of this name."""
        return self.workbook.sheet(name)

    def markings(self, sheet: str) -> Markings:
        """What the sheet of this name says besides its values."""
        return self.workbook.markings.of(sheet)
