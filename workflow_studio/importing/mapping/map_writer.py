"""Writing one map into a document: lanes in order of appearance, nodes, flows, what they use."""

from __future__ import annotations

import re
from itertools import count
from typing import Any, TypeVar

from workflow_studio.importing.mapping.names import folded
from workflow_studio.importing.mapping.people import MOST_EVIDENCE, People
from workflow_studio.model import (
    Artifact,
    ArtifactKind,
    Document,
    DocumentBuilder,
    Element,
    Evidence,
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

# Whole words, or the last part of one: `Timesheet` is a sheet, `Information` is no form.
_ARTIFACT_WORDS = (
    (ArtifactKind.MAIL, r"\be?-?mails?\b|\bcourriel|\bcorreo"),
    (
        ArtifactKind.SHEET,
        r"sheets?\b|trackers?\b|workbooks?\b|\bxlsx?\b|\bcsv\b|lists?\b|listen?\b|\blogs?\b|tabelle|tableau\b",
    ),
    (
        ArtifactKind.FORM,
        r"\bforms?\b|\brequests?\b|\btemplates?\b|\btickets?\b|formular|formulaire|formulario|antrag\b|\bdemande\b",
    ),
    (
        ArtifactKind.DOCUMENT,
        r"\b(?:documents?|contracts?|invoices?|reports?|notes?|orders?|pdfs?|letters?|quotes?|quotations?)\b|"
        r"dokument|vertrag|rechnung|bericht|contrat|facture|factura|rapport|informe",
    ),
)
_ARTIFACT_PATTERNS = tuple((kind, re.compile(words, re.IGNORECASE)) for kind, words in _ARTIFACT_WORDS)


class DocumentParts:
    """The document being made, with what its maps share: people, systems and artifacts by name.

    People and systems are of one workbook each, as that two mean the same is a claim.
    """

    def __init__(self, title: str) -> None:
        self.builder = DocumentBuilder(title)
        self.people = People(self.builder)
        self._named: dict[tuple[type[Element], str, str | None], str] = {}
        self._process_names: list[str] = []

    def system(self, name: str, evidence: str) -> str:
        """The id of the system of this name in the workbook of this evidence, made when new."""
        return self._by_name(System, name, evidence, self.builder.get(Evidence, evidence).source)

    def artifact(self, name: str, evidence: str) -> str:
        """The id of the artifact of this name, made when new."""
        return self._by_name(Artifact, name, evidence, None, kind=_artifact_kind(name))

    def new_map(self, name: str, evidence: str) -> MapWriter:
        """A new process with an as-is map; a name that is taken gets a number."""
        taken = self._process_names
        numbered = (f"{name} ({number})" for number in count(2))
        name = name if name not in taken else next(one for one in numbered if one not in taken)
        process = self.builder.add(Process, name=name, evidence=(evidence,), position=len(taken))
        taken.append(name)
        return MapWriter(self, self.builder.add(ProcessMap, process=process.id, evidence=(evidence,)))

    def build(self) -> Document:
        """The document so far."""
        return self.builder.build()

    def _by_name(self, kind: type[Named], name: str, evidence: str, source: str | None, /, **fields: Any) -> str:
        key = (kind, folded(name), source)
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
        return lane

    @property
    def owners(self) -> dict[str, str]:
        """For each lane's id the id of the participant whose lane it is."""
        return {lane.id: lane.participant for lane in self._lanes.values()}

    def node(self, kind: type[N], lane: str, name: str, evidence: tuple[str, ...], /, **fields: Any) -> N:
        """A new step, decision or event in the lane with this id."""
        return self.parts.builder.add(
            kind, map=self.map.id, lane=lane, name=clean_name(name), evidence=evidence, **fields
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
    return next((kind for kind, pattern in _ARTIFACT_PATTERNS if pattern.search(name)), ArtifactKind.OTHER)
