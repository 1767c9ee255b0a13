"""The page of a decision or an event: its name and lane, what is noted about it, its evidence."""

from __future__ import annotations

from collections.abc import Mapping

from workflow_studio.desktop.inspector.choice_field import ChoiceField
from workflow_studio.desktop.inspector.field import Field
from workflow_studio.desktop.inspector.page import Page
from workflow_studio.desktop.inspector.pin_button import PinButton
from workflow_studio.desktop.inspector.step_page import lane_options, notes_and_evidence
from workflow_studio.desktop.inspector.text_fields import TextField
from workflow_studio.desktop.words import inspector as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import MoveToLane, SetFields
from workflow_studio.model import DecisionKind, Document, EventKind
from workflow_studio.model.views import participant_of


class NodePage(Page):
    """A decision or an event."""

    def __init__(self, open_map: OpenMap, element: str) -> None:
        super().__init__(open_map, element)
        decides = element in open_map.document.decisions
        pin = PinButton(open_map, self.about)
        self.name = self.header(self._where, self.about, words.NAME_DECISION if decides else words.NAME_EVENT, pin)
        self.follow(pin.show_pin)
        part = self.section()
        kinds: Mapping[DecisionKind, str] | Mapping[EventKind, str]
        kinds = words.DECISION_KINDS if decides else words.EVENT_KINDS
        kind = ChoiceField(lambda value: open_map.execute(SetFields(self.element, {"kind": value})))
        part.addWidget(Field(words.DECISION_KIND if decides else words.EVENT_KIND, kind))
        options = [(value, text, "") for value, text in kinds.items()]
        self.follow(lambda document: kind.show_value(getattr(document.node(self.element), "kind", None), options))
        lane = ChoiceField(lambda value: open_map.execute(MoveToLane((self.element,), value)))
        part.addWidget(Field(words.DECIDER if decides else words.LANE_OF, lane))
        self.follow(lambda document: lane.show_value(document.node(self.element).lane, lane_options(document, self)))
        text = TextField(open_map, self._write)
        part.addWidget(Field(words.DESCRIPTION, text, words.DESCRIPTION_HELP))
        self.follow(lambda document: text.show_value(document.node(self.element).description), text.begin_anew)
        self.problems, self.questions, self.evidence = notes_and_evidence(self)
        self.end()

    def _where(self, document: Document) -> str:
        what = words.DECISION if self.element in document.decisions else words.EVENT
        return words.kind_and_place(what, participant_of(document, self.element).name)

    def _write(self, text: str) -> None:
        self.open_map.execute(SetFields(self.element, {"description": text}, merge=True))
