"""Who takes part: one participant for all spellings of a name in a workbook."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field

from workflow_studio.importing.mapping.cells import says_nothing
from workflow_studio.importing.mapping.names import MERGE_FROM, folded, nearest
from workflow_studio.model import DocumentBuilder, Evidence, Participant, ParticipantKind, clean_name

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
    """The participants of one document, shared by all its maps.

    Each workbook has its own: that two mean the same is a claim, and they become one when it is accepted.
    """

    def __init__(self, builder: DocumentBuilder) -> None:
        self._builder = builder
        self._by_source: dict[str | None, _Known] = defaultdict(_Known)

    def participant(self, name: str, evidence: str | None = None) -> Participant:
        """The participant of this name in the workbook of this evidence, made when new; like names are one."""
        name = clean_name(name)
        name = UNKNOWN if not name or says_nothing(name) else name
        known = self._by_source[self._source(evidence) if name != UNKNOWN else None]
        key = folded(name)
        participant = known.by_key.get(key) or self._alike(name, known) or self._made(name, known)
        known.by_key[key] = participant
        return self._cite(participant, evidence)

    def _alike(self, name: str, known: _Known) -> str | None:
        alike = nearest(name, known.names, MERGE_FROM)
        return known.ids[alike[0][0]] if alike else None

    def _made(self, name: str, known: _Known) -> str:
        made = self._builder.add(Participant, name=name, kind=kind_of(name))
        known.ids.append(made.id)
        known.names.append(name)
        return made.id

    def _source(self, evidence: str | None) -> str | None:
        return self._builder.get(Evidence, evidence).source if evidence else None

    def _cite(self, participant_id: str, evidence: str | None) -> Participant:
        participant = self._builder.get(Participant, participant_id)
        if evidence and evidence not in participant.evidence and len(participant.evidence) < MOST_EVIDENCE:
            participant = self._builder.replace(participant, evidence=(*participant.evidence, evidence))
        return participant


@dataclass(slots=True)
class _Known:
    """The participants of one workbook: by folded names, and in the order in which they were made."""

    by_key: dict[str, str] = field(default_factory=dict)
    ids: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)


def kind_of(name: str) -> ParticipantKind:
    """What a participant of this name is: a system, a team, somebody outside, else a role."""
    for kind, pattern in (
        (ParticipantKind.SYSTEM, _SYSTEM),
        (ParticipantKind.TEAM, _TEAM),
        (ParticipantKind.EXTERNAL, _EXTERNAL),
    ):
        if pattern.search(name):
            return kind
    return ParticipantKind.ROLE
