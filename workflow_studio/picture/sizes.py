"""Sizes of type and of everything on a map, in device-independent pixels at 100 %."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

FONT_FAMILIES = ("Inter", "Noto Sans", "DejaVu Sans")
"""The bundled family first, then what to fall back to."""


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """A size with its line height, a weight (400, 500 or 600) and letter spacing in px."""

    size: float
    line: float
    weight: int
    spacing: float = 0.0


TYPE: Mapping[str, TypeStyle] = MappingProxyType(
    {
        "display": TypeStyle(32, 40, 600, -0.3),
        "page": TypeStyle(28, 40, 600, -0.4),
        "present": TypeStyle(22, 40, 500),
        "figure": TypeStyle(20, 28, 600),
        "object": TypeStyle(18, 24, 600, -0.1),
        "section": TypeStyle(15, 24, 600),
        "body": TypeStyle(13, 20, 400),
        "small": TypeStyle(12, 16, 400),
        "caption": TypeStyle(11, 16, 400),
        "canvas name": TypeStyle(13, 16, 500),
        "canvas name large": TypeStyle(15, 18, 500),
        "canvas tag": TypeStyle(10, 12, 600),
        "canvas time": TypeStyle(10.5, 12, 500),
        "canvas wait": TypeStyle(11, 18, 500),
        "canvas exit": TypeStyle(11, 18, 600),
        "canvas event": TypeStyle(11, 13, 400),
        "canvas decision": TypeStyle(12, 14, 500),
        "canvas decision small": TypeStyle(10, 12, 500),
        "canvas lane": TypeStyle(12.5, 14.5, 600),
        "badge": TypeStyle(12, 16, 600),
        "chip": TypeStyle(11, 16, 600),
    }
)
"""Every size of text in use, by its role."""

NODE_RADIUS = 8.0
STEP_SIZE = (128.0, 64.0)
STEP_PADDING = 10.0
STEP_BASELINES = (18.0, 37.0, 53.0)
"""Of the tag and of the name's two lines, from the step's top."""
DECISION_SIZE = (112.0, 72.0)
DECISION_TIP_RADIUS = 4.0
DECISION_BORDER = 1.5
START_SIZE = 24.0
START_BORDER = 1.75
END_SIZE = 22.0
END_BORDER = 3.5
EVENT_NAME_WIDTH = 80.0
START_NAME_WIDTH = 60.0
EVENT_NAME_LINES, START_NAME_LINES = 3, 4
"""A start stands close to the lane header, so its name is narrower, but may have a line more than that of others."""
EVENT_NAME_GAP = 4.0

LANE_HEADER = 36.0
COLUMN_GAP = 32.0

FLOW_WIDTH = 1.5
HANDOFF_WIDTH = 1.75
FLOW_RADIUS = 8.0
ARROW_LENGTH = 8.0
ARROW_WIDTH = 8.4
EXIT_LABEL_GAP = 7.0
LONGEST_EXIT_LABEL = 120.0
SHORTEST_EXIT_LABEL = 32.0
LONGEST_UPRIGHT_EXIT_LABEL = 84.0
"""Right of a vertical exit: as much as fits before the next column."""
PILL_HEIGHT = 18.0
PILL_RADIUS = 9.0
PILL_PADDING = 7.0
PILL_LONGEST_TEXT = 140.0
PILL_CLEARANCE = 8.0
"""Free room between a pill and the next node."""

TAG_ICON = 12.0
TAG_ICON_ABOVE = 9.75
"""From the baseline of its word to its top."""
SOLID_EDGE = 4.0
"""The edge of what is too small for words and whose fill says how much."""
PROBLEM_BADGE = 18.0
QUESTION_BADGE = 19.0
BADGE_RADIUS = 5.0
BADGE_RIM = 2.0
CHIP_HEIGHT = 20.0
CHIP_RADIUS = 4.0

SELECTION_OFFSET = 4.0
SELECTION_RADIUS = 11.0
SELECTION_WIDTH = 2.0
HANDLE_SIZE = 9.0
MINIMAP_SIZE = (264.0, 80.0)
MINIMAP_MARGIN = 16.0
