"""Cells that are typed in become commands: one where one is enough, else several that are one undo step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workflow_studio.app.step_table.cells import Cells
from workflow_studio.app.step_table.columns import Column
from workflow_studio.app.step_table.naming import CannotBeRead
from workflow_studio.app.step_table.typing import Make, typed
from workflow_studio.editing.commands import AddNode, ChangeTogether, Command
from workflow_studio.editing.diff import Diff
from workflow_studio.editing.editor import Editor
from workflow_studio.editing.outcome import Refused
from workflow_studio.model import Document, Element, Event, EventKind, Flow, Node
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
    makes = [make for edit in edits for make in typed(cells, edit.node, edit.column, edit.text)]
    if not makes:
        return None
    if len(makes) == 1:
        return makes[0](cells.document)
    name = f"Change {edits[0].column.value.lower()}" if len(edits) == 1 else f"Change {len(edits)} cells"
    return together(cells.document, makes, name)


def together(document: Document, makes: Iterable[Make], name: str) -> ChangeTogether:
    """These commands as one; CannotBeRead with the reason where one of them is refused."""
    editor = Editor(document)
    pairs: dict[str, tuple[Element | None, Element | None]] = {}
    for make in makes:
        outcome = editor.execute(make(editor.document))
        if isinstance(outcome, Refused):
            raise CannotBeRead(outcome.reason)
        for key, before, after in outcome.diff.pairs():
            pairs[key] = (pairs[key][0] if key in pairs else before, after)
    numbers = {"next_number": (document.next_number, editor.document.next_number)}
    return ChangeTogether(document, Diff.of(pairs, numbers), name)


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


def adding_last(cells: Cells, map_id: str, last: str | None, column: Column, text: str) -> Command:
    """The command that adds a step with this text in its cell at the end of the table.

    It follows the last row, where that leads nowhere yet. CannotBeRead as for any cell.
    """
    document = cells.document
    lane = document.node(last).lane if last else next((lane.id for lane in lanes_of(document, map_id)), "")
    follows = last if last and not cells.ways_on(last) and not _is_end(document.node(last)) else None
    name = text if column is Column.NAME else ""
    added = AddNode(lane, name=name, after=follows)
    if column is Column.NAME:
        return added
    return together(document, _filled(cells, added, column, text), "Add step")


def _filled(cells: Cells, added: AddNode, column: Column, text: str) -> list[Make]:
    """The commands that add the step and then fill its cell, which can only be read for a document that has it."""
    trial = Editor(cells.document)
    trial.execute(added)
    new = next((key for key in trial.document.steps if key not in cells.document.steps), None)
    if new is None:
        return [lambda _document: added]  # refused, and it says why when it is done
    there = Cells(trial.document, trial.index, {**cells.numbers, new: len(cells.numbers) + 1})
    return [lambda _document: added, *typed(there, new, column, text)]


def _is_end(node: Node) -> bool:
    return isinstance(node, Event) and node.kind is EventKind.END
