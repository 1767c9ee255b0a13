"""Several participants or systems become one: what refers to the others refers to the first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from workflow_studio.editing.boxes import put_into_lane, shape_of
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.joining.records import Change, Held, Joining, texts_of
from workflow_studio.editing.lane_order import lanes_in_order, put_in_order
from workflow_studio.editing.names import same_name
from workflow_studio.model import (
    Claim,
    ClaimState,
    Decision,
    Edge,
    Element,
    Event,
    Lane,
    Participant,
    Shape,
    Step,
    table_of,
)
from workflow_studio.model.references import reference_fields


def join(draft: Draft, claim_id: str, ids: Sequence[str], number: int) -> None:
    """Make these one, the first of them, and keep with the claim what they were. Those that are not there are left out.

    `number` tells what was joined before. The others' steps go to the first one's lane of their map; where it has
    none, the lane becomes its own.
    """
    present = [key for key in dict.fromkeys(ids) if draft.find(key) is not None]
    others = [key for key in present[1:] if table_of(key) == table_of(present[0])]
    if not others:
        return
    writer = _Joining(draft, present[0])
    for other in others:
        writer.take_in(other)
    joining = Joining(number, present[0], tuple(others), "\n".join(writer.noted))
    draft.replace(draft.get(Claim, claim_id), joined=texts_of(joining, writer.gone, writer.changes))


def join_for_good(draft: Draft, kept: str, other: str) -> None:
    """Make two one without a claim that says so."""
    _Joining(draft, kept).take_in(other)


class _Joining:
    def __init__(self, draft: Draft, kept: str) -> None:
        self._draft = draft
        self._kept = kept
        self.gone: list[Element] = []
        self.changes: list[Change] = []
        self.noted: list[str] = []

    def take_in(self, other: str) -> None:
        """One more that is the kept one."""
        lanes = {lane.map: lane.id for lane in self._draft.referring(Lane, self._kept, "participant")}
        for lane in self._draft.referring(Lane, other, "participant"):
            if lane.map in lanes:
                self._empty(lane, lanes[lane.map])
                put_in_order(self._draft, lanes_in_order(self._draft, lane.map))
        self._note(other)
        self._replace(other, self._kept)

    def _empty(self, lane: Lane, into: str) -> None:
        """Everything in a lane goes to another one."""
        nodes = [node.id for kind in (Step, Decision, Event) for node in self._draft.referring(kind, lane.id, "lane")]
        put_into_lane(self._draft, nodes, into)
        self.changes += [Change(node, "lane", lane.id, into) for node in nodes]
        box = shape_of(self._draft, lane.id)
        if box is not None:
            self._draft.remove(box.id)
        self._replace(lane.id, into)

    def _replace(self, old: str, new: str) -> None:
        """Let all references to an element lead to another one, which takes its evidence, and take it out."""
        is_fact = _is_fact(self._draft, new)
        for holder in self._draft.referrers(old):
            element = self._draft.find(holder)
            if element is not None and not isinstance(element, Shape | Edge):
                self._change(element, _led_to(element, old, new, is_fact))
        mine, theirs = self._draft.find(new), self._draft.find(old)
        assert mine is not None and theirs is not None
        self._change(mine, {"evidence": tuple(dict.fromkeys((*mine.evidence, *theirs.evidence)))})
        self.gone.append(theirs)
        self._draft.remove(old)

    def _change(self, element: Element, fields: dict[str, Held]) -> None:
        changed = {name: value for name, value in fields.items() if value != getattr(element, name)}
        if changed:
            self.changes += [Change(element.id, name, getattr(element, name), now) for name, now in changed.items()]
            self._draft.replace(element, **changed)

    def _note(self, other_id: str) -> None:
        """The other name and what was noted with it stand in the note of the one who stays."""
        kept, other = self._draft.find(self._kept), self._draft.find(other_id)
        if not isinstance(kept, Participant) or not isinstance(other, Participant):
            return
        name = f"Also called “{other.name}”." if same_name(other.name) != same_name(kept.name) else ""
        added = "\n".join(filter(None, (name, other.note)))
        if added:
            self.noted.append(added)
            self._draft.replace(kept, note="\n".join(filter(None, (kept.note, added))))


def _led_to(element: Element, old: str, new: str, is_fact: bool) -> dict[str, Any]:
    """The fields of an element that refer to `old`, referring to `new`.

    A claim has not made what is a fact without it: it is about that, so that deciding on it leaves the fact alone.
    """
    changes: dict[str, Any] = {}
    for field in reference_fields(type(element)):
        value = getattr(element, field.name)
        if field.arity == "many" and old in value:
            changes[field.name] = tuple(dict.fromkeys(new if key == old else key for key in value))
        elif value == old:
            changes[field.name] = new
    if isinstance(element, Claim) and "made" in changes and is_fact and new not in element.made:
        changes["made"] = tuple(key for key in element.made if key != old)
        changes["about"] = tuple(dict.fromkeys((*changes.get("about", element.about), new)))
    return changes


def _is_fact(draft: Draft, key: str) -> bool:
    states = [claim.state for claim in draft.referring(Claim, key, "made")]
    return not states or ClaimState.ACCEPTED in states
