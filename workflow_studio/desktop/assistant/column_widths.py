"""How wide the sheet's columns are shown."""

from __future__ import annotations

from PySide6.QtGui import QFontMetricsF

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.assistant.sheet_facts import SheetFacts

NARROWEST, NARROWEST_LOW, WIDEST, OUTSIDE = 88, 112, 216, 88
WIDEST_LAST = 640
"""Of the last column, if it is none of the table's: its text cannot run on over empty cells beside it."""
PADDING = 18
ROWS_LOOKED_AT = 30
MOST_MEASURED = 200


def column_widths(facts: SheetFacts) -> list[int]:
    """A width for every column of the sheet, within bounds: what its first rows and its role need."""
    body, bold = QFontMetricsF(font(12)), QFontMetricsF(font(12, 600))
    header = facts.table.header_rows[-1:]
    rows = facts.table.data_rows[:ROWS_LOOKED_AT]
    widths = []
    for column in range(facts.width):
        known = facts.columns.get(column)
        if known is None or column > MOST_MEASURED:
            widths.append(OUTSIDE if column < facts.width - 1 else _last_outside(facts, body))
            continue
        needs = [bold.horizontalAdvance(facts.text(row, column)) for row in header]
        needs += [body.horizontalAdvance(facts.text(row, column)) for row in rows]
        needs.append(body.horizontalAdvance(known.role.label) + 34)
        least = NARROWEST_LOW if column in facts.low else NARROWEST
        widths.append(round(min(WIDEST, max(least, max(needs) + PADDING))))
    return widths


def _last_outside(facts: SheetFacts, body: QFontMetricsF) -> int:
    texts = (facts.text(row, facts.width - 1) for row in range(min(facts.height, ROWS_LOOKED_AT)))
    needed = max(map(body.horizontalAdvance, texts), default=0.0)
    return round(min(WIDEST_LAST, max(OUTSIDE, needed + PADDING)))
