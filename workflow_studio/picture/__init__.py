"""A map as a flat list of shapes and text lines, drawn the same everywhere.

Whole maps: `picture_of` (title, legend, margin) and `map_picture` (bare). Single elements, for the canvas:
`lane_items`, `flow_items`, `node_items`, `flow_label_items`, `node_badge_items`, `lane_header_items`, in this paint
order; all in map coordinates. Painters turn colour tokens into colours with a `Theme`.
"""

from workflow_studio.picture.bounds import Box, bounds_of, item_bounds
from workflow_studio.picture.box_styles import BoxStyle
from workflow_studio.picture.colours import (
    DARK,
    HIGH_CONTRAST,
    LIGHT,
    BoxColours,
    ColourToken,
    Theme,
    ThemeName,
    theme_named,
)
from workflow_studio.picture.durations import duration, times
from workflow_studio.picture.flow_labels import flow_label_items, label_bounds, label_size, pill_text, pill_width
from workflow_studio.picture.flow_marks import FlowMark
from workflow_studio.picture.flows import flow_items
from workflow_studio.picture.folding import folded
from workflow_studio.picture.folding_plan import ENDLESS
from workflow_studio.picture.items import (
    Circle,
    Curve,
    Icon,
    Item,
    Line,
    Move,
    Path,
    Picture,
    Point,
    Rect,
    Segment,
    Stroke,
    TextLine,
)
from workflow_studio.picture.lanes import header_width, lane_fill, lane_header_items, lane_items, lane_line_items
from workflow_studio.picture.legend import Legend, chip, chip_width, legend, legend_words, verdict_chip, width_of_chip
from workflow_studio.picture.look import LOOKS, STEP_TEXT_WORDS, Detail, Look, StepText, detail_at, look_at, with_text
from workflow_studio.picture.nodes import node_badge_items, node_items
from workflow_studio.picture.notes import note_height, note_items, note_line_items
from workflow_studio.picture.phases import Bands, bands_of, phase_header_items, phase_line_items
from workflow_studio.picture.room import event_label_height, event_label_width, node_size
from workflow_studio.picture.sizes import FONT_FAMILIES, TYPE, TypeStyle
from workflow_studio.picture.verdicts import VERDICT_STYLES, VerdictStyle
from workflow_studio.picture.voices import NOTHING_HEARD, Heard
from workflow_studio.picture.whole_map import any_proposed, heard_on, map_picture, map_title, picture_of, verdicts_in

__all__ = [
    "DARK",
    "ENDLESS",
    "FONT_FAMILIES",
    "HIGH_CONTRAST",
    "LIGHT",
    "LOOKS",
    "NOTHING_HEARD",
    "STEP_TEXT_WORDS",
    "TYPE",
    "VERDICT_STYLES",
    "Bands",
    "Box",
    "BoxColours",
    "BoxStyle",
    "Circle",
    "ColourToken",
    "Curve",
    "Detail",
    "FlowMark",
    "Heard",
    "Icon",
    "Item",
    "Legend",
    "Line",
    "Look",
    "Move",
    "Path",
    "Picture",
    "Point",
    "Rect",
    "Segment",
    "StepText",
    "Stroke",
    "TextLine",
    "Theme",
    "ThemeName",
    "TypeStyle",
    "VerdictStyle",
    "any_proposed",
    "bands_of",
    "bounds_of",
    "chip",
    "chip_width",
    "detail_at",
    "duration",
    "event_label_height",
    "event_label_width",
    "flow_items",
    "flow_label_items",
    "folded",
    "header_width",
    "heard_on",
    "item_bounds",
    "label_bounds",
    "label_size",
    "lane_fill",
    "lane_header_items",
    "lane_items",
    "lane_line_items",
    "legend",
    "legend_words",
    "look_at",
    "map_picture",
    "map_title",
    "node_badge_items",
    "node_items",
    "node_size",
    "note_height",
    "note_items",
    "note_line_items",
    "phase_header_items",
    "phase_line_items",
    "picture_of",
    "pill_text",
    "pill_width",
    "theme_named",
    "times",
    "verdict_chip",
    "verdicts_in",
    "width_of_chip",
    "with_text",
]
