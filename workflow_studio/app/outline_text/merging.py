"""Taking a changed outline over into its map: only what changed in the text changes in the map.

What stands in both texts is left as it is in the map, whatever the text can say of it. So ids, places, evidence,
reasons and figures stay, a time rounded in the text is not rounded in the map, and a line that reads oddly does
no harm.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from workflow_studio.app.outline_text.flow_merging import merge_flows
from workflow_studio.app.outline_text.lines import split_lines
from workflow_studio.app.outline_text.outline import Entry, NodeKind, Outline, Renaming, class_of
from workflow_studio.app.outline_text.pairing import paired
from workflow_studio.app.outline_text.reading import read
from workflow_studio.app.outline_text.targets import folded
from workflow_studio.app.outline_text.writing import Written
from workflow_studio.app.scratch import Scratch
from workflow_studio.editing.commands import (
    AddElement,
    AddLane,
    AddNode,
    Delete,
    Link,
    MoveToLane,
    SetFields,
    SetVerdict,
)
from workflow_studio.editing.default_sizes import node_size
from workflow_studio.editing.diff import Diff
from workflow_studio.model import (
    Decision,
    DecisionKind,
    Document,
    Event,
    Jotting,
    Lane,
    Node,
    Pain,
    Question,
    Shape,
    Step,
    StepKind,
)
from workflow_studio.model.views import lanes_of

NOBODY = "Who takes part"
"""The lane of steps above which no lane is named, in a map without any."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What a text changes in a document, and the text with what it says, for the next change."""

    written: Written
    changes: Diff
    new_nodes: int


def merge(document: Document, map_id: str, before: Written, text: str) -> Merged:
    """What the text changes, which was `before` when it and the map said the same.

    Arrows to a step that has another name now follow it: the text that is given back may differ in them.
    """
    first = read(text)
    former = _renamed(before.outline, first)
    outline = first
    if former and (renamings := read(text, former).renamings):
        text = _with_new_names(text, renamings)
        outline = read(text)
    work = _Merging(document, map_id, before, outline)
    work.run()
    ids = tuple(work.ids)
    return Merged(Written(text, outline, ids), work.scratch.changes(), sum(key in work.made for key in ids))


def _renamed(before: Outline, after: Outline) -> dict[str, str]:
    """Names that steps do not have any more, with those that they have now: arrows may still say the old ones."""
    names = {folded(entry.name) for entry in after.entries}
    renamed = {}
    for place, own in enumerate(paired(before.entries, after.entries)):
        if own is not None and (old := folded(before.entries[own].name)) not in names and old:
            renamed[old] = after.entries[place].name
    return renamed


def _with_new_names(text: str, renamings: Iterable[Renaming]) -> str:
    lines = split_lines(text)
    for renaming in sorted(renamings, key=lambda one: -one.start):
        line = lines[renaming.line]
        lines[renaming.line] = f"{line[: renaming.start]}{renaming.name}{line[renaming.end :]}"
    return "\n".join(lines)


