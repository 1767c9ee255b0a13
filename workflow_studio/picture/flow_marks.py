"""How an overlay shows a flow."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.picture.box_styles import BoxStyle
from workflow_studio.picture.colours import ColourToken


@dataclass(frozen=True, slots=True)
class FlowMark:
    """`text` stands in the flow's pill in place of wait and count, in a pill of this style.

    `line` and `width` (px) replace the connector's own, where they are given.
    """

    text: str = ""
    style: BoxStyle | None = None
    line: ColourToken = ""
    width: float = 0.0
