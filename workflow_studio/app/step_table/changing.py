"""Cells that are typed in become commands: one where one is enough, else several that are one undo step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workflow_studio.app.step_table.cells import Cells
from workflow_studio.app.step_table.columns import Column
from workflow_studio.app.step_table.naming import CannotBeRead
from workflow_studio.app.step_table.typing import typed
from workflow_studio.editing.commands import AddNode, ChangeTogether, Command
from workflow_studio.editing.diff import Diff
from workflow_studio.editing.editor import Editor
from workflow_studio.editing.outcome import Refused
from workflow_studio.model import Element, Event, EventKind, Flow, Node
from workflow_studio.model.views import lanes_of

MOST_CELLS = 2_000
"""Cells that are typed in at once: more would hold the window up. Whole tables are pasted with “Paste a table…”."""


@dataclass(frozen=True, slots=True)
class CellEdit:
    """A text that was typed in a node's cell."""

    node: str
    column: Column
    text: str


def changing(cells: Cells, edits: Sequence[CellEdit]) -> Command | None:
    """The command that does all of these; none where the cells say so already.

    CannotBeRead with a sentence where one of them means nothing or is not possible; then nothing is done.
    """
    if len(edits) > MOST_CELLS:
        raise CannotBeRead(f"That is more than {MOST_CELLS:,} cells at once. Do a part of them first.")
    if len(edits) == 1:
        makes = typed(cells, edits[0].node, edits[0].column, edits[0].text)
        if len(makes) < 2:
            return makes[0](cells.document) if makes else None
    trial = Trial(cells)
    for edit in edits:
        trial.type(edit)
    name = f"Change {edits[0].column.value.lower()}" if len(edits) == 1 else f"Change {len(edits)} cells"
    return trial.command(name)


class Trial:
    """Typing on a copy of the document, one cell after the other: each is read as those before it left the copy.

    So a label can go on a way that the cell before it made, and a reason to a verdict.
    """

    def __init__(self, cells: Cells) -> None:
        self._document = cells.document
        self._editor = Editor(cells.document)
        self._numbers = dict(cells.numbers)
        self._pairs: dict[str, tuple[Element | None, Element | None]] = {}
        self._turned_into: dict[str, str] = {}

    def type(self, edit: CellEdit) -> None:
        """Type in a cell. CannotBeRead where that is not possible."""
        node = self._turned_into.get(edit.node, edit.node)
        cells = Cells(self._editor.document, self._editor.index, self._numbers)
        for make in typed(cells, node, edit.column, edit.text):
            diff = self.do(make(self._editor.document))
            if node in diff.removed:
                new = next(key for key, element in diff.added.items() if isinstance(element, Node))
                self._turned_into[edit.node] = new
                self._numbers[new] = self._numbers.pop(node)

    def add(self, command: AddNode) -> str:
        """Add a node, which is numbered last; its id."""
        diff = self.do(command)
        new = next(key for key, element in diff.added.items() if isinstance(element, Node))
        self._numbers[new] = len(self._numbers) + 1
        return new

    def do(self, command: Command) -> Diff:
        """Carry a command out. CannotBeRead with the reason where it is refused."""
        outcome = self._editor.execute(command)
        if isinstance(outcome, Refused):
            raise CannotBeRead(outcome.reason)
        for key, before, after in outcome.diff.pairs():
            self._pairs[key] = (self._pairs[key][0] if key in self._pairs else before, after)
        return outcome.diff

    def command(self, name: str) -> ChangeTogether | None:
        """All that was done as one command; none where it comes to nothing."""
        numbers = {"next_number": (self._document.next_number, self._editor.document.next_number)}
        changes = Diff.of(self._pairs, numbers)
        touched = changes.added or changes.updated or changes.removed
        return ChangeTogether(self._document, changes, name) if touched else None


def adding_after(cells: Cells, node_id: str) -> Command:
    """The command that adds a step after this one: into its only way on, else at the end of one more.

    After an end nothing comes, so there it comes before.
    """
    node = cells.document.node(node_id)
    ways = cells.ways_on(node_id)
    if len(ways) == 1:
        return AddNode(node.lane, on_flow=ways[0].id)
    if not _is_end(node):
        return AddNode(node.lane, after=node_id)
    ways_in = [flow for flow in cells.referring(Flow, node_id) if flow.target == node_id]
    return AddNode(node.lane, on_flow=ways_in[0].id) if ways_in else AddNode(node.lane)


def adding_last(cells: Cells, map_id: str, last: str | None, column: Column, text: str) -> Command | None:
    """The command that adds a step with this text in its cell at the end of the table.

    It follows the last row, where that leads nowhere yet. CannotBeRead as for any cell.
    """
    document = cells.document
    lane = document.node(last).lane if last else next((lane.id for lane in lanes_of(document, map_id)), "")
    follows = last if last and not cells.ways_on(last) and not _is_end(document.node(last)) else None
    if column is Column.NAME:
        return AddNode(lane, name=text, after=follows)
    trial = Trial(cells)
    trial.type(CellEdit(trial.add(AddNode(lane, after=follows)), column, text))
    return trial.command("Add step")


def _is_end(node: Node) -> bool:
    return isinstance(node, Event) and node.kind is EventKind.END
