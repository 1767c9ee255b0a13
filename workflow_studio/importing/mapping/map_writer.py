"""Writing one map into a document: lanes in order of appearance, nodes, flows, what they use."""

from __future__ import annotations

from typing import Any, TypeVar

from workflow_studio.importing.mapping.names import folded
from workflow_studio.importing.mapping.people import MOST_EVIDENCE, People
from workflow_studio.model import (
    Artifact,
    ArtifactKind,
    Document,
    DocumentBuilder,
    Element,
    Flow,
    Lane,
    Node,
    Process,
    ProcessMap,
    System,
    clean_name,
)

N = TypeVar("N", bound=Node)
Named = TypeVar("Named", System, Artifact)

_ARTIFACT_WORDS = (
    (ArtifactKind.MAIL, ("mail", "email", "e-mail")),
    (ArtifactKind.SHEET, ("sheet", "tracker", "workbook", "xls", "csv", "list", "log")),
    (ArtifactKind.FORM, ("form", "request", "template", "ticket")),
    (ArtifactKind.DOCUMENT, ("document", "contract", "invoice", "report", "note", "order", "pdf", "letter", "quote")),
)


class DocumentParts:
    """The document being made, with what its maps share: people, systems and artifacts by name."""

    def __init__(self, title: str) -> None:
        self.builder = DocumentBuilder(title)
        self.people = People(self.builder)
        self._named: dict[tuple[type[Element], str], str] = {}
        self._lanes: dict[str, str] = {}
        self._processes = 0

    def system(self, name: str, evidence: str) -> str:
        """The id of the system of this name, made when new."""
        return self._by_name(System, name, evidence)

    def artifact(self, name: str, evidence: str) -> str:
        """The id of the artifact of this name, made when new."""
        return self._by_name(Artifact, name, evidence, kind=_artifact_kind(name))

    def new_map(self, name: str, evidence: str) -> MapWriter:
        """A new process with an as-is map."""
        process = self.builder.add(Process, name=name, evidence=(evidence,), position=self._processes)
        self._processes += 1
        return MapWriter(self, self.builder.add(ProcessMap, process=process.id, evidence=(evidence,)))

    def participant_of(self, lane_id: str) -> str:
        """The id of the participant whose lane it is."""
        return self._lanes[lane_id]

    def lane_made(self, lane: Lane) -> None:
        """Remember whose lane it is."""
        self._lanes[lane.id] = lane.participant

    def build(self) -> Document:
        """The document so far."""
        return self.builder.build()

    def _by_name(self, kind: type[Named], name: str, evidence: str, /, **fields: Any) -> str:
        key = (kind, folded(name))
        if key not in self._named:
            self._named[key] = self.builder.add(kind, name=name, evidence=(evidence,), **fields).id
        return self._named[key]


class MapWriter:
    """Adds to one map."""

    def __init__(self, parts: DocumentParts, process_map: ProcessMap) -> None:
        self.parts = parts
        self.map = process_map
        self._lanes: dict[str, Lane] = {}

    def lane(self, name: str, evidence: str) -> Lane:
        """The lane of the participant of this name, made when new, below those there are."""
        participant = self.parts.people.participant(name, evidence)
        lane = self._lanes.get(participant.id)
        if lane is None:
            lane = self.parts.builder.add(
                Lane, map=self.map.id, participant=participant.id, position=len(self._lanes), evidence=(evidence,)
            )
        elif evidence not in lane.evidence and len(lane.evidence) < MOST_EVIDENCE:
            lane = self.parts.builder.replace(lane, evidence=(*lane.evidence, evidence))
        self._lanes[participant.id] = lane
        self.parts.lane_made(lane)
        return lane

    def node(self, kind: type[N], lane: Lane, name: str, evidence: tuple[str, ...], /, **fields: Any) -> N:
        """A new step, decision or event in a lane."""
        return self.parts.builder.add(
            kind, map=self.map.id, lane=lane.id, name=clean_name(name), evidence=evidence, **fields
        )

    def flow(self, source: str, target: str, evidence: tuple[str, ...], label: str = "", **fields: Any) -> Flow:
        """A new flow between two nodes."""
        return self.parts.builder.add(
            Flow, map=self.map.id, source=source, target=target, label=label, evidence=evidence, **fields
        )

    def replace_map(self, **changes: Any) -> None:
        """Change fields of the map itself."""
        self.map = self.parts.builder.replace(self.map, **changes)


def _artifact_kind(name: str) -> ArtifactKind:
    lowered = name.casefold()
    for kind, hints in _ARTIFACT_WORDS:
        if any(hint in lowered for hint in hints):
            return kind
    return ArtifactKind.OTHER
