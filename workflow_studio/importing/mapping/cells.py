"""One filled cell: where it is and what it says."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from workflow_studio.importing.reading import Value
from workflow_studio.importing.recognition import Column

_LIST_SEPARATORS = re.compile(r"\s*[,;\n，；、]\s*")


@dataclass(frozen=True, slots=True)
class Cell:
    """A filled cell of a table; `row` counts the sheet's rows from 0."""

    sheet: str
    row: int
    column: Column
    value: Value

    @property
    def text(self) -> str:
        """The cell as people read it."""
        return text_of(self.value)

    @property
    def address(self) -> str:
        """The cell as people name it: `C7`."""
        return f"{self.column.letter}{self.row + 1}"

    def parts(self) -> tuple[str, ...]:
        """What the cell lists, separated by commas, semicolons or line ends."""
        return tuple(part for part in _LIST_SEPARATORS.split(self.text) if part)


def text_of(value: Value) -> str:
    """A value as people read it: no `.0` behind whole numbers, dates in ISO order, nothing for an empty cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime.datetime):
        midnight = value.time() == datetime.time()
        return value.date().isoformat() if midnight else value.isoformat(" ", "minutes")
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(value).strip()
