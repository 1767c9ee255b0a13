"""Nodes in one line or at even distances: where each of them has to go. Lanes are kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from itertools import groupby

from workflow_studio.app.present import node_boxes
from workflow_studio.editing.commands import MoveNodes
from workflow_studio.layout import NodeBox
from workflow_studio.model import Document, Node


class Alignment(Enum):
    """What of the nodes lies in one line."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Direction(Enum):
    """Along what nodes are spread."""

    ACROSS = "across"
    DOWN = "down"


LEAST_TO_ALIGN, LEAST_TO_SPREAD = 2, 3


def aligned(document: Document, ids: Sequence[str], how: Alignment) -> MoveNodes | None:
    """The nodes in one line; none where nothing moves. A lane keeps its nodes, so heights are aligned lane by lane."""
    boxes = _boxes(document, ids)
    moved: dict[str, tuple[float, float]] = {}
    if how in (Alignment.LEFT, Alignment.CENTRE, Alignment.RIGHT):
        moved.update((box.id, (x, box.y)) for box, x in _in_line(boxes, how))
    else:
        for group in _by_lane(document, boxes):
            moved.update((box.id, (box.x, y)) for box, y in _in_line(group, how))
    return _command(boxes, moved)


def spread(document: Document, ids: Sequence[str], along: Direction) -> MoveNodes | None:
    """The nodes with the same distance from each to the next, the outer ones where they are; none for nothing to do."""
    boxes = _boxes(document, ids)
    moved: dict[str, tuple[float, float]] = {}
    if along is Direction.ACROSS:
        moved.update((box.id, (x, box.y)) for box, x in _evenly(boxes, across=True))
    else:
        for group in _by_lane(document, boxes):
            moved.update((box.id, (box.x, y)) for box, y in _evenly(group, across=False))
    return _command(boxes, moved)


def _in_line(boxes: Sequence[NodeBox], how: Alignment) -> Iterator[tuple[NodeBox, float]]:
    """Each box with its new x or y."""
    across = how in (Alignment.LEFT, Alignment.CENTRE, Alignment.RIGHT)
    spans = [(box.x, box.width) if across else (box.y, box.height) for box in boxes]
    low, high = min(start for start, _ in spans), max(start + size for start, size in spans)
    for box, (_, size) in zip(boxes, spans, strict=True):
        if how in (Alignment.LEFT, Alignment.TOP):
            yield box, low
        elif how in (Alignment.RIGHT, Alignment.BOTTOM):
            yield box, high - size
        else:
            yield box, (low + high - size) / 2


def _evenly(boxes: Sequence[NodeBox], *, across: bool) -> Iterator[tuple[NodeBox, float]]:
    if len(boxes) < LEAST_TO_SPREAD:
        return
    spans = sorted(((box.x, box.width, box) if across else (box.y, box.height, box) for box in boxes), key=_middle)
    first, last = spans[0], spans[-1]
    gap = (last[0] + last[1] - first[0] - sum(size for _, size, _ in spans)) / (len(spans) - 1)
    at = first[0]
    for _, size, box in spans:
        yield box, at
        at += size + gap


def _middle(span: tuple[float, float, NodeBox]) -> tuple[float, str]:
    return span[0] + span[1] / 2, span[2].id


def _boxes(document: Document, ids: Iterable[str]) -> list[NodeBox]:
    nodes = [node for key in ids if isinstance(node := document.find(key), Node)]
    drawn = node_boxes(document, nodes[0].map) if nodes else {}
    return [drawn[node.id] for node in nodes if node.id in drawn]


def _by_lane(document: Document, boxes: Sequence[NodeBox]) -> Iterator[list[NodeBox]]:
    def lane(box: NodeBox) -> str:
        return document.node(box.id).lane

    for _, group in groupby(sorted(boxes, key=lane), lane):
        yield list(group)


def _command(boxes: Sequence[NodeBox], moved: dict[str, tuple[float, float]]) -> MoveNodes | None:
    """The nodes that really move."""
    news = {box.id: moved[box.id] for box in boxes if box.id in moved and moved[box.id] != (box.x, box.y)}
    return MoveNodes(news) if news else None
