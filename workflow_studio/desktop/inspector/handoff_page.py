"""The page of a handoff: who gives what to whom, how, how long it waits, how often, and who answers when it fails."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from workflow_studio.desktop.controls.labels import IconLabel, Label
from workflow_studio.desktop.controls.share_bar import ShareBar
from workflow_studio.desktop.inspector.choice_field import ChoiceField, Option
from workflow_studio.desktop.inspector.field import Field, side_by_side
from workflow_studio.desktop.inspector.flow_page import FlowPage, step_words
from workflow_studio.desktop.inspector.text_fields import frequency_field
from workflow_studio.desktop.words import inspector as words
from workflow_studio.model import Document, Flow
from workflow_studio.model.handoffs import count_handoffs
from workflow_studio.model.views import is_handoff, participant_of
from workflow_studio.picture.participants import PARTICIPANT_ICONS


class HandoffPage(FlowPage):
    """A flow between two performers."""

    def head(self) -> None:
        """Giver and taker, and below them the two steps."""
        part = self.title_section()
        caption, title = Label("", "caption"), Label("", "object", wrap=True)
        given, taken = Label("", "quiet", wrap=True), Label("", "quiet", wrap=True)
        for label in (caption, title, given):
            part.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(IconLabel("corner-down-right", "text2", 14), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(taken, 1)
        part.addLayout(row)

        def show(document: Document) -> None:
            flow = self.flow(document)
            caption.setText(_caption(document, flow))
            giver, taker = (participant_of(document, end).name for end in (flow.source, flow.target))
            title.setText(words.from_to(giver, taker))
            for label, step in zip((given, taken), step_words(document, flow), strict=True):
                label.setText(step)

        self.follow(show)

    def fields(self) -> None:
        """What is said of a handoff, in the order in which a workshop asks for it."""
        part = self.section()
        self.add_passing(part)
        wait = self.wait_field()
        often = frequency_field(self.open_map, self.about, "frequency", words.HOW_OFTEN, words.HOW_OFTEN_HELP)
        self.follow(lambda document: often.show_value(self.flow(document).frequency))
        part.addLayout(side_by_side(wait, often))
        self._accuracy()
        self._owner()

    def _accuracy(self) -> None:
        part = self.section()
        part.setSpacing(6)
        field = self.accuracy_field(words.COMPLETE_AND_ACCURATE, words.COMPLETE_AND_ACCURATE_HELP)
        bar = ShareBar()
        part.addWidget(field)
        part.addWidget(bar)
        self.follow(lambda document: bar.show_share(self.flow(document).complete_and_accurate))

    def _owner(self) -> None:
        part = self.section()
        owner = ChoiceField(lambda value: self.set_field("failure_owner", value))
        part.addWidget(Field(words.FAILURE_OWNER, owner, words.FAILURE_OWNER_HELP))
        self.add_label(part)
        self.add_ends(part)

        def show(document: Document) -> None:
            people = sorted(document.participants.values(), key=lambda p: p.name.casefold())
            options: list[Option] = [(None, words.NOBODY_YET, "triangle-alert")]
            options += [(p.id, p.name, PARTICIPANT_ICONS[p.kind]) for p in people]
            flow = self.flow(document)
            owner.show_value(flow.failure_owner, options)
            owner.set_alarming(flow.failure_owner is None)

        self.follow(show)


def _caption(document: Document, flow: Flow) -> str:
    """That it is a handoff, and where it is the one that waits longest, of how many."""
    if not flow.wait or any(_waits_longer(document, other, flow) for other in document.flows.values()):
        return words.HANDOFF
    count = count_handoffs(document, flow.map)
    return words.longest_wait_of(count) if count > 1 else words.HANDOFF


def _waits_longer(document: Document, other: Flow, flow: Flow) -> bool:
    return (other.wait or 0.0) > (flow.wait or 0.0) and other.map == flow.map and is_handoff(document, other)
