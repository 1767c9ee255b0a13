"""A list of named things (systems, artifacts, participants) as chips in a field, with a plus to add one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QFrame, QLineEdit, QPushButton, QSizePolicy, QWidget

from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.controls.buttons import IconButton
from workflow_studio.desktop.controls.flow_layout import FlowLayout
from workflow_studio.desktop.controls.literal import literal
from workflow_studio.desktop.icons import icon, icon_pixmap
from workflow_studio.desktop.inspector.text_fields import About
from workflow_studio.desktop.words import inspector as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import Link, SetFields
from workflow_studio.model import Artifact, ArtifactKind, Element, System

ARTIFACT_ICONS = {
    ArtifactKind.SHEET: "file-spreadsheet",
    ArtifactKind.FORM: "clipboard-list",
    ArtifactKind.DOCUMENT: "file-text",
    ArtifactKind.MAIL: "mail",
    ArtifactKind.OTHER: "file",
}
LONGEST_SHOWN = 30


class Chip(QPushButton):
    """One thing in the list. Delete or Backspace takes it off, and so does its click on the cross."""

    removed = Signal()

    def __init__(self, text: str, icon_name: str, parent: QWidget | None = None) -> None:
        shown = text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"
        super().__init__(literal(f" {shown}"), parent)  # the blank widens the gap after the icon
        self._icon_name = icon_name
        self.setProperty("kind", "chip")
        self.setToolTip(words.chip_tip(text))
        self.setAccessibleName(text)
        self.clicked.connect(self.removed)
        self._draw(hovered=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete and Backspace take it off; Enter and blank do not."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """The icon becomes a cross under the mouse."""
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave, QEvent.Type.PaletteChange):
            self._draw(event.type() is QEvent.Type.HoverEnter)
        return super().event(event)

    def _draw(self, hovered: bool) -> None:
        name = "x" if hovered else self._icon_name
        self.setIcon(icon(name, "text2", 12))
        self.setIconSize(icon_pixmap(name, color("text2"), 12).size())


class ChipField(QFrame):
    """The chips of one list field of an element; `add` says what the plus adds."""

    def __init__(self, open_map: OpenMap, element: About, field: str, known: Callable[[], list[str]], add: str) -> None:
        super().__init__()
        self._open_map, self._element, self._field, self._known, self._add_words = open_map, element, field, known, add
        self._shown: tuple[tuple[str, str, str], ...] = ()
        self.setProperty("kind", "chips")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._layout = FlowLayout(self, margin=3)
        self.add_button = IconButton("plus", add, size=22, px=14)
        self.add_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.add_button.clicked.connect(self.ask)
        self._layout.addWidget(self.add_button)
        self._edit: QLineEdit | None = None
        self.setFocusProxy(self.add_button)

    def show_value(self, elements: list[Element]) -> None:
        """Show these things, in this order."""
        wanted = tuple((element.id, str(getattr(element, "name", "")), _icon_of(element)) for element in elements)
        if wanted == self._shown:
            return
        self._shown = wanted
        while self._layout.count() > 1 + (self._edit is not None):
            item = self._layout.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for index, (key, name, icon_name) in enumerate(wanted):
            chip = Chip(name, icon_name, self)
            chip.removed.connect(lambda key=key: self._take_off(key))
            self._layout.insert(index, chip)
            chip.show()
        self.updateGeometry()

    def ask(self) -> None:
        """Let the user write the name of another one."""
        if self._edit is not None:
            self._edit.setFocus()
            return
        self._edit = edit = QLineEdit(self)
        edit.setProperty("kind", "chip")
        edit.setAccessibleName(self._add_words)
        edit.setPlaceholderText(words.NAME)
        edit.setFixedWidth(110)
        completer = QCompleter(self._known(), edit)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        edit.setCompleter(completer)
        edit.returnPressed.connect(self._add)
        edit.installEventFilter(self)
        self._layout.insert(self._layout.count() - 1, edit)
        edit.show()
        edit.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc and leaving end the writing."""
        if watched is self._edit:
            if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                if event.key() == Qt.Key.Key_Escape:
                    self.begin_anew()
                    self.add_button.setFocus()
                    return True
            elif event.type() is QEvent.Type.FocusOut and self._edit is not None and not self._edit.text().strip():
                QTimer.singleShot(0, self, self.begin_anew)
        return False

    def _add(self) -> None:
        if self._edit is None:
            return
        name = self._edit.text().strip()
        self.begin_anew()
        if name:
            self._open_map.execute(Link(self._element(), self._field, name))
        self.add_button.setFocus()

    def _take_off(self, key: str) -> None:
        left = tuple(other for other, _, _ in self._shown if other != key)
        self._open_map.execute(SetFields(self._element(), {self._field: left}))
        self.add_button.setFocus()

    def begin_anew(self) -> None:
        """Ask for no other one any more."""
        if self._edit is not None:
            self._layout.removeWidget(self._edit)
            self._edit.hide()
            self._edit.deleteLater()
            self._edit = None


def _icon_of(element: Element) -> str:
    if isinstance(element, Artifact):
        return ARTIFACT_ICONS[element.kind]
    return "app-window" if isinstance(element, System) else "user-round"
