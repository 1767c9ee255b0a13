"""Who takes part: one participant for all spellings of a name."""

from __future__ import annotations

import re

from workflow_studio.importing.mapping.cells import says_nothing
from workflow_studio.importing.mapping.names import MERGE_FROM, folded, nearest
from workflow_studio.model import DocumentBuilder, Participant, ParticipantKind, clean_name

UNKNOWN = "Not known"
MOST_EVIDENCE = 12

# What a name is stands at its end: `Key customer` is a customer, `Customer service` is a team of the firm.
_EXTERNAL = re.compile(
    r"(?:\b|^)(?:vendor|supplier|customer|client|carrier|contractor|applicant|lieferant|kunde|spediteur|fournisseur|"
    r"transporteur|proveedor|cliente)(?:s|en|n|es)?(?:\s*\(.*\))?$",
    re.IGNORECASE,
)
_SYSTEM = re.compile(
    r"\b(?:system|bot|robot|server|portal|software|erp|crm)$|^sap\b(?!.*\b(?:team|consultant|key user)\b)", re.I
)
_TEAM = re.compile(r"\b(?:team|teams|department|dept\.?|group|committee|board|abteilung|équipe|equipo)$", re.IGNORECASE)


class People:
    """The participants of one document, shared by all its maps."""

    def __init__(self, builder: DocumentBuilder) -> None:
        self._builder = builder
        self._by_key: dict[str, str] = {}
        self._participants: dict[str, Participant] = {}
        self._names: list[str] = []

    def participant(self, name: str, evidence: str | None = None) -> Participant:
        """The participant of this name, made when new. Names that are alike enough are one participant."""
        name = clean_name(name)
        name = UNKNOWN if not name or says_nothing(name) else name
        key = folded(name)
        known = self._by_key.get(key) or self._merged_or_made(name)
        self._by_key[key] = known
        return self._cite(known, evidence)

    def _merged_or_made(self, name: str) -> str:
        ids = list(self._participants)
        alike = nearest(name, self._names, MERGE_FROM)
        if alike:
            return ids[alike[0][0]]
        made = self._builder.add(Participant, name=name, kind=_kind_of(name))
        self._participants[made.id] = made
        self._names.append(name)
        return made.id

    def _cite(self, participant_id: str, evidence: str | None) -> Participant:
        participant = self._participants[participant_id]
        if evidence and evidence not in participant.evidence and len(participant.evidence) < MOST_EVIDENCE:
            participant = self._builder.replace(participant, evidence=(*participant.evidence, evidence))
            self._participants[participant_id] = participant
        return participant


def _kind_of(name: str) -> ParticipantKind:
    for kind, pattern in (
        (ParticipantKind.SYSTEM, _SYSTEM),
        (ParticipantKind.TEAM, _TEAM),
        (ParticipantKind.EXTERNAL, _EXTERNAL),
    ):
        if pattern.search(name):
            return kind
    return ParticipantKind.ROLE
