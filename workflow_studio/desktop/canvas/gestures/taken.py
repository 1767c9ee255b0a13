"""How a flow looks that something is about to be put into: thick, with a plus in its middle."""

from __future__ import annotations

from workflow_studio.desktop.canvas.figures import FlowFigure
from workflow_studio.picture.free_pieces import middle_of_longest_piece
from workflow_studio.picture.items import Circle, Item, Line, Move, Path, Point, Rect, Stroke

TAKEN = Stroke("accent", 4.0)
EDGE, SIGN = Stroke("panel", 2.0), Stroke("panel", 2.0)
RADIUS, ARM = 11.0, 5.0


def taken_flow(figure: FlowFigure) -> tuple[Item, ...]:
    """The flow's line in the accent colour and the plus, on a plain ground where the flow says something."""
    line = (item for item in figure.line.items() if isinstance(item, Path) and item.stroke)
    x, y = middle_of_longest_piece(figure.facts.edge.points)
    plus = (Move((x - ARM, y)), Line((x + ARM, y)), Move((x, y - ARM)), Line((x, y + ARM)))
    return (
        *_plain_ground(figure, (x, y)),
        *(Path("", item.segments, stroke=TAKEN) for item in line),
        Circle("", x, y, RADIUS, fill="accent", stroke=EDGE),
        Path("", plus, stroke=SIGN),
    )


def _plain_ground(figure: FlowFigure, plus: Point) -> tuple[Item, ...]:
    """Where the plus would cover half of a pill or a badge, that makes way."""
    said = (box for box in figure.pills_and_badges() if box.adjusted(-RADIUS, -RADIUS, RADIUS, RADIUS).contains(*plus))
    return tuple(Rect("", box.x(), box.y(), box.width(), box.height(), fill="lane") for box in said)
