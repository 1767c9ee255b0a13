"""How an overlay shows what is no box: the colours and border of a decision or event, and what it says of it."""

from __future__ import annotations

from workflow_studio.picture.box_styles import BoxStyle
from workflow_studio.picture.colours import ColourToken
from workflow_studio.picture.items import Icon, Item, Point, Stroke
from workflow_studio.picture.look import Look
from workflow_studio.picture.proposed import DASH
from workflow_studio.picture.sizes import SOLID_EDGE, TAG_ICON, TAG_ICON_ABOVE, TYPE
from workflow_studio.picture.text import elide
from workflow_studio.picture.text_items import text_line

ROOM = 56.0
"""What is said is at most this wide, in px."""
ICON_GAP = 3.0
REACH_LEFT, REACH_UP = ROOM + ICON_GAP + TAG_ICON, 14.0
"""How far that goes at most beyond the left and the top of what it is about."""


def body_of(mark: BoxStyle | None, width: float, *, proposed: bool) -> tuple[ColourToken, Stroke]:
    """Fill and border; of a mark's own, or without one the usual ones at this width."""
    if mark is None:
        return "panel", Stroke("flow", width, DASH if proposed else ())
    dash = DASH if proposed else mark.dash
    fill = "lane" if proposed else f"{mark.token}.fill"
    return fill, Stroke(f"{mark.token}.border", max(mark.width, width), dash, mark.round_cap and not proposed)


def block_ink(mark: BoxStyle | None) -> ColourToken:
    """The colour of a shape that is too small for words."""
    return f"{mark.token}.border" if mark else "flow"


def block_fill(mark: BoxStyle | None) -> ColourToken:
    """The fill of a shape that is too small for words: where lightness says how much, that of the mark."""
    return f"{mark.token}.fill" if mark and mark.solid else block_ink(mark)


def block_edge(mark: BoxStyle | None) -> Stroke | None:
    """The edge that such a fill needs."""
    return Stroke(block_ink(mark), SOLID_EDGE) if mark and mark.solid else None


def mark_items(of: str, mark: BoxStyle, look: Look, end: Point) -> tuple[Item, ...]:
    """The mark's icon and short word, ending at this point of the baseline; none where the map is too small for it."""
    if not look.tag_icons or look.names != "normal":
        return ()
    (right, baseline), ink, style = end, f"{mark.token}.tag", TYPE["canvas tag"]
    text = elide(mark.short, ROOM, style.size, style.weight) if look.tag_words else ""
    line = text_line(of, "canvas tag", text, right, baseline, ink, "end")
    left = right - (line.width + ICON_GAP if text else 0.0) - TAG_ICON
    icon = (Icon(of, mark.icon, left, baseline - TAG_ICON_ABOVE, TAG_ICON, ink),) if mark.icon else ()
    return (*icon, *((line,) if text else ()))
