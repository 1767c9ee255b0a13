"""Writing the flows between the nodes of one map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from workflow_studio.importing.mapping.cells import Cell
from workflow_studio.importing.mapping.citations import Citations
from workflow_studio.importing.mapping.links import Link
from workflow_studio.importing.mapping.map_writer import DocumentParts, MapWriter
from workflow_studio.importing.mapping.references import Boundary
from workflow_studio.model import Event, EvidenceStatus, Node


class FlowWriter:
    """Adds flows to one map, and the start or end that cells name although no row is called so."""

    def __init__(self, parts: DocumentParts, writer: MapWriter, citations: Citations) -> None:
        self._parts = parts
        self._writer = writer
        self._citations = citations
        self._boundaries: dict[Boundary, str] = {}

    def link(self, link: Link, nodes: Mapping[int, Node]) -> None:
        """The flow that cells state, between the nodes of these rows."""
        cited = tuple(dict.fromkeys(map(self._citations.cell, link.cells)))
        lane = next(nodes[end.row].lane for end in (link.source, link.target) if not isinstance(end, Boundary))
        source, target = (
            self._boundary(end, lane, cited) if isinstance(end, Boundary) else nodes[end.row].id
            for end in (link.source, link.target)
        )
        self._writer.flow(source, target, cited, link.label, **self._known_of(link))

    def in_row_order(
        self, steps: Sequence[tuple[Cell, str]], ways_on: Mapping[str, tuple[str, str]] | None = None
    ) -> None:
        """Connect steps (name cell, node id) one after the other; the order of rows is a hint, so it is inferred.

        `ways_on`: for steps that a decision follows, the decision's id and the label of its way to the next step.
        """
        for (one, source), (following, target) in pairwise(steps):
            cited = [self._citations.cell(cell, EvidenceStatus.INFERRED) for cell in (one, following)]
            source, label = (ways_on or {}).get(source, (source, ""))
            self._writer.flow(source, target, tuple(dict.fromkeys(cited)), label)

    def _known_of(self, link: Link) -> dict[str, Any]:
        known: dict[str, Any] = {"wait": link.lag, "medium": link.medium}
        artifacts = {
            self._parts.artifact(part, self._citations.cell(cell)): None
            for cell in link.handed_over
            for part in cell.parts()
        }
        return {name: value for name, value in (*known.items(), ("artifacts", tuple(artifacts))) if value}

    def _boundary(self, boundary: Boundary, lane: str, cited: tuple[str, ...]) -> str:
        if boundary not in self._boundaries:
            event = self._writer.node(Event, lane, boundary.name, cited, kind=boundary.kind)
            self._boundaries[boundary] = event.id
        return self._boundaries[boundary]
