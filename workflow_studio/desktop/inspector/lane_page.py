"""The page of a lane: who takes part, and what kind of participant that is."""

from __future__ import annotations

from workflow_studio.desktop.inspector.choice_field import ChoiceField
from workflow_studio.desktop.inspector.claims_section import add_claims
from workflow_studio.desktop.inspector.evidence_cards import EvidenceSection
from workflow_studio.desktop.inspector.field import Field
from workflow_studio.desktop.inspector.page import Page
from workflow_studio.desktop.inspector.text_fields import TextField, cost_field
from workflow_studio.desktop.words import inspector as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import SetFields
from workflow_studio.model import Document, Participant
from workflow_studio.model.views import nodes_of
from workflow_studio.picture.participants import PARTICIPANT_ICONS


class LanePage(Page):
    """A participant's lane. The name is the participant's, so it changes in every map that shows them."""

    def __init__(self, open_map: OpenMap, element: str) -> None:
        super().__init__(open_map, element)
        who = open_map.document.lanes[element].participant
        self.name = self.header(self._where, lambda: who, words.NAME_PARTICIPANT)
        part = self.section()
        kind = ChoiceField(lambda value: open_map.execute(SetFields(who, {"kind": value})))
        part.addWidget(Field(words.PARTICIPANT_KIND, kind, words.PARTICIPANT_KIND_HELP))
        options = [(value, text, PARTICIPANT_ICONS[value]) for value, text in words.PARTICIPANT_KINDS.items()]
        self.follow(lambda document: kind.show_value(self._participant(document).kind, options))
        note = TextField(open_map, lambda text: self._write(who, text))
        part.addWidget(Field(words.NOTE, note, words.PARTICIPANT_NOTE_HELP))
        self.follow(lambda document: note.show_value(self._participant(document).note))
        cost = cost_field(open_map, lambda: who, "hourly_cost", words.HOURLY_COST, words.HOURLY_COST_HELP)
        part.addWidget(cost)
        self.follow(lambda document: cost.show_value(self._participant(document).hourly_cost))
        add_claims(self)
        evidence = EvidenceSection()
        evidence.opened.connect(open_map.open_evidence)
        self.section().addWidget(evidence)
        self.follow(lambda document: evidence.show_evidence(document, self._evidence(document)))
        self.end()

    def _participant(self, document: Document) -> Participant:
        return document.participants[document.lanes[self.element].participant]

    def _evidence(self, document: Document) -> tuple[str, ...]:
        both = (*document.lanes[self.element].evidence, *self._participant(document).evidence)
        return tuple(dict.fromkeys(both))

    def _where(self, document: Document) -> str:
        lane = document.lanes[self.element]
        steps = sum(node.lane == lane.id and node.id in document.steps for node in nodes_of(document, lane.map))
        return words.participant_with_steps(steps)

    def _write(self, who: str, text: str) -> None:
        self.open_map.execute(SetFields(who, {"note": text}, merge=True))
