"""The handoffs of the shown map, beside its maps: a matrix, a network, and a table of all."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import ElidedLabel, Label, hairline
from workflow_studio.desktop.controls.literal import literal
from workflow_studio.desktop.controls.nothing_here import NothingHere
from workflow_studio.desktop.handoffs.matrix_canvas import MatrixCanvas
from workflow_studio.desktop.handoffs.network_canvas import NetworkCanvas
from workflow_studio.desktop.handoffs.passage_canvas import PassageCanvas
from workflow_studio.desktop.handoffs.rows import Rows
from workflow_studio.desktop.handoffs.summary import summary
from workflow_studio.desktop.words import handoffs as words
from workflow_studio.desktop.workspace.following_page import FollowingPage
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.diff import Diff
from workflow_studio.model.handoffs import handoffs_of
from workflow_studio.picture.handoffs import Show

MOST_AT_ONCE, PAUSE_MS = 500, 150
AROUND = 24
"""Beside what is brought into sight, in px."""
LARGE = 1_000
"""Times this, so that Qt takes shares for sizes that have to be made smaller."""


class HandoffsPage(FollowingPage):
    """Follows the open document while it is in sight; the selection is that of the whole window."""

    def __init__(self, open_map: OpenMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_map = open_map
        self.setAccessibleName(words.HANDOFFS)
        self.matrix, self.network, self.rows = MatrixCanvas(), NetworkCanvas(), Rows()
        self.show_button = TextButton("", "plain", "layout-grid", tip=words.WHAT_CELLS_TELL)
        self._words = ElidedLabel("", "quiet")
        self._cells_tell, self._thickness = ElidedLabel("", "quiet"), ElidedLabel("", "quiet")
        self._matrix_room, self._network_room = _scrolled(self.matrix), _scrolled(self.network)
        self._late = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._late.timeout.connect(self.follow)
        self._head, self._line, self._pages = QWidget(), hairline(), QStackedWidget()
        self._lay_out()
        self._make_menu()
        self._join()
        self.follow()

    def take_keyboard(self) -> None:
        """Put the keyboard on the matrix."""
        self.matrix.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_element(self, element_id: str) -> None:
        """Select a flow."""
        self._open_map.select((element_id,))

    def choose_show(self, show: Show) -> None:
        """Let the cells tell this."""
        self.matrix.set_show(show)
        self._cells_tell.setText(words.CELLS_TELL[show])
        said = words.showing(_lower_first(show))
        self.show_button.setText(literal(f" {said}"))  # the blank widens the gap after the icon
        self.show_button.setAccessibleName(said)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Matrix and network use the room that the splitters give them."""
        if event.type() is QEvent.Type.Resize:
            self._fit()
        return False

    def _fit(self) -> None:
        """The matrix leaves room for the bar beside it, which it needs with many lanes."""
        room = self._matrix_room.maximumViewportSize()
        bar = self._matrix_room.verticalScrollBar().sizeHint().width()
        self.matrix.set_room((float(room.width() - bar), float(room.height())))
        room = self._network_room.maximumViewportSize()
        self.network.set_room((float(room.width()), float(room.height())))

    def _on_diff(self, _diff: Diff) -> None:
        """At once; with very many handoffs when the editing pauses, so that typing is not held up."""
        if not self.isVisible():
            return
        if len(self.matrix.handoffs.flows) > MOST_AT_ONCE:
            self._late.start()
        else:
            self.follow()

    def follow(self) -> None:
        """Show the handoffs of the map, with what is selected."""
        document, map_id = self._open_map.document, self._open_map.map_id
        handoffs, chosen = handoffs_of(document, map_id), self._open_map.selection
        for canvas in (self.matrix, self.network):
            canvas.show_handoffs(document, handoffs, chosen)
        self.rows.show_flows(document, handoffs.flows, chosen)
        said, tip = summary(document, map_id, handoffs)
        self._words.setText(said)
        self._words.setAccessibleDescription(tip)
        self._head.setToolTip(tip)
        self._thickness.setText(words.line_width(self.network.drawing.thickness))
        self._pages.setCurrentIndex(0 if handoffs.passages else 1)
        for part in (self._head, self._line):
            part.setVisible(bool(handoffs.passages))

    def _on_selected(self, ids: tuple[str, ...]) -> None:
        if self.isVisible():
            for part in (self.matrix, self.network, self.rows):
                part.choose(ids)

    def _enter_map(self) -> None:
        """The map, with what is selected in sight."""
        selection = self._open_map.selection
        if len(selection) == 1:
            self._open_map.go_to(selection[0])
        self.left.emit()

    def _join(self) -> None:
        for canvas, room in ((self.matrix, self._matrix_room), (self.network, self._network_room)):
            canvas.moved.connect(_revealer(room))
            room.viewport().installEventFilter(self)
        for bar in (self._matrix_room.horizontalScrollBar(), self._matrix_room.verticalScrollBar()):
            bar.valueChanged.connect(lambda _value: self.matrix.update())
        parts: tuple[PassageCanvas | Rows, ...] = (self.matrix, self.network, self.rows)
        for part in parts:
            part.picked.connect(self._open_map.select)
            part.entered.connect(self._enter_map)
        self._open_map.changed.connect(self._on_diff)
        self._open_map.selected.connect(self._on_selected)
        self._open_map.shown.connect(lambda _map: self.follow())

    def _make_menu(self) -> None:
        menu, group = QMenu(self), QActionGroup(self)
        for show in Show:
            action = menu.addAction(literal(show.value))
            action.setCheckable(True)
            action.setChecked(show is self.matrix.shown)
            action.triggered.connect(lambda _on, show=show: self.choose_show(show))
            group.addAction(action)
        self.show_button.setMenu(menu)
        self.choose_show(self.matrix.shown)

    def _lay_out(self) -> None:
        head = QHBoxLayout(self._head)
        head.setContentsMargins(16, 4, 8, 4)
        head.addWidget(self._words, 1)
        head.addWidget(self.show_button)
        upper = _splitter(
            Qt.Orientation.Horizontal,
            _titled(words.WHO_TO_WHOM, self._cells_tell, self._matrix_room),
            _titled(words.NETWORK, self._thickness, self._network_room),
        )
        upper.setSizes([55 * LARGE, 45 * LARGE])
        whole = _splitter(Qt.Orientation.Vertical, upper, self.rows)
        whole.setSizes([7 * LARGE, 3 * LARGE])
        self._pages.addWidget(whole)
        self._pages.addWidget(NothingHere("arrow-left-right", words.NOTHING_YET, words.WHAT_TO_DO))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._line)
        column.addWidget(self._pages, 1)


def _scrolled(canvas: PassageCanvas) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(canvas)
    return scroll


def _revealer(scroll: QScrollArea) -> Callable[[QRectF], None]:
    """Shows a box with some room around it; of one that is larger than the room, the middle."""

    def reveal(box: QRectF) -> None:
        room = scroll.viewport().size()
        across = min(round(box.width() / 2) + AROUND, room.width() // 2)
        down = min(round(box.height() / 2) + AROUND, room.height() // 2)
        scroll.ensureVisible(round(box.center().x()), round(box.center().y()), across, down)

    return reveal


def _titled(title: str, beside: Label, part: QWidget) -> QWidget:
    row = QHBoxLayout()
    row.setContentsMargins(16, 12, 16, 4)
    row.setSpacing(10)
    row.addWidget(Label(title, "strong"))
    row.addWidget(beside, 1)
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(row)
    column.addWidget(part, 1)
    return whole


def _splitter(orientation: Qt.Orientation, *parts: QWidget) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    for part in parts:
        splitter.addWidget(part)
    return splitter


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]
