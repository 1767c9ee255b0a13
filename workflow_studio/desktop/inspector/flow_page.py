"""The page of a flow within a lane: from where to where, what passes and how long that takes."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.inspector.chip_field import ChipField
from workflow_studio.desktop.inspector.choice_field import ChoiceField
from workflow_studio.desktop.inspector.field import Field, side_by_side
from workflow_studio.desktop.inspector.flow_ends import EndField
from workflow_studio.desktop.inspector.page import PADDING, Page
from workflow_studio.desktop.inspector.step_page import notes_and_evidence
from workflow_studio.desktop.inspector.text_fields import LineField, ValueField, share_field, time_field
from workflow_studio.desktop.words import inspector as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import SetFields
from workflow_studio.model import Document, Flow
from workflow_studio.model.views import participant_of


class FlowPage(Page):
    """A flow; what is asked of every flow, and in which order for one that stays in its lane."""

    def __init__(self, open_map: OpenMap, element: str) -> None:
        super().__init__(open_map, element)
        self.head()
        self.fields()
        self.problems, self.questions, self.evidence = notes_and_evidence(self)
        self.end()

    def flow(self, document: Document) -> Flow:
        """The flow as this document has it."""
        return document.flows[self.element]

    def head(self) -> None:
        """What this is, and from where to where it leads."""
        part = self.title_section()
        title, who = Label("", "object", wrap=True), Label("", "quiet", wrap=True)
        for label in (Label(words.FLOW, "caption"), title, who):
            part.addWidget(label)

        def show(document: Document) -> None:
            source, target = step_words(document, self.flow(document))
            title.setText(words.from_to(source, target))
            who.setText(words.both_by(participant_of(document, self.flow(document).source).name))

        self.follow(show)

    def fields(self) -> None:
        """Label, what passes, how, and its figures."""
        part = self.section()
        self.add_ends(part)
        self.add_label(part)
        self.add_passing(part)
        part.addLayout(side_by_side(self.wait_field(), self.accuracy_field(words.USABLE, words.USABLE_HELP)))

    def title_section(self) -> QVBoxLayout:
        """The part at the top of the page."""
        part = self.section()
        part.setContentsMargins(PADDING, 8, PADDING, 12)
        part.setSpacing(4)
        return part

    def add_ends(self, part: QVBoxLayout) -> None:
        """What it leads from and to, which can be other steps."""
        for name, source in ((words.FROM, True), (words.TO, False)):
            end = EndField(self.open_map, self.element, name, source=source)
            part.addWidget(Field(name, end))
            self.follow(end.show_end)

    def add_label(self, part: QVBoxLayout) -> None:
        """When this way is taken."""
        label = LineField(self.open_map, self.element, "label")
        part.addWidget(Field(words.LABEL, label, words.LABEL_HELP))
        self.follow(lambda document: label.show_value(self.flow(document).label))

    def add_passing(self, part: QVBoxLayout) -> None:
        """What passes, and how."""
        self.first = self._artifacts()
        part.addWidget(Field(words.PASSES, self.first))
        medium = ChoiceField(lambda value: self.set_field("medium", value))
        part.addWidget(Field(words.MEDIUM, medium))
        ways = [(None, words.MEDIUM_UNKNOWN, ""), *((way, text, "") for way, text in words.MEDIA.items())]
        self.follow(lambda document: medium.show_value(self.flow(document).medium, ways))

    def wait_field(self) -> ValueField:
        """The wait, with how often it was seen."""
        wait = time_field(self.open_map, self.about, "wait", words.WAIT, words.WAIT_HELP)

        def show(document: Document) -> None:
            flow = self.flow(document)
            wait.show_value(flow.wait)
            if flow.count:
                wait.set_help(words.seen(flow.count))

        self.follow(show)
        return wait

    def accuracy_field(self, label: str, help_text: str) -> ValueField:
        """The %C&A."""
        usable = share_field(self.open_map, self.about, "complete_and_accurate", label, help_text)
        self.follow(lambda document: usable.show_value(self.flow(document).complete_and_accurate))
        return usable

    def set_field(self, field: str, value: object) -> None:
        """Write a value of the flow."""
        self.open_map.execute(SetFields(self.element, {field: value}))

    def _artifacts(self) -> ChipField:
        def known() -> list[str]:
            return sorted(artifact.name for artifact in self.document.artifacts.values())

        chips = ChipField(self.open_map, self.about, "artifacts", known, words.ADD_PASSING)
        self.follow(lambda document: chips.show_value([document.artifacts[a] for a in self.flow(document).artifacts]))
        return chips


def step_words(document: Document, flow: Flow) -> tuple[str, str]:
    """The names of what a flow leads from and to."""
    source, target = (document.node(end).name or words.NO_NAME for end in (flow.source, flow.target))
    return source, target
