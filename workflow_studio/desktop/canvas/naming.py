"""Writing on the map: names in place, names of new steps, answers on flows, problems and questions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, QSizeF

from workflow_studio.app.free_places import free_place_beside, label_box
from workflow_studio.desktop.canvas.edits import MapEdits, new_nodes
from workflow_studio.desktop.canvas.figures import NodeFigure
from workflow_studio.desktop.canvas.inline_editor import Field, InlineEditor, Writing
from workflow_studio.desktop.canvas.line_aid import LineAid
from workflow_studio.desktop.canvas.map_scene import MapScene
from workflow_studio.desktop.canvas.selection import Selection
from workflow_studio.desktop.canvas.zoomable_view import ZoomableView
from workflow_studio.desktop.words import canvas as words
from workflow_studio.editing.commands import (
    AddElement,
    AddNode,
    AddNote,
    Command,
    MakeSubprocess,
    RenamePhase,
    SetFields,
    SplitStep,
    WriteSteps,
)
from workflow_studio.editing.default_sizes import NOTE_SIZE
from workflow_studio.editing.diff import Diff
from workflow_studio.model import Event, Flow, Lane, Node, Note, Pain, Participant, Question, Step
from workflow_studio.model.phases import same_phase
from workflow_studio.picture.free_pieces import middle_of_longest_piece
from workflow_studio.picture.sizes import EVENT_NAME_GAP, LANE_HEADER, SELECTION_OFFSET

SMALLEST = QSize(120, 34)
NOTE = QSize(264, 56)
NOTE_GAP = 6
RING = SELECTION_OFFSET
ABOVE_NAME = 16.0
"""What is free above the first line of a step's name, less the field's own margin."""
PROMPTS = {Pain: words.WHAT_GOES_WRONG, Question: words.WHAT_NOBODY_KNOWS}
NAMES = {Pain: words.PROBLEM, Question: words.QUESTION}


class Naming:
    """Opens the inline editor over elements and turns what is written into commands."""

    def __init__(
        self,
        view: ZoomableView,
        scene: MapScene,
        editor: InlineEditor,
        edits: MapEdits,
        selection: Selection,
        go_on: Callable[[], None],
    ) -> None:
        self._view, self._scene, self._editor = view, scene, editor
        self._edits, self._selection, self._go_on = edits, selection, go_on

    def rename(self, element_id: str, typed: str = "") -> None:
        """Write another name for this element; what was typed already replaces the old one."""
        element = self._edits.document.find(element_id)
        if element is None or not self._edits.may_edit():
            return
        if isinstance(element, Lane):
            element = self._edits.document.participants[element.participant]
        if isinstance(element, Note):
            self._write_note(element, typed)
            return
        if not isinstance(element, Node | Participant | Flow):
            return
        field = "label" if isinstance(element, Flow) else "name"
        old, target = getattr(element, field), element.id
        aid = LineAid(self._edits.document, element.map, element.id) if isinstance(element, Node) else None

        def commit(text: str, go_on: bool) -> None:
            if text != old:
                command = aid.rename(target, text) if aid is not None else SetFields(target, {field: text})
                self._select_last(self._edits.execute(command))
            if go_on:
                self._go_on()

        self._open(element_id, Writing(words.NAME, typed or old, "", commit, lambda: None, not typed, aid))

    def rename_phase(self, phase: str) -> None:
        """Write another name for a phase of the map, in its band."""
        figure = self._scene.phases
        if figure is None or not self._edits.may_edit():
            return
        bands = figure.facts.bands
        band = next((band for band in bands.bands if same_phase(band.name) == same_phase(phase)), None)
        if band is None:
            return

        def commit(text: str, _: bool) -> None:
            if text and text != phase:
                self._edits.execute(RenamePhase(bands.of, phase, text))

        strip = figure.strip()
        place = QRectF(band.left, strip.y(), band.right - band.left, strip.height())
        self._view.reveal_rect(place)
        field = QRect(QPoint(), self._on_screen(place).size().expandedTo(SMALLEST))
        field.moveCenter(self._on_screen(place).center())
        writing = Writing(words.PHASE, phase, words.PHASE, commit, lambda: None)
        self._editor.write(writing, Field(self._kept_inside(field), centred=True))

    def add_note(self, about: str = "") -> None:
        """Write a new note beside an element, or where the visible part of the map begins; Esc leaves none."""
        facts = self._scene.facts
        if facts is None or not self._edits.may_edit():
            return
        at = None if about else self._free_corner()
        command = AddNote(facts.map_id, "", about or None, at)
        diff = self._edits.execute(command)
        made = next((key for key in (diff.added if diff else ()) if key.startswith("note")), "")
        revision = self._edits.revision

        def commit(text: str, _: bool) -> None:
            if self._edits.take_back(revision) and text:
                again = self._edits.execute(replace(command, text=text))
                self._selection.set(key for key in (again.added if again else ()) if key.startswith("note"))

        if made:
            self._selection.set((made,))
            writing = Writing(words.NOTE, "", words.NOTE, commit, lambda: commit("", False), lines=True)
            self._write_over(made, writing)

    def _free_corner(self) -> tuple[float, float]:
        """Where a note about nothing goes: near the top left of what is seen, on no step and no other note."""
        seen, drawn = self._view.visible_rect(), self._scene.content_rect()
        corner = seen.left() + LANE_HEADER + NOTE_GAP * 4, seen.top() + NOTE_GAP * 8
        boxes = [figure.facts.shape for figure in self._scene.nodes]
        boxes += [figure.facts.shape for figure in self._scene.notes]
        taken = [(box.x, box.y, box.width, box.height) for box in boxes]
        edges = [figure.facts.edge for figure in self._scene.flows]
        taken += [box for edge in edges for box in label_box(edge.label_at)]
        lines, reach = [edge.points for edge in edges], (drawn.top(), drawn.bottom())
        return free_place_beside((*corner, 0.0, 0.0), NOTE_SIZE, taken, lines, reach)

    def _write_note(self, note: Note, typed: str) -> None:
        def commit(text: str, _: bool) -> None:
            if text != note.text:
                self._edits.execute(SetFields(note.id, {"text": text}))

        writing = Writing(
            words.NOTE, typed or note.text, words.NOTE, commit, lambda: None, replace_all=not typed, lines=True
        )
        self._write_over(note.id, writing)

    def _write_over(self, note_id: str, writing: Writing) -> None:
        self._view.reveal_rect(self._place(note_id))
        box = self._on_screen(self._place(note_id).adjusted(-RING, -RING, RING, RING))
        field = QRect(box.topLeft(), box.size().expandedTo(QSizeF(*NOTE_SIZE).toSize()))
        self._editor.write(writing, Field(self._kept_inside(field), self._view.zoom))

    def add(self, command: AddNode | SplitStep | MakeSubprocess) -> str:
        """Make a new node and write its name: one undo step if it gets one, none at all after Esc. Its id, or empty."""
        before = self._selection.ids
        made = new_nodes(self._edits.execute(command))
        if not made:
            return ""
        self._selection.set(made)
        revision = self._edits.revision
        node = self._edits.document.node(made[0])
        aid = None if isinstance(command, MakeSubprocess) else LineAid(self._edits.document, node.map, node.id)

        def commit(text: str, go_on: bool) -> None:
            if text and self._edits.take_back(revision):
                self._select_last(self._edits.execute(_written(command, text, aid)))
            elif text and self._edits.document.find(made[0]) is not None:
                self._edits.execute(SetFields(made[0], {"name": text}))
            if go_on:
                self._go_on()

        def cancel() -> None:
            if self._edits.take_back(revision):
                self._selection.set(before)

        self._view.reveal_rect(self._place(made[0]))
        self._open(made[0], Writing(words.NAME, "", words.NAME, commit, cancel, aid=aid))
        return made[0]

    def note(self, kind: type[Pain] | type[Question], about: str) -> None:
        """Write a problem with, or a question about, a node or flow."""
        if not isinstance(self._edits.document.find(about), Node | Flow) or not self._edits.may_edit():
            return

        def commit(text: str, _: bool) -> None:
            if text:
                self._edits.execute(AddElement(kind, {"about": about, "text": text}))

        self._view.reveal_rect(self._place(about))
        box = self._on_screen(self._place(about))
        corner = QPoint(box.left(), box.bottom() + NOTE_GAP)
        writing = Writing(NAMES[kind], "", PROMPTS[kind], commit, lambda: None)
        self._editor.write(writing, Field(self._kept_inside(QRect(corner, NOTE))))

    def _select_last(self, diff: Diff | None) -> None:
        """Go on from the last step that was made."""
        made = new_nodes(diff)
        if made:
            self._selection.set(made[-1:])
            self._view.reveal_rect(self._place(made[-1]))

    def _open(self, element_id: str, writing: Writing) -> None:
        self._view.reveal_rect(self._place(element_id))
        box = self._on_screen(self._place(element_id))
        field = QRect(QPoint(), box.size().expandedTo(SMALLEST))
        field.moveCenter(box.center())
        node = self._scene.node(element_id)
        is_step = node is not None and isinstance(node.facts.node, Step) and self._view.zoom >= 1
        self._editor.write(
            _then_with_badges(node, writing) if node is not None else writing,
            Field(self._kept_inside(field), self._view.zoom, ABOVE_NAME if is_step else 0.0, not is_step),
        )
        if node is not None:
            node.show_badges(False)

    def _place(self, element_id: str) -> QRectF:
        """Where the name stands: the node with its ring, below an event, the lane's header, the middle of the flow."""
        lane, flow, node = self._scene.lane(element_id), self._scene.flow(element_id), self._scene.node(element_id)
        if lane is not None:
            return lane.header.mapRectToScene(lane.header.boundingRect())
        if flow is not None:
            edge = flow.facts.edge
            x, y = edge.label_at or middle_of_longest_piece(edge.points)
            return QRectF(x - 48, y - 17, 96, 34)
        if (note := self._scene.note(element_id)) is not None:
            box = note.facts.shape
            return QRectF(box.x, box.y, box.width, box.height)
        if node is None:
            return self._view.visible_rect()
        shape = node.facts.shape
        if isinstance(node.facts.node, Event):
            return QRectF(shape.x + shape.width / 2 - 60, shape.y + shape.height + EVENT_NAME_GAP, 120, 34)
        return QRectF(shape.x, shape.y, shape.width, shape.height).adjusted(-RING, -RING, RING, RING)

    def _on_screen(self, rect: QRectF) -> QRect:
        corner, far = self._view.mapFromScene(rect.topLeft()), self._view.mapFromScene(rect.bottomRight())
        offset = self._view.viewport().pos()
        return QRect(corner + offset, far + offset)

    def _kept_inside(self, field: QRect) -> QRect:
        room = self._view.rect().adjusted(4, 4, -4, -4)
        field.moveLeft(max(min(field.left(), room.right() - field.width()), room.left()))
        field.moveTop(max(min(field.top(), room.bottom() - field.height()), room.top()))
        return field


def _then_with_badges(node: NodeFigure, writing: Writing) -> Writing:
    """The node has its badges again when this is written."""

    def commit(text: str, go_on: bool) -> None:
        node.show_badges(True)
        writing.commit(text, go_on)

    def cancel() -> None:
        node.show_badges(True)
        writing.cancel()

    return replace(writing, commit=commit, cancel=cancel)


def _written(command: AddNode | SplitStep | MakeSubprocess, text: str, aid: LineAid | None) -> Command:
    if isinstance(command, MakeSubprocess) or aid is None:
        return replace(command, name=text)
    return WriteSteps(command, aid.read(text), aid.new)
