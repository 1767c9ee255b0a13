"""Text lines in one of the sizes of type in use."""

from __future__ import annotations

from collections.abc import Sequence

from workflow_studio.picture.colours import ColourToken
from workflow_studio.picture.items import Anchor, TextLine
from workflow_studio.picture.sizes import TYPE
from workflow_studio.picture.text import width

CAP_HEIGHT = 0.7275
"""Of Inter's capitals, in em: what looks centred is centred by them."""


def text_line(
    of: str, role: str, text: str, x: float, baseline: float, colour: ColourToken, anchor: Anchor = "start"
) -> TextLine:
    """One line in the size and weight of this role (a key of TYPE)."""
    style = TYPE[role]
    measured = width(text, style.size, style.weight)
    return TextLine(of, x, baseline, text, style.size, style.weight, colour, measured, anchor)


def centred_lines(
    of: str, role: str, lines: Sequence[str], x: float, y: float, colour: ColourToken
) -> tuple[TextLine, ...]:
    """Lines centred on a point, by the capitals of the first and the baseline of the last."""
    style = TYPE[role]
    first = y - (len(lines) - 1) * style.line / 2 + style.size * CAP_HEIGHT / 2
    return tuple(
        text_line(of, role, line, x, first + number * style.line, colour, "middle") for number, line in enumerate(lines)
    )
