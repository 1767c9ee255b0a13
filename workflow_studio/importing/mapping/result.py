"""What mapping takes and gives."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.importing.reading import Workbook
from workflow_studio.importing.recognition import Issue as Noticed
from workflow_studio.importing.recognition import Table
from workflow_studio.model import Document, Issue


@dataclass(frozen=True, slots=True)
class ChosenTables:
    """The tables of one workbook that are to become maps, as the user confirmed them, and all that were found.

    `noticed` is what recognition did not understand. `called` are the names of the processes that chosen tables become,
    where they are known from an earlier reading: one for each of `chosen`, empty where there is none; no names at all
    where the workbook is read for the first time.
    """

    workbook: Workbook
    chosen: tuple[Table, ...]
    found: tuple[Table, ...]
    noticed: tuple[Noticed, ...] = ()
    called: tuple[str, ...] = ()

    def name_of(self, table: Table) -> str:
        """What the process of a chosen table is called by an earlier reading; empty where none says so."""
        known = zip(self.chosen, self.called, strict=False)
        return next((name for one, name in known if one is table), "")


@dataclass(frozen=True, slots=True)
class MappingOptions:
    """`detail` runs from the main path (0) to every observed edge (1); None takes the product's own choice.

    `read_on` is an ISO date and comes from the caller: mapping reads no clock.
    """

    detail: float | None = None
    read_on: str = ""


@dataclass(frozen=True, slots=True)
class LogCoverage:
    """How much of an event log a map shows: shares between 0 and 1 of what was observed."""

    map_id: str
    arcs: float
    cases: float


@dataclass(frozen=True, slots=True)
class Mapped:
    """The document, without geometry, and everything that was not understood."""

    document: Document
    issues: tuple[Issue, ...]
    coverage: tuple[LogCoverage, ...] = ()
