"""What the keys and the window's actions do to the map and its selection."""

from __future__ import annotations

from workflow_studio.desktop.canvas.edits import new_nodes
from workflow_studio.desktop.canvas.gestures.ghosts import NodeKind
from workflow_studio.desktop.canvas.neighbours import above_or_below, along_flow, first_node
from workflow_studio.desktop.canvas.stage import Stage
from workflow_studio.desktop.words import canvas as words
from workflow_studio.editing.answers import next_answer
from workflow_studio.editing.commands import (
    AddNode,
    AddNote,
    Delete,
    Duplicate,
    MoveNodes,
    MoveToLane,
    PlaceNote,
    SetVerdict,
)
from workflow_studio.model import Flow, Lane, Node, Pain, Question, Step, StepKind, Verdict

NUDGE = 8.0


class MapCommands:
    """Each method is one command on what is selected; all changes go through the stage's edits."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def next_step(self, kind: NodeKind = StepKind.TASK) -> None:
        """The next step in the same lane: into the only flow that goes on from here, else after what is selected."""
        chosen = self._chosen()
        if isinstance(chosen, Flow):
            lane = self._stage.edits.document.node(chosen.source).lane
            self._stage.naming.add(AddNode(lane, kind, on_flow=chosen.id))
        elif isinstance(chosen, Node):
            into = self._into_the_only_way(chosen, kind)
            if into is not None and not self._stage.edits.reason_against(into):
                self._stage.naming.add(into)
            else:
                self.branch(kind)
        else:
            self._first_step(chosen, kind)

    def branch(self, kind: NodeKind = StepKind.TASK) -> None:
        """One more way out of what is selected, to a new step."""
        chosen = self._chosen()
        if isinstance(chosen, Node):
            label = next_answer(self._stage.edits.document, chosen.id)
            self._stage.naming.add(AddNode(chosen.lane, kind, after=chosen.id, label=label))

    def go(self, horizontal: int, vertical: int) -> None:
        """Select the neighbour in this direction."""
        scene, chosen = self._stage.scene, self._stage.selection.ids
        if not chosen or not (scene.node(chosen[-1]) or scene.flow(chosen[-1])):
            target = first_node(scene)
        elif horizontal:
            target = along_flow(scene, chosen[-1], horizontal > 0)
        else:
            target = above_or_below(scene, chosen[-1], vertical > 0)
        if target:
            self._stage.selection.set((target,))
            self._stage.view.reveal_rect(scene.bounds_of(target))

    @property
    def can_nudge(self) -> bool:
        """Whether something that stands on the map by itself is selected: a node or a note."""
        scene = self._stage.scene
        return any(scene.node(key) or scene.note(key) for key in self._stage.selection.ids)

    def nudge(self, horizontal: int, vertical: int, by: float = NUDGE) -> None:
        """Move what is selected a little, by this many px."""
        figures = [f for key in self._stage.selection.ids if (f := self._stage.scene.node(key)) is not None]
        places = {
            f.facts.node.id: (f.facts.shape.x + horizontal * by, f.facts.shape.y + vertical * by) for f in figures
        }
        if places:
            self._stage.edits.execute(MoveNodes(places))
        elif (note := self._stage.scene.note(self._stage.selection.only)) is not None:
            box = note.facts.shape
            x, y = box.x + horizontal * by, box.y + vertical * by
            self._stage.edits.execute(PlaceNote(box.of, (x, y, box.width, box.height)))

    def to_lane(self, down: bool) -> None:
        """Give the selected nodes to the performer above or below."""
        nodes = [node for node in self._selected_elements() if isinstance(node, Node)]
        if not nodes:
            self._stage.edits.refused.emit(words.NOTHING_SELECTED)
            return
        lanes = [figure.facts.lane.id for figure in self._stage.scene.lanes]
        place = lanes.index(nodes[0].lane) + (1 if down else -1)
        if 0 <= place < len(lanes):
            self._stage.edits.execute(MoveToLane(tuple(node.id for node in nodes), lanes[place]))
            self._stage.view.reveal_rect(self._stage.scene.bounds_of(nodes[0].id))
        else:
            self._stage.edits.refused.emit(words.NO_LANE_BELOW if down else words.NO_LANE_ABOVE)

    def assess(self, verdict: Verdict | None) -> None:
        """Say of the selected steps whether a machine could do them."""
        steps = tuple(step.id for step in self._selected_elements() if isinstance(step, Step))
        if steps:
            self._stage.edits.execute(SetVerdict(steps, verdict))
        else:
            self._stage.edits.refused.emit(words.ONLY_STEPS_ARE_ASSESSED)

    def rename(self, typed: str = "") -> None:
        """Write another name for the one thing that is selected."""
        self._stage.naming.rename(self._stage.selection.only, typed)

    def note(self, kind: type[Pain] | type[Question]) -> None:
        """Write down a problem with, or a question about, the one thing that is selected."""
        if isinstance(self._chosen(), Node | Flow):
            self._stage.naming.note(kind, self._stage.selection.only)
        else:
            self._stage.edits.refused.emit(words.NOTHING_SELECTED)

    def delete(self) -> None:
        """Delete what is selected; the way stays joined where a step goes. The neighbour is selected next."""
        ids = self._stage.selection.ids
        scene = self._stage.scene
        if self._asks_for_steps(ids):
            return
        after = (along_flow(scene, ids[0], False) or along_flow(scene, ids[0], True)) if len(ids) == 1 else ""
        if after:
            self._stage.selection.set((after,))  # before anything is gone: the panels turn once, not twice
        if ids and self._stage.edits.execute(Delete(ids)) is None:
            self._stage.selection.set(ids)

    def duplicate(self) -> None:
        """Copy the selected nodes and select the copies."""
        nodes = tuple(node.id for node in self._selected_elements() if isinstance(node, Node))
        if nodes:
            made = new_nodes(self._stage.edits.execute(Duplicate(nodes)))
            if made:
                self._stage.selection.set(made)
        elif (figure := self._stage.scene.note(self._stage.selection.only)) is not None:
            note, box = figure.facts.note, figure.facts.shape
            at = box.x, box.y + box.height + NUDGE
            diff = self._stage.edits.execute(AddNote(note.map, note.text, note.about, at))
            self._stage.selection.set(key for key in (diff.added if diff else ()) if key.startswith("note"))

    def select_all(self) -> None:
        """Select every node."""
        self._stage.selection.set(figure.facts.node.id for figure in self._stage.scene.nodes)

    def _asks_for_steps(self, ids: tuple[str, ...]) -> bool:
        """Whether lanes with something in them are among these: what becomes of that is asked first."""
        lanes = tuple(key for key in ids if self._stage.scene.lane(key) is not None)
        if not lanes or not any(figure.facts.node.lane in lanes for figure in self._stage.scene.nodes):
            return False
        if len(lanes) < len(ids):
            self._stage.edits.refused.emit(words.LANES_ALONE)
        else:
            self._stage.edits.lanes_to_go.emit(lanes)
        return True

    def _first_step(self, chosen: object, kind: NodeKind) -> None:
        lanes = self._stage.scene.lanes
        lane = chosen.id if isinstance(chosen, Lane) else lanes[0].facts.lane.id if lanes else ""
        if lane:
            self._stage.naming.add(AddNode(lane, kind))
        else:
            self._stage.edits.refused.emit(words.NO_LANE)

    def _into_the_only_way(self, chosen: Node, kind: NodeKind) -> AddNode | None:
        ways = self._ways_out(chosen.id)
        if not isinstance(chosen, Step) or len(ways) != 1 or ways[0].target == chosen.id:
            return None
        return AddNode(chosen.lane, kind, on_flow=ways[0].id)

    def _ways_out(self, node_id: str) -> list[Flow]:
        facts = self._stage.scene.facts
        return [flow for flow in facts.flows_at(node_id) if flow.source == node_id] if facts else []

    def _chosen(self) -> object:
        return self._stage.edits.document.find(self._stage.selection.only) if self._stage.selection.only else None

    def _selected_elements(self) -> list[object]:
        return [self._stage.edits.document.find(key) for key in self._stage.selection.ids]
