"""What is to be said about rows of a table, each sentence once with all the rows it is about."""

from __future__ import annotations

from workflow_studio.importing.mapping.cells import rows_named
from workflow_studio.importing.recognition import Table
from workflow_studio.model import Issue
from workflow_studio.model.issue import Level

LEFT_OUT = "left out of the map"


class RowFindings:
    """Collects sentences about rows of one table."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._rows: dict[tuple[Level, str], list[int]] = {}

    def add(self, row: int, text: str, level: Level = "warning") -> None:
        """Say this about a row (from 0); the text continues `1 row …` or `5 rows …`, without a verb or full stop."""
        self._rows.setdefault((level, text), []).append(row)

    def issues(self) -> list[Issue]:
        """One issue for each sentence."""
        return [
            Issue(level, f"{_counted(rows)} {text}.", sheet=self._table.sheet, cells=self._named(rows), what="rows")
            for (level, text), rows in self._rows.items()
        ]

    def _named(self, rows: list[int]) -> str:
        return rows_named(self._table, rows)


def _counted(rows: list[int]) -> str:
    return "1 row" if len(rows) == 1 else f"{len(rows):,} rows"
