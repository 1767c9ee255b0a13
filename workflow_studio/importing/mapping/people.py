"""Who takes part: one participant for all spellings of a name."""

from __future__ import annotations

import re

from workflow_studio.importing.mapping.names import MERGE_FROM, SUGGEST_FROM, folded, likeness
from workflow_studio.model import DocumentBuilder, Issue, Participant, ParticipantKind, clean_name

UNKNOWN = "Not known"
MOST_EVIDENCE = 12

_EXTERNAL = re.compile(r"\b(vendor|supplier|customer|client|carrier|lieferant|kunde|fournisseur|proveedor)s?\b", re.I)
_SYSTEM = re.compile(r"\b(system|bot|server|sap|erp|crm|portal)\b", re.I)


class People:
    """The participants of one document, shared by all its maps."""

    def __init__(self, builder: DocumentBuilder) -> None:
        self._builder = builder
        self._by_key: dict[str, str] = {}
        self._participants: dict[str, Participant] = {}
        self.issues: list[Issue] = []

    def participant(self, name: str, evidence: str | None = None) -> Participant:
        """The participant of this name, made when new. Names that are alike enough are one participant."""
        name = clean_name(name) or UNKNOWN
        key = folded(name)
        known = self._by_key.get(key) or self._alike(name)
        if known is None:
            made = self._builder.add(Participant, name=name, kind=_kind_of(name))
            known = made.id
            self._participants[known] = made
        self._by_key[key] = known
        return self._cite(known, evidence)

    def _alike(self, name: str) -> str | None:
        for participant in self._participants.values():
            ratio = likeness(name, participant.name)
            if ratio >= MERGE_FROM:
                return participant.id
            if ratio >= SUGGEST_FROM:
                text = f"“{name}” and “{participant.name}” may be the same; they were kept apart."
                self.issues.append(Issue("note", text, participant.id))
        return None

    def _cite(self, participant_id: str, evidence: str | None) -> Participant:
        participant = self._participants[participant_id]
        if evidence and evidence not in participant.evidence and len(participant.evidence) < MOST_EVIDENCE:
            participant = self._builder.replace(participant, evidence=(*participant.evidence, evidence))
            self._participants[participant_id] = participant
        return participant


def _kind_of(name: str) -> ParticipantKind:
    if _EXTERNAL.search(name):
        return ParticipantKind.EXTERNAL
    return ParticipantKind.SYSTEM if _SYSTEM.search(name) else ParticipantKind.ROLE
