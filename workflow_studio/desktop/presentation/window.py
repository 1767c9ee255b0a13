"""A map on the wall, one step after the other: a window of its own that fills the screen and edits nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workflow_studio.app.overlays import overlay_of
from workflow_studio.desktop.appearance.theme import theme
from workflow_studio.desktop.canvas.facts import MapFacts
from workflow_studio.desktop.controls.labels import hairline
from workflow_studio.desktop.presentation.bars import BottomBar, TopBar
from workflow_studio.desktop.presentation.legend_bar import LegendBar
from workflow_studio.desktop.presentation.note_line import NoteLine
from workflow_studio.desktop.presentation.telling import answer, handed, resumed, state_of, told, waited
from workflow_studio.desktop.presentation.title_slide import TitleSlide
from workflow_studio.desktop.presentation.view import PresentingView
from workflow_studio.desktop.presentation.walk import Walk
from workflow_studio.desktop.words import presentation as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import AddElement
from workflow_studio.editing.diff import Diff
from workflow_studio.model import Flow, Node, Pain, Question
from workflow_studio.model.views import lanes_of
from workflow_studio.picture.overlays.kinds import OverlayKind

Key = Qt.Key
FORWARD = {Key.Key_Space, Key.Key_Right, Key.Key_Return, Key.Key_Enter, Key.Key_PageDown}
KEYS_ON_SLIDE = {Key.Key_Escape, Key.Key_F5, Key.Key_F, Key.Key_F11, Key.Key_B, Key.Key_Period}
"""What these do on the title slide is what they always do."""
BACKWARD = {Key.Key_Left, Key.Key_Backspace, Key.Key_PageUp}


class PresentationWindow(QWidget):
    """Presents the map that is shown, after a title slide from this node on, in this overlay.

    `ended` carries the node that was told last.
    """

    ended = Signal(str)

    def __init__(
        self,
        open_map: OpenMap,
        start: str = "",
        glides: bool = True,
        parent: QWidget | None = None,
        kind: OverlayKind = OverlayKind.VERDICT,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("kind", "panel")
        document, map_id = open_map.document, open_map.map_id
        process = document.processes[document.maps[map_id].process].name
        self.setWindowTitle(words.window_title(process))
        self._open_map, self._map_id, self._kind = open_map, map_id, kind
        self.walk = Walk(document, map_id, start)
        self.lane = ""
        self.view = PresentingView(MapFacts(open_map.session.editor, map_id), theme(), glides)
        self.top, self.bottom, self.note = TopBar(process, state_of(document, map_id)), BottomBar(), NoteLine()
        self.legend, self.slide = LegendBar(), TitleSlide(document, map_id, self)
        self.black = _black(self)
        self._lay_out()
        self._keys = self._what_keys_do()
        self.view.stepped_on.connect(self._go_to)
        self.bottom.next_wanted.connect(self._next)
        self.bottom.back_wanted.connect(self._back)
        self.bottom.exit_wanted.connect(self._take)
        self.note.written.connect(self._write_down)
        self.note.closed.connect(self.setFocus)
        open_map.changed.connect(self._follow)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._tell(at_once=True)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the presentation; a black screen comes back with any of them."""
        key = Qt.Key(event.key())
        if not self.black.isHidden():
            self.black.hide()
        elif self.slide.isVisible() and key not in KEYS_ON_SLIDE:
            self._begin(key)
        elif (number := _digit(key)) and len(self.walk.exits) > 1:
            self._choose(number - 1)
        elif key in self._keys:
            self._keys[key]()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell where one was."""
        self._open_map.changed.disconnect(self._follow)
        self.ended.emit(self.walk.at)
        super().closeEvent(event)

    def resizeEvent(self, event: object) -> None:
        """The black screen and the title slide are as large as this."""
        for cover in (self.black, self.slide):
            cover.setGeometry(self.rect())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.top, hairline(), self.view, self.legend, hairline(), self.bottom, self.note):
            column.addWidget(part, 1 if part is self.view else 0)
        self.slide.raise_()
        self.black.raise_()
        self._colour()

    def _what_keys_do(self) -> Mapping[Key, Callable[[], object]]:
        return {
            **dict.fromkeys(FORWARD, self._next),
            **dict.fromkeys(BACKWARD, self._back),
            Key.Key_Down: lambda: self._choose_below(1) if len(self.walk.exits) > 1 else self._next(),
            Key.Key_Up: lambda: self._choose_below(-1) if len(self.walk.exits) > 1 else self._back(),
            Key.Key_Home: lambda: self._moved(self.walk.go_to_start()),
            Key.Key_End: lambda: self._moved(self.walk.go_to_end()),
            Key.Key_L: self._next_lane,
            Key.Key_0: self._toggle_whole,
            Key.Key_Plus: lambda: self._zoom(True),
            Key.Key_Equal: lambda: self._zoom(True),
            Key.Key_Minus: lambda: self._zoom(False),
            Key.Key_B: self.black.show,
            Key.Key_Period: self.black.show,
            Key.Key_P: lambda: self._ask_for(Pain),
            Key.Key_Q: lambda: self._ask_for(Question),
            Key.Key_F: self._toggle_full_screen,
            Key.Key_F11: self._toggle_full_screen,
            Key.Key_F5: self.close,
            Key.Key_Escape: self._leave,
        }

    def _begin(self, key: Key) -> None:
        """From the title slide to the step; no other key means anything there."""
        if key in FORWARD or key is Key.Key_Down:
            self.slide.hide()

    def _next(self) -> None:
        self._moved(self.walk.go_on())

    def _back(self) -> None:
        """Before the first step stands the title."""
        if not self.walk.go_back():
            self.slide.show()
        self._moved(True)

    def _go_to(self, node: str) -> None:
        self._moved(self.walk.go_to(node))

    def _take(self, number: int) -> None:
        self.walk.choose(number)
        self._next()

    def _moved(self, _done: object) -> None:
        self.lane = ""
        self._tell()

    def _choose(self, number: int) -> None:
        self.walk.choose(number)
        self._tell()

    def _choose_below(self, by: int) -> None:
        self.walk.choose_next(by)
        self._tell()

    def _next_lane(self) -> None:
        """One lane after the other, from the one of the step that is told; after the last none."""
        lanes = [lane.id for lane in lanes_of(self._open_map.document, self._map_id)]
        first = lanes.index(self._open_map.document.node(self.walk.at).lane)
        order = [*lanes[first:], *lanes[:first], ""]
        self.lane = order[(order.index(self.lane) + 1) % len(order)] if self.lane else order[0]
        self._tell()

    def _toggle_whole(self) -> None:
        self.view.toggle_whole()
        self._tell(at_once=True)

    def _zoom(self, larger: bool) -> None:
        self.view.enlarge(larger)
        self._tell(at_once=True)

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _leave(self) -> None:
        if self.lane:
            self._moved(True)
        else:
            self.close()

    def _ask_for(self, kind: type[Pain] | type[Question]) -> None:
        node = self.walk.at
        self.note.begin(kind, node, self._open_map.document.node(node).name)

    def _write_down(self, kind: type[Pain] | type[Question], about: str, text: str) -> None:
        self._open_map.execute(AddElement(kind, {"about": about, "text": text}))

    def _colour(self) -> None:
        overlay = overlay_of(self._open_map.document, self._map_id, self._kind)
        self.view.scene_of_map.show_overlay(overlay)
        self.legend.show_overlay(overlay)

    def _follow(self, diff: Diff) -> None:
        """The document changed: from here by a note, or by an undo elsewhere."""
        self.view.scene_of_map.follow(diff)
        self._colour()
        if any(isinstance(before or after, Node | Flow) for _, before, after in diff.meant()):
            if not self.view.scene_of_map.knows(self.walk.path[0]):
                self.close()
                return
            self.walk = Walk(self._open_map.document, self._map_id, self.walk.at)
        self._tell(at_once=True)

    def _tell(self, at_once: bool = False) -> None:
        """Show where the walk is."""
        document, walk, way = self._open_map.document, self.walk, self.walk.exit
        exits = [answer(flow, document) for flow in walk.exits]
        self.top.show_walk(walk)
        handing = handed(document, way) if way else resumed(document, walk.coming)
        self.bottom.show_step(told(document, walk.at), handing, waited(way), exits, walk.chosen)
        self._light(way)
        if self.lane:
            self.view.look_at_lane(self.lane, walk.at, at_once)
            return
        others = (way.target if way else "", walk.before, *(flow.target for flow in walk.exits))
        self.view.look_at_step((walk.at, *filter(None, others)), at_once)

    def _light(self, way: Flow | None) -> None:
        walk, lighting = self.walk, self.view.lighting
        if self.lane:
            lighting.show_lane(self.lane, walk.at)
        elif self.view.shows_all:
            lighting.show_all(walk.at, self.view.zoom)
        else:
            others = [key for flow in walk.exits for key in (flow.id, flow.target)]
            document = self._open_map.document
            into = (flow for flow in document.flows.values() if (flow.source, flow.target) == (walk.before, walk.at))
            others += [walk.before, *(flow.id for flow in into)]
            lighting.show_step(walk.at, way.id if way else "", others, way.wait if way else None)


def _digit(key: Qt.Key) -> int:
    """1 to 9 for these keys, 0 for all others."""
    return key - Qt.Key.Key_0 if Qt.Key.Key_1 <= key <= Qt.Key.Key_9 else 0


def _black(parent: QWidget) -> QWidget:
    """What covers everything while people are to look at each other."""
    black = QWidget(parent)
    black.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    black.setStyleSheet("background:black;")
    black.setAccessibleName(words.BLACK_SCREEN)
    black.hide()
    return black
