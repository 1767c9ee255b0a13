"""What both flavours of DOT need of a map, gathered once: its elements under names that are safe in DOT."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workflow_studio.exporting.declaration import ExportSource
from workflow_studio.exporting.one_map import map_id_of
from workflow_studio.model import Document, Flow, Lane, Node, Note, Step, Verdict
from workflow_studio.model.standing import proposed_ids
from workflow_studio.model.views import assessments_by_step, flows_of, is_handoff, lanes_of, nodes_of, notes_of
from workflow_studio.picture.box_styles import BoxStyle
from workflow_studio.picture.colours import Theme, theme_named
from workflow_studio.picture.durations import duration
from workflow_studio.picture.flow_labels import pill_text
from workflow_studio.picture.flow_marks import FlowMark
from workflow_studio.picture.look import Look
from workflow_studio.picture.overlays.map_overlay import MapOverlay
from workflow_studio.picture.verdicts import VERDICT_STYLES


@dataclass(frozen=True, slots=True)
class DotMap:
    """One map with the theme to draw it in; `names` has each lane's, node's and flow's name in DOT by its id."""

    document: Document
    map_id: str
    theme: Theme
    lanes: tuple[Lane, ...]
    nodes: tuple[Node, ...]
    flows: tuple[Flow, ...]
    notes: tuple[Note, ...]
    verdicts: Mapping[str, Verdict]
    names: Mapping[str, str]
    proposed: frozenset[str]
    overlay: MapOverlay | None = None

    def lane_name(self, lane: Lane) -> str:
        """Whose lane it is."""
        name = self.document.participants[lane.participant].name
        return f"{name} (proposed)" if lane.id in self.proposed else name

    def handoff(self, flow: Flow) -> bool:
        """Do the flow's ends have different performers?"""
        return is_handoff(self.document, flow)

    def flow_text(self, flow: Flow) -> str:
        """What stands on a flow: its label, then its wait or count."""
        unlabelled = flow.model_copy(update={"label": ""})
        figure = pill_text(unlabelled, Look(), handoff=self.handoff(flow), mark=self.flow_mark(flow))
        return " · ".join(part for part in (flow.label, figure) if part)

    def tags(self, step: Step) -> list[str]:
        """A step's verdict or value and its process time where that is known, after whether it is only proposed."""
        time, word = duration(step.process_time) if step.process_time else "", self.look_of(step).word
        tag = f"{word} · {time}" if time and time != word else word
        return ["Proposed", tag] if step.id in self.proposed else [tag]


    def look_of(self, step: Step) -> BoxStyle:
        """How a step looks: by the overlay, or without one by its verdict."""
        return self.overlay.nodes[step.id] if self.overlay else VERDICT_STYLES[self.verdicts.get(step.id)]

    def mark_of(self, node: Node) -> BoxStyle | None:
        """How the overlay shows a decision or event, where it says something of it."""
        return self.overlay.nodes.get(node.id) if self.overlay else None

    def flow_mark(self, flow: Flow) -> FlowMark | None:
        """How the overlay shows a flow."""
        return self.overlay.flows.get(flow.id) if self.overlay else None


def dot_map(source: ExportSource) -> DotMap:
    """The map of this source. Raises ExportFailure where there is none."""
    document, map_id = source.document, map_id_of(source)
    lanes, nodes, flows = lanes_of(document, map_id), nodes_of(document, map_id), flows_of(document, map_id)
    names = {lane.id: f"lane{number}" for number, lane in enumerate(lanes, 1)}
    names |= {flow.id: f"flow{number}" for number, flow in enumerate(flows, 1)}
    names |= {node.id: f"node{number}" for number, node in enumerate(nodes, 1)}
    verdicts = {step: assessment.verdict for step, assessment in assessments_by_step(document).items()}
    theme = theme_named(source.options.theme)
    notes = notes_of(document, map_id)
    proposed = proposed_ids(document)
    return DotMap(document, map_id, theme, lanes, nodes, flows, notes, verdicts, names, proposed, source.overlay)
