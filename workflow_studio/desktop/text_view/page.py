"""The Text view: the outline of the map that is shown, read while it is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workflow_studio.desktop.controls.labels import hairline
from workflow_studio.desktop.text_view.editor import OutlineEditor
from workflow_studio.desktop.text_view.following import Following
from workflow_studio.desktop.text_view.legend import Legend, ReadState, below
from workflow_studio.desktop.words import text_view as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.desktop.workspace.views import ViewPage

PAUSE_MS = 300


class TextPage(ViewPage):
    """The text is taken over when typing pauses, and before anything else happens to the document."""

    def __init__(self, open_map: OpenMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_map = open_map
        self._following_cursor = False
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("kind", "panel")
        self.editor = OutlineEditor()
        self.following = Following(open_map, self.editor.toPlainText, self)
        self.state = ReadState()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._lay_out()
        self._show_text(self.following.text)
        if not self.following.has_steps:
            self.editor.moveCursor(QTextCursor.MoveOperation.End)  # the first step is written below its lane
        self.editor.setReadOnly(open_map.session.read_only)
        self.setFocusProxy(self.editor)
        self._show_state()
        self._join()

    def take_keyboard(self) -> None:
        """Write."""
        self.editor.setFocus()

    def show_element(self, element_id: str) -> None:
        """Put the cursor on the line of this element."""
        self.following.catch_up()
        line = self.following.line_of(element_id)
        if line is not None and line != self.editor.textCursor().blockNumber():
            self.editor.put_cursor(line)

    def take_over(self) -> None:
        """What was written is in the map when this returns."""
        self._pause.stop()
        self.following.take_over(self.editor.textCursor().blockNumber(), at_once=True)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while it was out of sight."""
        super().showEvent(event)
        self.following.catch_up()
        if len(self._open_map.selection) == 1:
            self.show_element(self._open_map.selection[0])
        self.window().installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing that was written waits."""
        self.take_over()
        self._open_map.break_merge()
        self.window().removeEventFilter(self)
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Before the window closes, what was written is in the document, so that it asks whether to save."""
        if event.type() == QEvent.Type.Close:
            self.take_over()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() is QEvent.Type.PaletteChange:
            self.editor.recolour()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.editor, 1)
        column.addWidget(hairline())
        column.addWidget(below(self.state, Legend()))

    def _join(self) -> None:
        self.editor.textChanged.connect(self._pause.start)
        self.editor.left.connect(self.take_over)
        self.editor.escaped.connect(self.left)
        self.editor.cursorPositionChanged.connect(self._select_at_cursor)
        self._pause.timeout.connect(lambda: self.following.take_over(self.editor.textCursor().blockNumber()))
        self.following.rewritten.connect(self._show_text)
        self.following.read.connect(self._show_state)
        self.following.busy.connect(lambda busy: self.state.show_state(words.READING, False) if busy else None)
        self.state.next.clicked.connect(self._go_to_next_mistake)
        self._open_map.selected.connect(self._on_selected)

    def _show_text(self, text: str) -> None:
        """What the map says now is nothing that was typed."""
        waiting = self._pause.isActive()
        self.editor.show_text(text)
        if not waiting:
            self._pause.stop()

    def _show_state(self) -> None:
        self._select_at_cursor()
        mistakes = self.following.mistakes
        self.editor.mark(mistakes)
        if not mistakes:
            self.state.show_state(words.ALL_READ, False)
            return
        first, others = mistakes[0], len({mistake.line for mistake in mistakes}) - 1
        self.state.show_state(words.mistake(first.line + 1, first.says, others), True)

    def _go_to_next_mistake(self) -> None:
        now = self.editor.textCursor().blockNumber()
        lines = [mistake.line for mistake in self.following.mistakes]
        if lines:
            self.editor.put_cursor(next((line for line in lines if line > now), lines[0]))
            self.editor.setFocus()

    def _select_at_cursor(self) -> None:
        """The inspector shows what the line is about."""
        if self.editor.hasFocus() and not self._pause.isActive():
            key = self.following.element_at(self.editor.textCursor().blockNumber())
            self._following_cursor = True
            self._open_map.select((key,) if key else ())
            self._following_cursor = False

    def _on_selected(self, ids: tuple[str, ...]) -> None:
        if self.isVisible() and len(ids) == 1 and not self._following_cursor and not self.editor.hasFocus():
            self.show_element(ids[0])
