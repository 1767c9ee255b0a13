"""The problems and questions about an element: listed, written in place, added and taken away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workflow_studio.desktop.controls.buttons import IconButton
from workflow_studio.desktop.controls.labels import IconLabel, Label
from workflow_studio.desktop.controls.word_box import WordBox
from workflow_studio.desktop.inspector.page import section_heading
from workflow_studio.desktop.inspector.text_fields import About, LineField, TextField
from workflow_studio.desktop.words import inspector as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import AddElement, Delete, SetFields
from workflow_studio.model import Document, Pain, Question, Severity

Note = Pain | Question
SIGN_APART = 2
"""px between a sign and the frame of the words beside it, which stand 4 px inside of that."""


class NotesSection(QWidget):
    """All problems (or all questions) about one element."""

    def __init__(self, open_map: OpenMap, element: About, kind: type[Pain] | type[Question]) -> None:
        super().__init__()
        self._open_map, self._element, self._kind = open_map, element, kind
        self._rows: dict[str, NoteRow] = {}
        self._edit: NewNoteEdit | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        problems, questions = (words.PROBLEMS, words.ADD_PROBLEM), (words.QUESTIONS, words.ADD_QUESTION)
        title, tip = problems if kind is Pain else questions
        heading, self._count, button = section_heading(title, tip)
        assert button is not None
        button.clicked.connect(self.ask)
        layout.addLayout(heading)
        self._layout = layout

    @property
    def rows(self) -> tuple[NoteRow, ...]:
        """What is noted, in the order in which it was."""
        return tuple(self._rows.values())

    def show_notes(self, document: Document) -> None:
        """Show what is noted now."""
        element = self._element()
        notes = [note for note in _table(document, self._kind) if note.about == element]
        self._count.setText(str(len(notes)))
        self._count.setVisible(bool(notes))
        self._count.set_kind("alarm" if self._kind is Pain else "count")
        kept = {note.id for note in notes}
        for key in [key for key in self._rows if key not in kept]:
            row = self._rows.pop(key)
            row.hide()
            row.deleteLater()
        for note in notes:
            if note.id not in self._rows:
                self._rows[note.id] = NoteRow(self._open_map, note)
                self._layout.addWidget(self._rows[note.id])
            self._rows[note.id].show_note(note)

    def ask(self) -> None:
        """Let the user write another one."""
        if self._edit is None:
            asked = words.ASK_PROBLEM if self._kind is Pain else words.ASK_QUESTION
            self._edit = NewNoteEdit(asked, self._add, self.begin_anew)
            self._layout.insertWidget(1, self._edit)
        self._edit.setFocus()

    def _add(self, text: str) -> None:
        self.begin_anew()
        if text:
            self._open_map.execute(AddElement(self._kind, {"about": self._element(), "text": text}))

    def begin_anew(self) -> None:
        """Ask for no other one any more."""
        if self._edit is not None:
            self._edit.hide()
            self._edit.deleteLater()
            self._edit = None


class NewNoteEdit(QLineEdit):
    """A line for a new note: Enter adds it, Esc and leaving it empty do not."""

    def __init__(self, asked: str, add: Callable[[str], None], give_up: Callable[[], None]) -> None:
        super().__init__()
        self._give_up = give_up
        self.setPlaceholderText(asked)
        self.setAccessibleName(asked)
        self.returnPressed.connect(lambda: add(self.text().strip()))
        self.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc gives up."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self._give_up()
            return True
        return False


class NoteRow(QWidget):
    """One problem with its severity and frequency, or one question with its answer."""

    def __init__(self, open_map: OpenMap, note: Note) -> None:
        super().__init__()
        self._open_map, self._id = open_map, note.id
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIGN_APART)
        is_problem = isinstance(note, Pain)
        sign = IconLabel("triangle-alert", "danger") if is_problem else IconLabel("circle-question-mark", "text2")
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        self._text = TextField(open_map, self._write, flat=True)
        self._text.setAccessibleName(words.PROBLEM if is_problem else words.QUESTION)
        column.addWidget(self._text)
        self._severity = self._severity_box() if is_problem else None
        field, name = ("frequency", words.HOW_OFTEN) if is_problem else ("answer", words.ANSWER)
        self._detail = LineField(open_map, note.id, field)
        self._detail.setProperty("kind", "flat-small")
        self._detail.setAccessibleName(name)
        self._detail.setPlaceholderText(name)
        column.addLayout(self._second_line())
        row.addLayout(column, 1)
        remove = IconButton("x", words.TAKE_OFF, size=22, px=14)
        remove.clicked.connect(lambda: open_map.execute(Delete((note.id,))))
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)

    def take_keyboard(self) -> None:
        """Put the keyboard where it is written."""
        self._text.setFocus()

    def show_note(self, note: Note) -> None:
        """Show what the document says."""
        self._text.show_value(note.text)
        if isinstance(note, Pain):
            self._detail.show_value(note.frequency)
            if self._severity is not None:
                self._severity.setCurrentIndex(list(Severity).index(note.severity))
        else:
            self._detail.show_value(note.answer)

    def _write(self, text: str) -> None:
        self._open_map.execute(SetFields(self._id, {"text": text}, merge=True))

    def _second_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(0)
        if self._severity is not None:
            line.addWidget(self._severity)
            line.addWidget(Label("·", "caption"))
        line.addWidget(self._detail, 1)
        return line

    def _severity_box(self) -> QComboBox:
        box = WordBox()
        box.setProperty("kind", "flat")
        box.setAccessibleName(words.SEVERITY)
        for severity in Severity:
            box.addItem(words.SEVERITIES[severity], severity)
        box.activated.connect(
            lambda index: self._open_map.execute(SetFields(self._id, {"severity": list(Severity)[index]}))
        )
        return box


def _table(document: Document, kind: type[Pain] | type[Question]) -> list[Note]:
    return list(document.pains.values()) if kind is Pain else list(document.questions.values())