class _Merging:
    def __init__(self, document: Document, map_id: str, before: Written, outline: Outline) -> None:
        self.scratch = Scratch(document)
        self._map, self._before, self._outline = map_id, before, outline
        self._pairs = paired(before.outline.entries, outline.entries)
        self.ids: list[str | None] = []
        self.made: set[str] = set()
        self._lanes = {folded(self._lane_name(lane)): lane.id for lane in reversed(lanes_of(document, map_id))}

    def run(self) -> None:
        self._put_lanes()
        self._put_nodes()
        merge_flows(self.scratch, self._before, self._outline, tuple(self.ids))
        self._drop_nodes()
        self._drop_lanes()
        self._keep_left_over()

    # --- lanes -----------------------------------------------------------------------------------------

    def _put_lanes(self) -> None:
        renamed = self._renamed_lanes()
        above = -1
        for name in self._outline.lanes:
            lane = self._lanes.get(folded(name))
            if lane is None and name in renamed:
                lane = self._lanes[folded(renamed[name])]
                self.scratch.do(SetFields(self.scratch.document.lanes[lane].participant, {"name": name}))
                self._lanes[folded(name)] = lane
            if lane is None and name not in self._before.outline.lanes:
                lane = self._add_lane(name, above + 1)
            if lane is not None:
                above = self.scratch.document.lanes[lane].position

    def _add_lane(self, name: str, position: int) -> str | None:
        diff = self.scratch.do(AddLane(self._map, name, position=position))
        lane = next((key for key in (diff.added if diff else ()) if key.startswith("lane")), None)
        if lane is not None:
            self._lanes[folded(name)] = lane
        return lane

    def _renamed_lanes(self) -> dict[str, str]:
        """New names of lanes with the old ones: all that was in a lane that is gone is in one that is new."""
        gone = [name for name in self._before.outline.lanes if name not in self._outline.lanes]
        new = [name for name in self._outline.lanes if name not in self._before.outline.lanes]
        renamed = {}
        for name in new:
            own = [pair for pair, entry in zip(self._pairs, self._outline.entries, strict=True) if entry.lane == name]
            old = {self._before.outline.entries[place].lane for place in own if place is not None}
            if not own and len(new) == len(gone) == 1:
                old = {gone[0]}
            if len(old) == 1 and (was := old.pop()) in gone and folded(was) in self._lanes:
                renamed[name] = was
                gone.remove(was)
        return renamed

    def _drop_lanes(self) -> None:
        """A lane that is not named any more goes, once nothing is in it."""
        document = self.scratch.document
        used = {node.lane for table in ("steps", "decisions", "events") for node in document.table(table).values()}  # type: ignore[attr-defined]
        named = {self._lanes.get(folded(name)) for name in self._outline.lanes}
        for name in self._before.outline.lanes:
            lane = self._lanes.get(folded(name))
            if lane is not None and lane not in used and lane not in named and name not in self._outline.lanes:
                self.scratch.do(Delete((lane,)))

    def _lane_name(self, lane: Lane) -> str:
        return self.scratch.document.participants[lane.participant].name

    def _lane_of(self, entry: Entry) -> str | None:
        if entry.lane:
            return self._lanes.get(folded(entry.lane)) or self._add_lane(entry.lane, len(self._lanes))
        lanes = lanes_of(self.scratch.document, self._map)
        return lanes[0].id if lanes else self._add_lane(NOBODY, 0)

    # --- steps, decisions and events -------------------------------------------------------------------

    def _put_nodes(self) -> None:
        for entry, pair in zip(self._outline.entries, self._pairs, strict=True):
            was = None if pair is None else self._before.outline.entries[pair]
            key = None if pair is None else self._before.ids[pair]
            if was is not None and key is None:
                self.ids.append(None)  # its line never was what the map says
            elif was is not None and key is not None and self._stays(key, entry.kind):
                self._change(key, was, entry)
                self.ids.append(key)
            else:
                self.ids.append(self._add(entry, key))

    def _stays(self, key: str, kind: NodeKind) -> bool:
        element = self.scratch.document.find(key)
        return element is not None and isinstance(element, class_of(kind))

    def _add(self, entry: Entry, instead_of: str | None) -> str | None:
        """A new node, in the place of another one where it only became something else."""
        lane = self._lane_of(entry)
        if lane is None:
            return None
        old = self.scratch.document.find(instead_of) if instead_of else None
        at = self._corner(old, entry.kind) if isinstance(old, Node) else None
        diff = self.scratch.do(AddNode(lane, entry.kind, entry.name, at=at))
        key = (
            next((one for one in (diff.added if diff else ()) if isinstance(diff.added[one], Node)), None)
            if diff
            else None
        )
        if key is not None:
            self.made.add(key)
            if isinstance(old, Node) and old.evidence:
                self.scratch.do(SetFields(key, {"evidence": old.evidence}))
            self._change(key, Entry(0, entry.name, entry.kind, entry.lane), entry)
        return key

    def _corner(self, old: Node, kind: NodeKind) -> tuple[float, float] | None:
        shape = self.scratch.the_one(Shape, old.id)
        sample: Node
        if isinstance(kind, StepKind):
            sample = Step(id="step0", map=old.map, lane=old.lane)
        elif isinstance(kind, DecisionKind):
            sample = Decision(id="decision0", map=old.map, lane=old.lane)
        else:
            sample = Event(id="event0", map=old.map, lane=old.lane, kind=kind)
        width, height = node_size(sample)
        return (shape.x + (shape.width - width) / 2, shape.y + (shape.height - height) / 2) if shape else None

    def _change(self, key: str, was: Entry, now: Entry) -> None:
        """Whatever differs between the two lines."""
        fields: dict[str, Any] = {
            name: getattr(now, name)
            for name in ("name", "kind", "description", "process_time", "wait_time")
            if getattr(now, name) != getattr(was, name)
        }
        if fields:
            self.scratch.do(SetFields(key, fields))
        if now.lane != was.lane:
            self._move(key, self._lane_of(now))
        if now.verdict != was.verdict:
            self.scratch.do(SetVerdict((key,), now.verdict))
        if now.systems != was.systems:
            self._change_systems(key, was.systems, now.systems)
        self._change_notes(Pain, key, was.problems, now.problems)
        self._change_notes(Question, key, was.questions, now.questions)

    def _move(self, key: str, lane: str | None) -> None:
        if lane is not None and lane != getattr(self.scratch.document.find(key), "lane", lane):
            self.scratch.do(MoveToLane((key,), lane))

    def _change_systems(self, key: str, was: tuple[str, ...], now: tuple[str, ...]) -> None:
        document = self.scratch.document
        gone = {folded(name) for name in was} - {folded(name) for name in now}
        step = document.steps[key]
        left = tuple(one for one in step.systems if folded(document.systems[one].name) not in gone)
        if left != step.systems:
            self.scratch.do(SetFields(key, {"systems": left}))
        for name in now:
            if name not in was:
                self.scratch.do(Link(key, "systems", name))

    def _change_notes(
        self, kind: type[Pain] | type[Question], key: str, was: tuple[str, ...], now: tuple[str, ...]
    ) -> None:
        """Notes that differ, one by one; what is known of a note whose words changed stays."""
        gone = [text for text in was if text not in now]
        new = [text for text in now if text not in was]
        own = {" ".join(note.text.split()): note.id for note in self.scratch.about(kind, key)}
        for old in gone:
            note = own.get(old)
            if note is None:
                continue
            self.scratch.do(SetFields(note, {"text": new.pop(0)}) if new else Delete((note,)))
        for text in new:
            self.scratch.do(AddElement(kind, {"about": key, "text": text}))

    def _drop_nodes(self) -> None:
        kept = set(self.ids)
        gone = [key for key in self._before.ids if key is not None and key not in kept]
        there = tuple(key for key in gone if self.scratch.document.find(key) is not None)
        if there:
            self.scratch.do(Delete(there, bridge=False))

    # --- what could not be read ------------------------------------------------------------------------

    def _keep_left_over(self) -> None:
        """Lines that cannot be read are kept below the element that they stand below."""
        wanted = [(None if one.after is None else self.ids[one.after], one.text) for one in self._outline.left_over]
        was = [
            (None if one.after is None else self._before.ids[one.after], one.text)
            for one in self._before.outline.left_over
        ]
        if wanted == was:
            return
        own = [one for one in self.scratch.document.jottings.values() if one.map == self._map]
        if own:
            self.scratch.do(Delete(tuple(one.id for one in own)))
        for about, text in wanted:
            self.scratch.do(AddElement(Jotting, {"map": self._map, "about": about, "text": text}))
