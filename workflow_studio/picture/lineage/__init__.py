"""Which sheet reads which as a drawing: other workbooks, look-up sheets, and the sheets that read them."""

from workflow_studio.picture.lineage.drawing import LineageArrow, LineageBox, LineageDrawing, draw_lineage
from workflow_studio.picture.lineage.painting import lineage_picture
from workflow_studio.picture.lineage.words import arrow_words, how_often

__all__ = [
    "LineageArrow",
    "LineageBox",
    "LineageDrawing",
    "arrow_words",
    "draw_lineage",
    "how_often",
    "lineage_picture",
]
