"""The map on the wall: shows one map of an edit session and lets it be worked on by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from workflow_studio.analysis.reading_changes import ReadingChange
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.canvas.backdrop import is_backdrop
from workflow_studio.desktop.canvas.change_marks import ChangeMarks
from workflow_studio.desktop.canvas.edits import MapEdits
from workflow_studio.desktop.canvas.facts import MapFacts
from workflow_studio.desktop.canvas.focus_frame import FocusFrame
from workflow_studio.desktop.canvas.highlighting import Highlighting
from workflow_studio.desktop.canvas.hint import Hint
from workflow_studio.desktop.canvas.hit import Part, hit_at
from workflow_studio.desktop.canvas.inline_editor import InlineEditor
from workflow_studio.desktop.canvas.keyboard import Keyboard
from workflow_studio.desktop.canvas.map_commands import MapCommands
from workflow_studio.desktop.canvas.map_scene import MapScene
from workflow_studio.desktop.canvas.marks import Marks
from workflow_studio.desktop.canvas.minimap import Minimap
from workflow_studio.desktop.canvas.mouse import Mouse
from workflow_studio.desktop.canvas.naming import Naming
from workflow_studio.desktop.canvas.selection import Selection
from workflow_studio.desktop.canvas.spoken import spoken
from workflow_studio.desktop.canvas.stage import Stage
from workflow_studio.desktop.canvas.structure_commands import StructureCommands
from workflow_studio.desktop.canvas.tips import tip_at
from workflow_studio.desktop.canvas.zoomable_view import ZoomableView
from workflow_studio.desktop.words import canvas as words
from workflow_studio.editing.diff import Diff
from workflow_studio.model import Pain, Question
from workflow_studio.model.views import backdrop_of
from workflow_studio.picture.colours import ThemeName, theme_named
from workflow_studio.picture.overlays.map_overlay import MapOverlay


class MapView(ZoomableView):
    """Shows a map. It changes the document by commands alone and follows the session's diffs.

    Signals: `selection_changed` carries the ids; `refused` a sentence for the user; `tool_changed` the tool's name;
    `context_menu_requested` what is selected and where on the screen; `zoom_changed` the zoom, 1.0 being 100 %;
    `map_wanted` the id of another map to show; `phase_menu_requested` the phase, and where on the screen.
    `badge_wanted`, `lanes_to_go`: see MapEdits.
    """

    selection_changed = Signal(tuple)
    refused = Signal(str)
    tool_changed = Signal(str)
    context_menu_requested = Signal(tuple, QPoint)
    map_wanted = Signal(str)
    phase_menu_requested = Signal(str, QPoint)
    badge_wanted = Signal(str)
    lanes_to_go = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._scene = MapScene()
        super().__init__(self._scene, parent)
        self._selection = Selection(self)
        self._marks = Marks(self._scene)
        self._changes = ChangeMarks(self._scene)
        self._highlighting = Highlighting(self._scene)
        self._minimap = Minimap(self, self._scene)
        self._hint = Hint(self, self._scene)
        self._frame = FocusFrame(self, self._scene.showing)
        self._editor = InlineEditor(self)
        self._unsubscribe: Callable[[], None] = lambda: None
        self._mouse: Mouse | None = None
        self._commands: MapCommands | None = None
        self._keyboard: Keyboard | None = None
        self.structure: StructureCommands | None = None
        self._edits: MapEdits | None = None
        self._naming: Naming | None = None
        self.setAccessibleName(words.MAP)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._selection.changed.connect(self._on_selection)
        self._editor.opened.connect(lambda: self._marks.show_handles(False))
        self._editor.closed.connect(lambda: self._marks.show_handles(True))
        self.zoom_changed.connect(self._marks.follow_zoom)
        self._scene.to_come.completed.connect(self._minimap.redraw)
        self._scene.to_come.caught_up.connect(self._minimap.redraw)
        self.destroyed.connect(lambda: self._unsubscribe())

    # --- what is shown ---------------------------------------------------------------------------------

    def set_session(self, session: EditSession, map_id: str) -> None:
        """Show this map of this session; nothing is selected on it yet."""
        self._editor.finish()
        self.highlight(())
        self._leave_session()
        self._edits = MapEdits(session, self)
        self._edits.refused.connect(self.refused)
        self._edits.badge_wanted.connect(self.badge_wanted)
        self._edits.lanes_to_go.connect(self.lanes_to_go)
        self._scene.show_map(MapFacts(session.editor, map_id), at_once=False)
        self._scene.show_backdrop(backdrop_of(session.document, map_id))
        self._changes.draw()
        naming = Naming(self, self._scene, self._editor, self._edits, self._selection, self._go_on)
        self._naming = naming
        stage = Stage(self, self._scene, self._marks, self._selection, self._edits, naming, self.map_wanted.emit)
        self._commands = MapCommands(stage)
        self.structure = StructureCommands(stage)
        self._keyboard = Keyboard(self._commands, self.structure)
        self._mouse = Mouse(stage, self.tool_changed.emit)
        self._unsubscribe = session.subscribe(self._on_diff)
        self.show_corner(self.sceneRect().topLeft())
        self._minimap.redraw()
        self._hint.follow()

    def set_theme(self, name: ThemeName) -> None:
        """Paint the map in this theme's colours."""
        self._scene.set_theme(theme_named(name))
        self._highlighting.follow_theme()
        self._minimap.redraw()

    def show_changes(self, changes: Mapping[str, tuple[ReadingChange, ...]]) -> None:
        """Mark what came, changed or went when its workbook was read again; nothing is marked with none."""
        self._changes.show(changes)
        self.setAccessibleDescription(self._spoken(self._selection.ids))

    def show_overlay(self, overlay: MapOverlay | None) -> None:
        """Colour the map by this overlay of it, or with none by the verdicts. Worked out anew by whoever shows it."""
        self._scene.show_overlay(overlay)
        self._minimap.redraw_soon()
        self.setAccessibleDescription(self._spoken(self._selection.ids))

    def highlight(self, ids: Collection[str]) -> None:
        """Let these nodes, flows and notes stand out and dim the rest; `highlight(())` ends it. Others are ignored."""
        self._highlighting.show(ids)

    @property
    def highlighted(self) -> tuple[str, ...]:
        """What stands out now."""
        return self._highlighting.ids

    @property
    def minimap_wanted(self) -> bool:
        """Whether the minimap is switched on; it hides itself while the whole map is in sight."""
        return self._minimap.wanted

    def toggle_minimap(self) -> None:
        """Switch the minimap on or off."""
        self._minimap.switch(not self._minimap.wanted)
        if self._minimap.wanted and not self._minimap.isVisible():
            self.refused.emit(words.ALL_IN_SIGHT)

    # --- what is selected ------------------------------------------------------------------------------

    def selected(self) -> tuple[str, ...]:
        """The ids of the selected lanes, nodes and flows."""
        return self._selection.ids

    def select(self, ids: Iterable[str]) -> None:
        """Select these, as far as they are on this map."""
        self._selection.set(key for key in ids if self._scene.knows(key))

    def reveal(self, element_id: str) -> None:
        """Scroll until this element is in sight."""
        rect = self._scene.bounds_of(element_id, with_badges=True)
        if self._scene.lane(element_id) is not None:  # as wide as the map, and its header is always in sight
            rect = QRectF(self.visible_rect().center().x(), rect.y(), 1, rect.height())
        if not rect.isEmpty():
            self.reveal_rect(rect)
            self._keep_minimap_clear()

    def show_actual_size(self) -> None:
        """Show the map at 100 %; what is selected alone stays where it is seen, or comes into sight."""
        only = self._selection.only
        at = self.mapFromScene(self._scene.bounds_of(only).center())
        self.zoom_to(1.0, at if only and self.viewport().rect().contains(at) else None)
        if only:
            self.reveal(only)

    # --- what can be done ------------------------------------------------------------------------------

    def start_tool(self, name: str) -> None:
        """Choose what the mouse does: select, step, decision, event (or start, end), flow. KeyError for another."""
        if self._mouse is not None:
            self._mouse.choose(name)
            self.setFocus()

    def rename_phase(self, phase: str) -> None:
        """Write another name for a phase of the map."""
        if self._naming is not None:
            self._naming.rename_phase(phase)

    def write_note(self, about: str = "") -> None:
        """Write a note beside this element, or where the visible part of the map begins."""
        if self._naming is not None:
            self._naming.add_note(about)

    def place_of(self, element_id: str) -> QRect:
        """Where on this widget an element is shown."""
        rect = self._scene.bounds_of(element_id)
        return self.mapFromScene(rect).boundingRect().translated(self.viewport().pos())

    def rename_selected(self) -> None:
        """Write another name for the one thing that is selected."""
        if self._commands is not None:
            self._commands.rename()

    def delete_selected(self) -> None:
        """Delete what is selected."""
        if self._commands is not None:
            self._commands.delete()

    def duplicate_selected(self) -> None:
        """Copy the selected nodes."""
        if self._commands is not None:
            self._commands.duplicate()

    def select_all(self) -> None:
        """Select every node."""
        if self._commands is not None:
            self._commands.select_all()

    def note_problem(self) -> None:
        """Write down a problem with what is selected."""
        if self._commands is not None:
            self._commands.note(Pain)

    def note_question(self) -> None:
        """Write down a question about what is selected."""
        if self._commands is not None:
            self._commands.note(Question)

    # --- mouse and keys --------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press begins a gesture."""
        self._editor.finish()
        if self._mouse is not None:
            self._mouse.press(event)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A gesture goes on, or the mouse just passes."""
        if self._mouse is not None:
            self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A gesture ends."""
        if self._mouse is not None:
            self._mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Rename, or a new step."""
        if self._mouse is not None:
            self._mouse.double_click(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse any more."""
        if self._mouse is not None:
            self._mouse.leave()
        super().leaveEvent(event)

    def event(self, event: QEvent) -> bool:
        """The map's own keys are not taken by shortcuts of the window while the map has the keyboard."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and self._answer(event) is not None:
                event.accept()
                return True
            tab = event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab
            if tab and self._answer(event) is not None:  # otherwise Qt moves the focus on
                self.keyPressEvent(event)
                return True
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.show_detail()
            self._minimap.redraw()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key does on a map."""
        answer = self._answer(event)
        if answer is not None:
            answer()
            event.accept()
        elif event.isAutoRepeat() or self._mouse is None or not self._mouse.hold_key(event, True):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Letting go of the space bar ends panning, letting go of an arrow ends moving a picture by keys."""
        if self._mouse is None or event.isAutoRepeat():
            return
        if not self._mouse.hold_key(event, False):
            self._mouse.let_go()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Select what is under the mouse, and let the window show its menu."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            at = self.mapToScene(event.pos())
            hit = hit_at(self._scene, at)
            if hit.part is Part.PHASE and self._scene.phases is not None:
                self.phase_menu_requested.emit(self._scene.phase_at(at.x()), event.globalPos())
                event.accept()
                return
            if hit.part not in (Part.GROUND, Part.LANE, Part.HANDLE) and hit.id not in self._selection:
                self._selection.set((hit.id,))
            elif hit.part in (Part.GROUND, Part.LANE):
                self._selection.set(())
        self.context_menu_requested.emit(self._selection.ids, event.globalPos())
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever came by keyboard sees where the keyboard is."""
        super().focusInEvent(event)
        by_key = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._frame.setVisible(by_key and not self._selection.ids)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A key that is held is not seen any more."""
        super().focusOutEvent(event)
        self._frame.hide()
        if self._mouse is not None:
            self._mouse.hold_space(False)
            self._mouse.let_go()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A name that is being written is committed: its place has moved."""
        self._editor.finish()
        super().resizeEvent(event)
        self._frame.setGeometry(self.viewport().geometry())
        self._hint.follow()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tips for what cannot be read on the map."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tip(event.pos()), self)
            return True
        return super().viewportEvent(event)

    # --- following -------------------------------------------------------------------------------------

    def _leave_session(self) -> None:
        self._unsubscribe()
        if self._mouse is not None and self._edits is not None:
            self._mouse.choose("select")
            self._edits.deleteLater()
        self._selection.set(())

    def _on_diff(self, diff: Diff) -> None:
        facts = self._scene.facts
        if facts is not None and any(is_backdrop(key) for key, _, _ in diff.meant()):
            self._scene.show_backdrop(backdrop_of(facts.document, facts.map_id))
        touched = self._scene.follow(diff)
        if touched:
            self._changes.draw()
            self._highlighting.draw()
            left = tuple(key for key in self._selection.ids if self._scene.knows(key))
            self._marks.show(left)
            self._selection.set(left)
            if self._scene.is_complete:
                self._minimap.redraw_soon()
            self._hint.follow()

    def _on_selection(self, ids: tuple[str, ...]) -> None:
        self._marks.show(ids)
        self._keep_minimap_clear()
        self._frame.hide()
        self.setAccessibleDescription(self._spoken(ids))
        self.selection_changed.emit(ids)

    def _keep_minimap_clear(self) -> None:
        """What is selected alone is not to lie under the minimap, also when it came into sight afterwards."""
        only = self._selection.only
        self._minimap.keep_clear_of(only if self._scene.lane(only) is None else "")

    def _spoken(self, ids: tuple[str, ...]) -> str:
        change = self._changes.words_for(ids[0]) if len(ids) == 1 else ""
        return ". ".join(filter(None, (spoken(self._scene, ids), " ".join(change.splitlines()))))

    def _tip(self, at: QPoint) -> str:
        point = self.mapToScene(at)
        return tip_at(self._scene, point, self._changes.words_for(hit_at(self._scene, point).id))

    def _answer(self, event: QKeyEvent) -> Callable[[], object] | None:
        if self._keyboard is None or self._mouse is None:
            return None
        if event.key() == Qt.Key.Key_Escape:
            return self._mouse.escape
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._mouse.tool != "select":
            return self._mouse.enter
        if (answer := self._mouse.answer(event)) is not None:
            return answer
        if event.key() == Qt.Key.Key_Tab and not self._selection.ids:
            return None  # nothing to branch from: the keyboard can leave the map
        return self._keyboard.answer(event)

    def _go_on(self) -> None:
        if self._commands is not None:
            self._commands.next_step()
