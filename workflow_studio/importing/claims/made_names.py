"""Participants whose names stand in no cell: “Approver”, made of the header “Approved by”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from workflow_studio.importing.mapping import ChosenTables
from workflow_studio.importing.mapping.cells import text_of
from workflow_studio.importing.mapping.names import folded
from workflow_studio.importing.mapping.role_names import is_made, role_behind
from workflow_studio.importing.reading import Range, Workbook
from workflow_studio.importing.recognition import Kind, Role, Table
from workflow_studio.importing.recognition.who_acts import says_work
from workflow_studio.model import Document, Participant

_MOST_ROWS_OF_A_FORM = 500
_NAMED_BY_HEADERS = frozenset({Kind.CASE_TRACKER, Kind.FORM})


class MadeNames:
    """Tells which participants of a document got their names from a header or label that says what they did."""

    def __init__(self, document: Document, sources: Sequence[ChosenTables]) -> None:
        self._evidence = document.evidence
        self._tables = dict(zip(document.sources, (source.chosen for source in sources), strict=False))
        self._headers: dict[str, str] = {}
        self._headings: set[str] = set()
        for source in sources:
            for table in source.chosen:
                stages = table.columns_as(Role.MILESTONE_DATE)
                self._headings |= {folded(one.group) for one in stages if one.group and says_work(one.group)}
                for header in filter(is_made, _labels(source.workbook, table)):
                    self._headers.setdefault(folded(role_behind(header)), header)

    def behind(self, participant: Participant) -> str | None:
        """The header that a participant was named after; None where a cell names them."""
        header = self._headers.get(folded(participant.name))
        return header if header is not None and not self._is_named_elsewhere(participant) else None

    def is_heading_of_stages(self, participant: Participant) -> bool:
        """Whether a name stands only over stages of a tracker, and says what is done: `Review`."""
        return folded(participant.name) in self._headings and not self._is_named_elsewhere(participant)

    def _is_named_elsewhere(self, participant: Participant) -> bool:
        """Whether a table of another kind, whose cells are names, says so, too."""
        cited = [self._evidence[key] for key in participant.evidence]
        return any(
            table.kind.kind not in _NAMED_BY_HEADERS and table.sheet == one.sheet and _overlaps(table.range, one.cells)
            for one in cited
            for table in self._tables.get(one.source or "", ())
        )


def _labels(workbook: Workbook, table: Table) -> Iterator[str]:
    """What names people: the headers of a tracker, the labels of a form."""
    if table.kind.kind is Kind.CASE_TRACKER:
        yield from (column.name for column in table.columns_as(Role.PERFORMER))
    elif table.kind.kind is Kind.FORM:
        for _, values in islice(table.cells(workbook), _MOST_ROWS_OF_A_FORM):
            yield from filter(None, map(text_of, values))


def _overlaps(area: Range, cells: str) -> bool:
    try:
        other = Range.parse(cells)
    except ValueError:
        return False
    return area.holds(other.first_row, other.first_column)
