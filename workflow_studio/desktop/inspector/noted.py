"""What a badge stands for: an element's problems and questions beside it on the map, to be edited in place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from workflow_studio.desktop.canvas import MapView
from workflow_studio.desktop.controls.labels import ElidedLabel
from workflow_studio.desktop.inspector.flow_page import step_words
from workflow_studio.desktop.inspector.notes import NotesSection
from workflow_studio.desktop.words import inspector as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.diff import Diff
from workflow_studio.model import Flow, Node, Pain, Question

WIDTH, TALLEST = 320, 420
GAP = 8


class Noted(QFrame):
    """A popup over the map. Esc, a click on the map and another selection close it."""

    def __init__(self, open_map: OpenMap, view: MapView) -> None:
        super().__init__(view)
        self._open_map, self._view = open_map, view
        self._element = ""
        self._sections: tuple[NotesSection, ...] = ()
        self.setProperty("kind", "popup")
        self.setAccessibleName(words.PROBLEMS_AND_QUESTIONS)
        self.setFixedWidth(WIDTH)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 8, 1, 8)
        layout.addWidget(self._scroll)
        view.badge_wanted.connect(self.show_for)
        view.selection_changed.connect(lambda ids: self.close_it() if self._element not in ids else None)
        view.view_moved.connect(self._stand_beside)
        view.viewport().installEventFilter(self)
        open_map.changed.connect(self._follow)
        open_map.shown.connect(lambda _map: self.close_it())
        self.hide()

    def show_for(self, element: str) -> None:
        """Show what is noted about this element, and put the keyboard there."""
        about = self._open_map.document.find(element)
        if not isinstance(about, Node | Flow):
            return
        self._element = element
        self._view.reveal(element)
        page = QWidget()
        page.setProperty("kind", "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(15, 4, 15, 4)
        column.setSpacing(12)
        column.addWidget(ElidedLabel(self._title(about), "caption"))
        self._sections = tuple(NotesSection(self._open_map, lambda: element, kind) for kind in (Pain, Question))
        for section in self._sections:
            section.show_notes(self._open_map.document)
            column.addWidget(section)
        column.addStretch(1)
        page.installEventFilter(self)
        self._scroll.setWidget(page)
        self.show()
        self.raise_()
        self._fit()
        self._take_keyboard()

    def close_it(self) -> None:
        """Close the popup; the keyboard goes back to the map if it was here."""
        if self.isHidden():
            return
        had_keyboard = self.isAncestorOf(self.window().focusWidget() or self._view)
        self._element, self._sections = "", ()
        self.hide()
        if had_keyboard:
            self._view.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_it()
        else:
            event.accept()  # keys are not the map's while this is open

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press on the map closes, and the map gets it all the same; what is noted may need more room by and by."""
        kind = event.type()  # asked first: the map sends events while it is taken down, too
        if kind is QEvent.Type.MouseButtonPress and watched is self._view.viewport():
            self.close_it()
        elif kind is QEvent.Type.LayoutRequest and watched is self._scroll.widget():
            QTimer.singleShot(0, self, self._fit)
        return super().eventFilter(watched, event)

    def _title(self, about: Node | Flow) -> str:
        if isinstance(about, Node):
            return about.name or words.NO_NAME
        return words.from_to(*step_words(self._open_map.document, about))

    def _follow(self, _diff: Diff) -> None:
        if self._element and self._open_map.document.find(self._element) is None:
            self.close_it()
        for section in self._sections:
            section.show_notes(self._open_map.document)
        if self._sections:
            self._fit()

    def _take_keyboard(self) -> None:
        """Into the first thing noted, or where the first one is written."""
        first = next((row for section in self._sections for row in section.rows), None)
        if first is not None:
            first.take_keyboard()
        else:
            self._sections[0].ask()

    def _fit(self) -> None:
        page = self._scroll.widget()
        room = min(TALLEST, self._view.height() - 2 * GAP)
        wanted = page.sizeHint().height() if page is not None else 0
        self.setFixedHeight(min(wanted + 18, room))
        self._stand_beside()

    def _stand_beside(self) -> None:
        """Below the element, above it where there is no room, and always inside the map."""
        if not self._element:
            return
        beside, room = self._view.place_of(self._element), self._view.rect().adjusted(GAP, GAP, -GAP, -GAP)
        place = QRect(beside.left(), beside.bottom() + GAP, self.width(), self.height())
        if place.bottom() > room.bottom() and beside.top() - GAP - self.height() >= room.top():
            place.moveBottom(beside.top() - GAP)
        place.moveLeft(max(min(place.left(), room.right() - place.width()), room.left()))
        place.moveTop(max(min(place.top(), room.bottom() - place.height()), room.top()))
        self.move(place.topLeft())
