"""How what is only proposed looks: dashed lines, hollow boxes and a sign, so that nobody takes it for a fact.

The sign is a dashed circle with a pencil at the top left: drawn in pencil. Question marks are taken, for open questions
and for steps that nobody has assessed.
"""

from __future__ import annotations

from workflow_studio.picture.colours import ColourToken
from workflow_studio.picture.items import Circle, Icon, Item, Point, Stroke

DASH = (5.0, 4.0)
SIGN = 16.0
"""The sign's diameter."""
SIGN_ICON = 9.0
SIGN_DASH = (2.5, 2.0)
SIGN_WIDTH = 1.25
SIGN_RIM = 2.0
SIGN_INSET = 2.0
"""How far inside a node's corner the sign has its middle."""


def proposed_sign(of: str, at: Point, ground: ColourToken = "lane") -> tuple[Item, ...]:
    """The sign centred on this point, with a rim in the colour of what it lies on."""
    x, y = at
    return (
        Circle(of, x, y, SIGN / 2 + SIGN_RIM, ground),
        Circle(of, x, y, (SIGN - SIGN_WIDTH) / 2, ground, Stroke("text2", SIGN_WIDTH, SIGN_DASH)),
        Icon(of, "pencil", x - SIGN_ICON / 2, y - SIGN_ICON / 2, SIGN_ICON, "text2"),
    )
