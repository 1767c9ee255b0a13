"""The behavior that keeps notes in their places: new ones get a free one, others follow what they are about."""

from __future__ import annotations

from collections.abc import Iterator

from workflow_studio.app.free_places import Box, free_place_beside, label_box
from workflow_studio.editing.boxes import shape_of
from workflow_studio.editing.commands import Command
from workflow_studio.editing.draft import Draft
from workflow_studio.model import Edge, Flow, Lane, Node, Note, Shape
from workflow_studio.model.views import place_about
from workflow_studio.picture.notes import NOTE_WIDTH, note_height


def keep_notes(draft: Draft, _: Command) -> None:
    """Place notes that have no box, make boxes as high as their texts need, and move notes along."""
    _follow(draft)
    for before, note in draft.changed(Note):
        if note is not None and (before is None or before.text != note.text):
            _fit(draft, note)


def _follow(draft: Draft) -> None:
    """Notes move as far as what they are about has moved."""
    if not draft.table("notes"):
        return
    moved: list[tuple[Shape | Edge | None, Shape | Edge | None]] = [*draft.changed(Shape), *draft.changed(Edge)]
    placed = {after.of for _, after in draft.changed(Shape) if after is not None}
    for before, after in moved:
        was, now = place_about(before), place_about(after)
        if was is None or now is None or after is None or was[:2] == now[:2]:
            continue
        for note in draft.referring(Note, after.of, "about"):
            if note.id not in placed:
                _move(draft, note, (now[0] - was[0], now[1] - was[1]))


def _move(draft: Draft, note: Note, by: tuple[float, float]) -> None:
    """As far as that, or to a free place where it would cover a step."""
    shape = shape_of(draft, note.id)
    if shape is None:
        return
    put = draft.replace(shape, x=shape.x + by[0], y=shape.y + by[1])
    if _lies_on_a_step(draft, put, note):
        x, y = _free_place(draft, note)
        draft.replace(put, x=x, y=y)


def _fit(draft: Draft, note: Note) -> None:
    shape = shape_of(draft, note.id)
    if shape is None:
        x, y = _free_place(draft, note)
        draft.add(Shape, of=note.id, x=x, y=y, width=NOTE_WIDTH, height=note_height(note.text))
    else:
        needed = note_height(note.text, shape.width)
        height = max(shape.height, needed) if shape.pinned else needed
        if height != shape.height:
            draft.replace(shape, height=height)


def _lies_on_a_step(draft: Draft, box: Shape, note: Note) -> bool:
    return any(
        box.x < other.x + other.width
        and other.x < box.x + box.width
        and box.y < other.y + other.height
        and other.y < box.y + box.height
        for other in _in_the_way(draft, note)
        if not isinstance(draft.find(other.of), Note)
    )


def _free_place(draft: Draft, note: Note) -> tuple[float, float]:
    """Beside what the note is about, else at the beginning of the map; its own place counts as free."""
    lanes = [box for lane in draft.referring(Lane, note.map, "map") if (box := shape_of(draft, lane.id))]
    about = place_about(_drawn(draft, note.about)) if note.about else None
    if about is None:
        top = min((box.y for box in lanes), default=0.0)
        about = (lanes[0].x + 60.0 if lanes else 0.0, top, 0.0, 0.0)
    taken = [_box(shape) for shape in _in_the_way(draft, note) if shape.of != note.id]
    edges = [edge for flow in draft.referring(Flow, note.map, "map") for edge in draft.referring(Edge, flow.id)]
    taken += [box for edge in edges for box in label_box(edge.label_at)]
    reach = min((box.y for box in lanes), default=0.0), max((box.y + box.height for box in lanes), default=0.0)
    own = shape_of(draft, note.id)
    size = (own.width, own.height) if own else (NOTE_WIDTH, note_height(note.text))
    return free_place_beside(about, size, taken, [edge.points for edge in edges], reach)


def _drawn(draft: Draft, element_id: str) -> Shape | Edge | None:
    shape = shape_of(draft, element_id)
    return shape or next(iter(draft.referring(Edge, element_id)), None)


def _in_the_way(draft: Draft, note: Note) -> Iterator[Shape]:
    for shape in draft.all(Shape):
        owner = draft.find(shape.of)
        if isinstance(owner, Node | Note) and owner.map == note.map:
            yield shape


def _box(shape: Shape) -> Box:
    return shape.x, shape.y, shape.width, shape.height
