"""What the keys and the window's actions do to the structure of a map: split, merge, look inside a step."""

from __future__ import annotations

from workflow_studio.desktop.canvas.stage import Stage
from workflow_studio.desktop.words import canvas as words
from workflow_studio.editing.commands import DissolveSubprocess, MakeSubprocess, MergeSteps, SplitStep
from workflow_studio.model import Node, Step
from workflow_studio.model.views import step_around


class StructureCommands:
    """Each method is one command on what is selected; what cannot be done is said."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def split(self) -> None:
        """Two steps of the selected one; the second one's name is written."""
        step = self._step()
        if step is None:
            self._say(words.NO_STEP)
        else:
            self._stage.naming.add(SplitStep(step.id))

    def merge(self) -> None:
        """One step of the selected ones."""
        ids = self._nodes()
        if self._stage.edits.execute(MergeSteps(ids)) is not None:
            self._select(next((key for key in ids if self._stage.scene.knows(key)), ""))

    def make_subprocess(self) -> None:
        """The selected step gets a map of its own; several move into that of a new step, whose name is written."""
        ids = self._nodes()
        if len(ids) > 1:
            self._stage.naming.add(MakeSubprocess(ids))
        elif self._stage.edits.execute(MakeSubprocess(ids)) is not None:
            self._say(words.SUBPROCESS_MADE)

    def put_back(self) -> None:
        """What is inside the selected step takes its place."""
        step = self._step()
        if step is None:
            self._say(words.NO_STEP)
            return
        there = {node.facts.node.id for node in self._stage.scene.nodes}
        if self._stage.edits.execute(DissolveSubprocess(step.id)) is not None:
            nodes = [node.facts.node.id for node in self._stage.scene.nodes]
            self._stage.selection.set([key for key in nodes if key not in there] or (step.id,))

    def open(self) -> None:
        """Show what is inside the selected step."""
        step = self._step()
        if step is None or step.details is None:
            self._say(words.NO_STEP if step is None else words.NO_INSIDE)
        else:
            self._stage.show_map(step.details)

    def up(self) -> None:
        """Show the map around this one."""
        facts = self._stage.scene.facts
        step = step_around(self._stage.edits.document, facts.map_id) if facts is not None else None
        if step is None:
            self._say(words.NOTHING_AROUND)
        else:
            self._stage.show_map(step.map)

    def _step(self) -> Step | None:
        step = self._stage.edits.document.find(self._stage.selection.only) if self._stage.selection.only else None
        return step if isinstance(step, Step) else None

    def _nodes(self) -> tuple[str, ...]:
        document = self._stage.edits.document
        return tuple(key for key in self._stage.selection.ids if isinstance(document.find(key), Node))

    def _select(self, key: str) -> None:
        if key:
            self._stage.selection.set((key,))
            self._stage.view.reveal_rect(self._stage.scene.bounds_of(key))

    def _say(self, sentence: str) -> None:
        self._stage.edits.refused.emit(sentence)
