"""A step that turns out to be a decision, an event that is a step: the same place on the map, another kind of thing."""

from __future__ import annotations

from workflow_studio.app.step_table.columns import NodeKind
from workflow_studio.app.step_table.naming import CannotBeRead
from workflow_studio.editing.boxes import shape_of
from workflow_studio.editing.commands import ChangeTogether
from workflow_studio.editing.copying import redirected
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.handlers.nodes import kind_of_node
from workflow_studio.editing.rules.flows import NOT_INTO_START, NOT_OUT_OF_END
from workflow_studio.editing.words import word_for
from workflow_studio.model import Document, EventKind, Flow, Node, Shape, table_of
from workflow_studio.model.references import reference_fields
from workflow_studio.picture.room import node_size


def turned_into(document: Document, node_id: str, kind: NodeKind) -> ChangeTogether:
    """The change that puts a node of that kind in its place, with all that refers to it and can refer to the new one.

    CannotBeRead where its flows are against the sense of the new kind.
    """
    draft = Draft(document)
    old = draft.get(Node, node_id)
    _check_flows(draft, node_id, kind)
    made = kind_of_node(kind)
    fields = {name: value for name, value in dict(old).items() if name in made.model_fields and name != "id"}
    new = draft.add(made, **{**fields, "kind": kind})
    _put_in_its_place(draft, node_id, new)
    for key in draft.referrers(node_id):
        element = draft.find(key)
        assert element is not None
        fitting = [f.name for f in reference_fields(type(element)) if table_of(made) in f.tables]
        changes = redirected(element, {node_id: new.id})
        draft.replace(element, **{name: value for name, value in changes.items() if name in fitting})
    draft.remove(node_id)
    return ChangeTogether(document, draft.diff(), f"Turn {word_for(type(old))} into {word_for(made)}")


def _check_flows(draft: Draft, node_id: str, kind: NodeKind) -> None:
    if kind is EventKind.START and draft.referring(Flow, node_id, "target"):
        raise CannotBeRead(NOT_INTO_START)
    if kind is EventKind.END and draft.referring(Flow, node_id, "source"):
        raise CannotBeRead(NOT_OUT_OF_END)


def _put_in_its_place(draft: Draft, node_id: str, new: Node) -> None:
    """The middle of the box stays where it was."""
    box = shape_of(draft, node_id)
    if box is not None:
        width, height = node_size(new)
        x, y = box.x + (box.width - width) / 2, box.y + (box.height - height) / 2
        draft.remove(box.id)
        draft.add(Shape, of=new.id, x=x, y=y, width=width, height=height, pinned=box.pinned)
