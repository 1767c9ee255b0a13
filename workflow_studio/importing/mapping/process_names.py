"""What a process is called: after its workbook, its sheet or the title above its table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import PurePath

from workflow_studio.importing.reading import Workbook
from workflow_studio.importing.recognition import Table

LONGEST_TITLE = 60

_NAMELESS_SHEET = re.compile(r"(?:sheet|tabelle|feuil|feuille|hoja|planilha|foglio|blad|シート)\s*\d*", re.IGNORECASE)


def readable(stem: str) -> str:
    """A file's or sheet's name as a title: `purchase_requests` is `Purchase requests`."""
    text = " ".join(stem.replace("_", " ").split())
    return text[:1].upper() + text[1:] or "Untitled"


def document_title(workbook: Workbook) -> str:
    """The title of a document made of this workbook."""
    return readable(PurePath(workbook.name).stem)


def process_names(workbook: Workbook, tables: Sequence[Table]) -> list[str]:
    """The names of the processes of these tables: a single one is called like the workbook.

    Several are called like their sheets; where that says nothing or not enough, like the titles above them.
    """
    if len(tables) == 1:
        return [document_title(workbook)]
    on_sheet = Counter(table.sheet for table in tables)
    return [_name(table, alone=on_sheet[table.sheet] == 1) for table in tables]


def _name(table: Table, alone: bool) -> str:
    sheet_will_do = alone and not _NAMELESS_SHEET.fullmatch(table.sheet.strip())
    titled = 0 < len(table.title) <= LONGEST_TITLE
    return readable(table.sheet if sheet_will_do or not titled else table.title)
