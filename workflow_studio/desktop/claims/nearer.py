"""Steps that stand far apart, drawn nearer: what lies between them is of no interest to who looks at them alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate, pairwise

from workflow_studio.model import Edge, Shape

Span = tuple[float, float]
"""From where to where something reaches, along one axis, in px."""
Moved = Callable[[float], float]
"""Where a coordinate is drawn."""


def closed_up(spans: Iterable[Span], most: float) -> Moved:
    """How coordinates move where no more than `most` px are left between these spans.

    What is in them or close to them keeps its size, what is on one line stays on one line: only the middles of the
    gaps go.
    """
    merged = _merged(spans)
    gaps = [(end, start) for (_, end), (start, _) in pairwise(merged)]
    saved = [0.0, *accumulate(max(0.0, start - end - most) for end, start in gaps)]

    def moved(at: float) -> float:
        for number, (end, start) in enumerate(gaps):
            if at <= end:
                return at - saved[number]
            if at < start:
                left = min(most, start - end)
                return end - saved[number] + max(min(at - end, left / 2), left - (start - at))
        return at - saved[-1]

    return moved


def moved_shape(shape: Shape, across: Moved, down: Moved) -> Shape:
    """The shape where it is drawn now."""
    x, y = across(shape.x), down(shape.y)
    width, height = across(shape.x + shape.width) - x, down(shape.y + shape.height) - y
    return shape.model_copy(update={"x": x, "y": y, "width": width, "height": height})


def moved_edge(edge: Edge, across: Moved, down: Moved) -> Edge:
    """The line and its label where they are drawn now."""
    points = tuple((across(x), down(y)) for x, y in edge.points)
    label = None if edge.label_at is None else (across(edge.label_at[0]), down(edge.label_at[1]))
    return edge.model_copy(update={"points": points, "label_at": label})


def _merged(spans: Iterable[Span]) -> Sequence[Span]:
    """The spans in their order, those that touch as one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found
