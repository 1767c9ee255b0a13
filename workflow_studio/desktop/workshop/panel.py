"""The workshop's tab in the bottom panel: agenda, parking lot, and what people say of what is selected."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from workflow_studio.analysis.voices import people_heard, voices_of_map
from workflow_studio.desktop.controls.labels import hairline
from workflow_studio.desktop.dock.where import about
from workflow_studio.desktop.words import workshop as words
from workflow_studio.desktop.workshop.agenda import add_item, change_item, items_of, line_of, move_item
from workflow_studio.desktop.workshop.clock import AgendaClock
from workflow_studio.desktop.workshop.line_list import LineList, Row
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import AddElement, Delete, SetFields
from workflow_studio.editing.diff import Diff
from workflow_studio.model import Disagreement, Document, Parked, Vote

DOT, AGAINST, MOST_DOTS = "●", "≠", 5
LINES = ("agendaitem", "parked")
"""What the ids begin with of what stands in these lists alone."""
TABLES = (*LINES, "vote", "disagreement", "step", "decision", "event", "flow")


class WorkshopPanel(QWidget):
    """Three lists side by side. `clock` is the agenda's; choosing an item puts it on."""

    def __init__(self, open_map: OpenMap, clock: AgendaClock) -> None:
        super().__init__()
        self._open_map, self._clock = open_map, clock
        self.setAccessibleName(words.WORKSHOP)
        self.agenda = LineList(words.AGENDA, words.AGENDA_PROMPT, words.AGENDA_EMPTY)
        self.parking = LineList(words.PARKING, words.PARKING_PROMPT, words.PARKING_EMPTY)
        self.voices = LineList(words.VOICES, words.VOICE_PROMPT, words.SELECT_FIRST)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(0)
        for number, part in enumerate((self.agenda, self.parking, self.voices)):
            if number:
                row.addWidget(hairline(upright=True))
            row.addWidget(part, 1)
        self._join()
        self._follow()
        open_map.changed.connect(self._on_diff)
        open_map.shown.connect(lambda _map: self._follow())
        open_map.selected.connect(lambda _ids: self._say_whose())
        clock.ticked.connect(self._show_agenda)

    def take_keyboard(self) -> None:
        """Put the keyboard on the first line to write in."""
        self.parking.take_keyboard()

    def show_line(self, element: str) -> None:
        """Bring an item of the agenda or a topic of the parking lot into sight, as the current line."""
        for part in (self.agenda, self.parking):
            part.show_line(element)

    def _join(self) -> None:
        open_map = self._open_map
        self.agenda.written.connect(lambda line: add_item(open_map, line))
        self.agenda.changed.connect(self._change_item)
        self.agenda.moved.connect(lambda key, step: move_item(open_map, key, step))
        self.agenda.chosen.connect(self._clock.put_on)
        self.parking.written.connect(lambda line: open_map.execute(AddElement(Parked, _topic(line))))
        self.parking.changed.connect(lambda key, line: self._set(key, _topic(line)))
        self.parking.ticked.connect(lambda key, done: self._set(key, {"settled": done}))
        self.voices.written.connect(self._hear)
        self.voices.changed.connect(self._reword)
        self.voices.chosen.connect(self._go_to)
        for part in (self.agenda, self.parking, self.voices):
            part.removed.connect(self._remove)

    def _on_diff(self, diff: Diff) -> None:
        if any(key.startswith(TABLES) for key in diff.touched):
            self._follow()

    def _follow(self) -> None:
        document = self._open_map.document
        self._show_agenda()
        topics = sorted(document.parked.values(), key=lambda topic: topic.settled)
        self.parking.show_rows([_topic_row(topic) for topic in topics])
        self.voices.show_rows(_voice_rows(document, self._open_map.map_id))
        self.voices.complete_with(people_heard(document))
        self._say_whose()

    def _show_agenda(self) -> None:
        on = self._clock.item
        items = items_of(self._open_map.document)
        self.agenda.show_rows([Row(item.id, line_of(item), strong=item.id == on) for item in items])

    def _say_whose(self) -> None:
        subject = self._subject()
        name = about(self._open_map.document, subject) if subject else ""
        self.voices.edit.setEnabled(bool(subject))
        self.voices.edit.setPlaceholderText(words.VOICE_PROMPT if subject else words.SELECT_A_STEP)
        self.voices.edit.setToolTip(words.voice_help_on(name) if name else words.SELECT_FIRST)

    def _subject(self) -> str:
        """The one node or flow that is selected; empty for anything else."""
        selection = self._open_map.selection
        fits = len(selection) == 1 and selection[0].startswith(("step", "decision", "event", "flow"))
        return selection[0] if fits else ""

    def _hear(self, line: str) -> None:
        subject = self._subject()
        who, _, says = (part.strip() for part in line.partition(":"))
        if subject and who and ":" in line:
            self._open_map.execute(AddElement(Disagreement, {"about": subject, "said_by": who, "text": says}))
        elif subject and who:
            self._open_map.execute(AddElement(Vote, {"about": subject, "voter": who}))

    def _reword(self, key: str, line: str) -> None:
        line = line.removeprefix(DOT).removeprefix(AGAINST).strip()
        who, _, says = (part.strip() for part in line.partition(":"))
        self._set(key, {"voter": line} if key.startswith("vote") else {"said_by": who, "text": says})
        self._follow()

    def _change_item(self, key: str, line: str) -> None:
        change_item(self._open_map, key, line)
        self._show_agenda()

    def _set(self, key: str, fields: dict[str, object]) -> None:
        self._open_map.execute(SetFields(key, fields))
        self._follow()

    def _remove(self, key: str) -> None:
        if not key.startswith(("step", "decision", "event", "flow")):  # those are the heads of the list
            self._open_map.execute(Delete((key,)))

    def _go_to(self, key: str) -> None:
        element = self._open_map.document.find(key)
        self._open_map.go_to(str(getattr(element, "about", key)))


def _topic(line: str) -> dict[str, object]:
    """`Archive rules @Dana` is a topic that Dana raised."""
    text, at, who = line.rpartition(" @")
    return {"text": text.strip(), "said_by": who.strip()} if at and text.strip() else {"text": line, "said_by": ""}


def _topic_row(topic: Parked) -> Row:
    return Row(topic.id, _line(topic), done=topic.settled, kept=_whose(topic))


def _line(topic: Parked) -> str:
    text = " ".join(topic.text.split())
    return f"{text} {_whose(topic)}" if topic.said_by else text


def _whose(topic: Parked) -> str:
    return f"@{topic.said_by}" if topic.said_by else ""


def _voice_rows(document: Document, map_id: str) -> list[Row]:
    rows = []
    for voices in voices_of_map(document, map_id):
        dots = len(voices.votes)
        shown = DOT * dots if dots <= MOST_DOTS else f"{DOT} {dots}"
        rows.append(Row(voices.about, f"{about(document, voices.about)} {shown}".strip(), strong=True, fixed=True))
        rows += [Row(vote.id, f"{DOT} {vote.voter}") for vote in voices.votes]
        rows += [Row(one.id, f"{AGAINST} {one.said_by}: {one.text}") for one in voices.disagreements]
    return rows
