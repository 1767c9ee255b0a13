"""The page of a flow: from where to where, and what is known of the handoff."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.inspector.chip_field import ChipField
from workflow_studio.desktop.inspector.choice_field import PARTICIPANT_ICONS, ChoiceField, Option
from workflow_studio.desktop.inspector.field import Field, side_by_side
from workflow_studio.desktop.inspector.flow_ends import EndField
from workflow_studio.desktop.inspector.page import PADDING, Page
from workflow_studio.desktop.inspector.step_page import notes_and_evidence
from workflow_studio.desktop.inspector.text_fields import LineField, share_field, time_field
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import SetFields
from workflow_studio.model import Document, Flow, Medium, Node
from workflow_studio.model.views import is_handoff, participant_of

NOBODY = "Nobody yet"


class FlowPage(Page):
    """A flow; what a handoff needs is asked only where the performer changes."""

    def __init__(self, open_map: OpenMap, element: str) -> None:
        super().__init__(open_map, element)
        self._ends()
        self._fields()
        self.problems, self.questions, self.evidence = notes_and_evidence(self)
        self.end()

    def _flow(self, document: Document) -> Flow:
        return document.flows[self.element]

    def _ends(self) -> None:
        part = self.section()
        part.setContentsMargins(PADDING, 8, PADDING, 12)
        part.setSpacing(4)
        kind, title, steps = Label("", "caption"), Label("", "object", wrap=True), Label("", "quiet", wrap=True)
        for label in (kind, title, steps):
            part.addWidget(label)

        def show(document: Document) -> None:
            flow = self._flow(document)
            source, target = document.node(flow.source), document.node(flow.target)
            handoff = is_handoff(document, flow)
            kind.setText("Handoff" if handoff else "Flow")
            giver, taker = participant_of(document, source.id).name, participant_of(document, target.id).name
            title.setText(f"{giver} → {taker}" if handoff else f"{_words(source)} → {_words(target)}")
            steps.setText(f"{_words(source)} → {_words(target)}" if handoff else f"Both by {giver}")

        self.follow(show)

    def _fields(self) -> None:
        part = self.section()
        for words, source in (("From", True), ("To", False)):
            end = EndField(self.open_map, self.element, words, source=source)
            part.addWidget(Field(words, end))
            self.follow(end.show_end)
        label = LineField(self.open_map, self.element, "label")
        part.addWidget(Field("Label", label, "When this way is taken, for example Yes."))
        self.follow(lambda document: label.show_value(self._flow(document).label))
        part.addWidget(Field("What passes", self._artifacts()))
        medium = ChoiceField(lambda value: self._set("medium", value))
        part.addWidget(Field("How", medium))
        ways = [(None, "Not known", ""), *((m, m.value.capitalize(), "") for m in Medium)]
        self.follow(lambda document: medium.show_value(self._flow(document).medium, ways))
        self._figures(part)
        self._owner(part)

    def _artifacts(self) -> ChipField:
        def known() -> list[str]:
            return sorted(artifact.name for artifact in self.document.artifacts.values())

        chips = ChipField(self.open_map, self.element, "artifacts", known, "what passes")
        self.follow(lambda document: chips.show_value([document.artifacts[a] for a in self._flow(document).artifacts]))
        return chips

    def _figures(self, part: QVBoxLayout) -> None:
        wait = time_field(self.open_map, self.element, "wait", "Wait, median", "Until it goes on.")
        usable = share_field(
            self.open_map, self.element, "complete_and_accurate", "Usable as received", "Needs no rework."
        )
        part.addLayout(side_by_side(wait, usable))

        def show(document: Document) -> None:
            flow = self._flow(document)
            wait.show_value(flow.wait)
            usable.show_value(flow.complete_and_accurate)
            if flow.count:
                wait.set_help(f"Seen {flow.count:,} times.")

        self.follow(show)

    def _owner(self, part: QVBoxLayout) -> None:
        owner = ChoiceField(lambda value: self._set("failure_owner", value))
        field = Field("Who owns a failure", owner, "Name one participant who acts when this goes wrong.")
        part.addWidget(field)

        def show(document: Document) -> None:
            people = sorted(document.participants.values(), key=lambda p: p.name.casefold())
            options: list[Option] = [(None, NOBODY, "circle-question-mark")]
            options += [(p.id, p.name, PARTICIPANT_ICONS[p.kind]) for p in people]
            flow = self._flow(document)
            owner.show_value(flow.failure_owner, options)
            field.setVisible(is_handoff(document, flow))

        self.follow(show)

    def _set(self, field: str, value: object) -> None:
        self.open_map.execute(SetFields(self.element, {field: value}))


def _words(node: Node) -> str:
    return node.name or "(no name)"
