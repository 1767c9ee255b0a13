"""Fields to write in: a name, a longer text, a time, a share. What is typed goes into the document at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import ceil
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextBlock
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from workflow_studio.app.time_text import seconds_of
from workflow_studio.desktop.inspector.field import Field
from workflow_studio.desktop.inspector.number_text import cost_of, cost_words, count_of
from workflow_studio.desktop.words import inspector as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import RenameDocument, SetFields
from workflow_studio.model import clean_name, clean_text
from workflow_studio.model.frequency import frequency_of, frequency_words
from workflow_studio.picture.durations import duration

About = Callable[[], str]
"""Which element a field is about now."""
MOST_LINES = 6
EDGE_AND_PADDING, FLAT_EDGE = 10, 6


class LineField(QLineEdit):
    """One line that is bound to a text field of an element; typing merges into one undo step."""

    def __init__(self, open_map: OpenMap, element: str, field: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_map, self._element, self._field = open_map, element, field
        self.textEdited.connect(self._write)
        self.editingFinished.connect(open_map.break_merge)

    def show_value(self, value: str) -> None:
        """Show what the document says, unless it is what is being typed."""
        if clean_name(self.text()) != value:
            self.setText(value)
            self.setCursorPosition(0)

    def _write(self, text: str) -> None:
        self._open_map.execute(SetFields(self._element, {self._field: clean_name(text)}, merge=True))


class TextField(QPlainTextEdit):
    """Several lines of text that grow as they are written; `flat` ones begin with one line and show no edge."""

    def __init__(
        self, open_map: OpenMap, write: Callable[[str], None], placeholder: str = "", flat: bool = False
    ) -> None:
        super().__init__()
        self._least = 1 if flat else 2
        if flat:
            self.setProperty("kind", "flat")
            self.document().setDocumentMargin(1)
        self._open_map = open_map
        self._write = write
        self._known = ""
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._on_text)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def show_value(self, value: str) -> None:
        """Show what the document says, unless it is what is being typed."""
        self._known = value
        if clean_text(self.toPlainText()) != value:
            self.blockSignals(True)
            self.setPlainText(value)
            self.blockSignals(False)

    def begin_anew(self) -> None:
        """Another element is shown from now on: what was typed of the one before is not brought back here."""
        self.document().clearUndoRedoStacks()

    def set_state(self, state: str) -> None:
        """Mark the field: `wanted` where something should be written, empty for none."""
        if self.property("state") != state:
            self.setProperty("state", state)
            self.style().unpolish(self)
            self.style().polish(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What is typed next is an undo step of its own."""
        self._open_map.break_merge()
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the lines elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """As tall as its lines."""
        return QSize(120, self.height())

    def _on_text(self) -> None:
        """Qt also calls the text changed when only its font did; then there is nothing to write."""
        text = clean_text(self.toPlainText())
        if text != self._known:
            self._known = text
            self._write(text)

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        written = sum(self.blockBoundingRect(block).height() for block in self._blocks())
        margins = 2 * round(self.document().documentMargin())  # the first and last line bring theirs along
        wanted, most = max(ceil(written), self._least * line + margins), MOST_LINES * line + margins
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if wanted > most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if policy is not self.verticalScrollBarPolicy():  # Qt lays out what is in a field also for the same one
            self.setVerticalScrollBarPolicy(policy)
        self.setFixedHeight(min(wanted, most) + (EDGE_AND_PADDING if self._least > 1 else FLAT_EDGE))

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.document().begin()
        while block.isValid():
            yield block
            block = block.next()


class ValueField(Field):
    """One short line with a value in plain words; it goes into the document when it can be read."""

    def __init__(
        self,
        label: str,
        help_text: str,
        read: Callable[[str], Any],
        written: Callable[[Any], str],
        write: Callable[[Any], object],
    ) -> None:
        self.edit = ValueEdit()
        super().__init__(label, self.edit, help_text)
        self._read, self._written, self._write = read, written, write
        self._value: Any = None
        self.edit.editingFinished.connect(self._commit)
        self.edit.given_up = self.begin_anew

    def show_value(self, value: Any) -> None:
        """Show what the document says, unless the user is writing."""
        changed = value != self._value
        self._value = value
        if changed or not (self.edit.hasFocus() and self.edit.isModified()):
            self.begin_anew()

    def _commit(self) -> None:
        if not self.edit.isModified():
            return
        try:
            value = self._read(self.edit.text())
        except ValueError as wrong:
            self.edit.set_state("wrong")
            self.say(str(wrong))
            return
        self.begin_anew()
        self._write(value)

    def begin_anew(self) -> None:
        """Show the value and nothing that is being written."""
        written = "" if self._value is None else self._written(self._value)
        if self.edit.isModified() or self.edit.text() != written:
            self.edit.setText(written)
            self.edit.setModified(False)
        self.edit.set_state("")
        self.say("")


class ValueEdit(QLineEdit):
    """A line edit that Esc brings back to what it was."""

    given_up: Callable[[], None] = staticmethod(lambda: None)

    def set_state(self, state: str) -> None:
        """`wrong` where the text cannot be read, else empty."""
        if self.property("state") != state:
            self.setProperty("state", state)
            self.style().unpolish(self)
            self.style().polish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up."""
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.given_up()
            return
        super().keyPressEvent(event)


def time_field(open_map: OpenMap, element: About, field: str, label: str, help_text: str = "") -> ValueField:
    """A time in seconds, written as people do."""
    return ValueField(label, help_text, seconds_of, duration, _writer(open_map, element, field))


def share_field(open_map: OpenMap, element: About, field: str, label: str, help_text: str = "") -> ValueField:
    """A share between 0 and 1, written in percent."""
    return ValueField(label, help_text, _share_of, _percent, _writer(open_map, element, field))


def frequency_field(open_map: OpenMap, element: About, field: str, label: str, help_text: str = "") -> ValueField:
    """How often something happens, written as people do."""
    return ValueField(label, help_text, frequency_of, frequency_words, _writer(open_map, element, field))


def cost_field(open_map: OpenMap, element: About, field: str, label: str, help_text: str = "") -> ValueField:
    """An amount of money in no particular currency."""
    return ValueField(label, help_text, cost_of, cost_words, _writer(open_map, element, field))


def count_field(open_map: OpenMap, element: About, field: str, label: str, help_text: str = "") -> ValueField:
    """A whole number."""
    return ValueField(label, help_text, count_of, lambda count: f"{count:,}", _writer(open_map, element, field))


def title_field(open_map: OpenMap, label: str, help_text: str) -> ValueField:
    """The document's title."""
    return ValueField(label, help_text, _title_of, str, lambda title: open_map.execute(RenameDocument(title)))


def _writer(open_map: OpenMap, element: About, field: str) -> Callable[[Any], object]:
    return lambda value: open_map.execute(SetFields(element(), {field: value}))


def _title_of(text: str) -> str:
    if not clean_name(text):
        raise ValueError(words.TITLE_WANTED)
    return clean_name(text)


def _share_of(text: str) -> float | None:
    figure = text.strip().removesuffix("%").strip().replace(",", ".")
    if not figure:
        return None
    try:
        share = float(figure) / 100
    except ValueError:
        raise ValueError(words.WRONG_SHARE) from None
    if not 0 <= share <= 1:
        raise ValueError(words.WRONG_SHARE)
    return share


def _percent(share: float) -> str:
    return f"{share * 100:.4g} %"
