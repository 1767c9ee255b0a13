"""A map as a few boxes and lines, for the small pictures on the start page. Holds no names."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.model import Document, Verdict
from workflow_studio.model.standing import proposed_ids
from workflow_studio.model.views import (
    assessments_by_step,
    flows_of,
    is_handoff,
    lanes_of,
    maps_of,
    nodes_of,
    processes,
)

MOST_NODES = 60
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Blocks:
    """One node: its box and how it is painted. `kind` is step, decision or event."""

    box: Box
    kind: str
    verdict: Verdict | None = None
    proposed: bool = False


@dataclass(frozen=True, slots=True)
class Trace:
    """One flow: the points that its line goes through."""

    points: tuple[tuple[float, float], ...]
    proposed: bool = False


@dataclass(frozen=True, slots=True)
class Miniature:
    """What to paint, in the map's own px, and what the whole document counts."""

    lanes: tuple[Box, ...] = ()
    nodes: tuple[Blocks, ...] = ()
    lines: tuple[Trace, ...] = ()
    steps: int = 0
    handoffs: int = 0

    @property
    def proposed(self) -> bool:
        """Whether something that is painted is only proposed."""
        return any(node.proposed for node in self.nodes) or any(line.proposed for line in self.lines)


@dataclass(frozen=True, slots=True)
class Preview:
    """A file's small picture, and one line on what it is."""

    miniature: Miniature
    description: str


def miniature_of(document: Document) -> Miniature:
    """The first process's as-is map in small; the beginning of it where it is very large."""
    map_id = next((m.id for p in processes(document) for m in maps_of(document, p.id)), "")
    shapes = {shape.of: (shape.x, shape.y, shape.width, shape.height) for shape in document.shapes.values()}
    edges = {edge.of: edge.points for edge in document.edges.values()}
    verdicts = {step: assessment.verdict for step, assessment in assessments_by_step(document).items()}
    proposed = proposed_ids(document)
    nodes = sorted((n for n in nodes_of(document, map_id) if n.id in shapes), key=lambda n: shapes[n.id][0])
    shown = {node.id: node for node in nodes[:MOST_NODES]}
    lines = (f for f in flows_of(document, map_id) if f.source in shown and f.target in shown)
    return Miniature(
        lanes=tuple(shapes[lane.id] for lane in lanes_of(document, map_id) if lane.id in shapes),
        nodes=tuple(
            Blocks(
                shapes[key],
                "step" if key in document.steps else "decision" if key in document.decisions else "event",
                verdicts.get(key),
                key in proposed,
            )
            for key in shown
        ),
        lines=tuple(Trace(tuple(edges[flow.id]), flow.id in proposed) for flow in lines if flow.id in edges),
        steps=len(document.steps),
        handoffs=sum(is_handoff(document, flow) for flow in document.flows.values()),
    )


def some(count: int, word: str) -> str:
    """A count with its word: `1 step`, `1,200 steps`."""
    return f"{count:,} {word}{'' if count == 1 else 's'}"
