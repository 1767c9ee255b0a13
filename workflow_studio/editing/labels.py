"""What commands are called in the menu: "Undo Move 3 steps"."""

from __future__ import annotations

from collections.abc import Iterable

from workflow_studio.editing import commands as c
from workflow_studio.editing.handlers.nodes import kind_of_node
from workflow_studio.editing.words import counted, readable, word_for
from workflow_studio.model import Backdrop, ClaimState, Document, Step


def label_of(document: Document, command: c.Command) -> str:
    """What this command is called, said of the document before it."""
    if isinstance(command, c.WriteSteps):
        return _written_label(document, command)
    fixed = _FIXED.get(type(command))
    return fixed if fixed is not None else _about_elements(document, command)


_FIXED = {
    c.RenameDocument: "Rename document",
    c.AddProcess: "Add process",
    c.AddMap: "Add map",
    c.AddLane: "Add lane",
    c.MoveLane: "Move lane",
    c.ResizeLane: "Resize lane",
    c.MergeLanes: "Merge lanes",
    c.RemoveLanes: "Delete lane",
    c.PutInPhase: "Change phase",
    c.SetPhases: "Change phases",
    c.RenamePhase: "Rename phase",
    c.RemovePhase: "Remove phase",
    c.AddNote: "Add note",
    c.PlaceNote: "Move note",
    c.PutBackdrop: "Put a picture behind the map",
    c.Connect: "Connect",
    c.Reconnect: "Reconnect flow",
    c.PutIntoFlow: "Insert into flow",
    c.SplitStep: "Split step",
    c.MergeSteps: "Merge steps",
    c.MakeSubprocess: "Make sub-process",
    c.DissolveSubprocess: "Put sub-process back",
    c.Arrange: "Arrange map",
    c.BendFlow: "Bend flow",
    c.RouteAgain: "Route again",
    c.PlaceLabel: "Move label",
    c.Insert: "Insert map",
    c.Paste: "Paste",
    c.ReadAgain: "Read workbook again",
    c.EditClaim: "Reword claim",
    c.AnswerClaim: "Answer question",
    c.AskInWorkshop: "Ask in the workshop",
}

_DECISIONS = {ClaimState.ACCEPTED: "Accept", ClaimState.REJECTED: "Reject", ClaimState.OPEN: "Reopen"}


def _about_elements(document: Document, command: c.Command) -> str:
    match command:
        case c.AddNode(kind=kind):
            return f"Add {word_for(kind_of_node(kind))}"
        case c.AddElement(kind=kind):
            return f"Add {word_for(kind)}"
        case c.Link(field=field):
            return f"Add to {readable(field)}"
        case c.SetFields():
            return _field_label(document, command)
        case c.Delete(elements=elements):
            return f"Delete {_named(document, elements)}{_with_insides(document, elements)}"
        case c.ChangeTogether(name=name):
            return name
        case c.DecideClaims(claims=claims, state=state):
            return f"{_DECISIONS[state]} {_named(document, claims)}"
    return _about_nodes(document, command)


def _about_nodes(document: Document, command: c.Command) -> str:
    match command:
        case c.MoveNodes(positions=positions, lanes=lanes):
            return f"Move {_named(document, dict.fromkeys((*positions, *lanes)))}"
        case c.MoveToLane(nodes=nodes):
            return f"Move {_named(document, nodes)} to lane"
        case c.SetVerdict(steps=steps, verdict=verdict):
            return f"{'Clear verdict of' if verdict is None else 'Assess'} {_named(document, steps)}"
        case c.Pin(nodes=nodes, pinned=pinned):
            return f"{'Pin' if pinned else 'Unpin'} {_named(document, nodes)}"
        case c.Duplicate(nodes=nodes):
            return f"Duplicate {_named(document, nodes)}"
    raise TypeError(f"no label for {type(command).__name__}")


def _written_label(document: Document, command: c.WriteSteps) -> str:
    if len(command.steps) > 1:
        return f"Write {len(command.steps)} steps"
    if isinstance(command.node, str):
        return f"Write {_named(document, (command.node,))}"
    return label_of(document, command.node)


def _with_insides(document: Document, elements: Iterable[str]) -> str:
    gone = [document.find(key) for key in elements]
    return " with its inside" if any(isinstance(one, Step) and one.details for one in gone) else ""


def _field_label(document: Document, command: c.SetFields) -> str:
    fields = tuple(command.fields)
    if isinstance(document.find(command.element), Backdrop):
        return _backdrop_label(command)
    if fields == ("name",):
        return f"Rename {_named(document, (command.element,))}"
    return f"Change {readable(fields[0]) if len(fields) == 1 else _named(document, (command.element,))}"


def _backdrop_label(command: c.SetFields) -> str:
    if "shown" in command.fields:
        return "Show picture" if command.fields["shown"] else "Hide picture"
    return "Change how strong the picture is" if "opacity" in command.fields else "Move picture"


def _named(document: Document, ids: Iterable[str]) -> str:
    return counted(element for key in ids if (element := document.find(key)) is not None)
