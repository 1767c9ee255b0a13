"""The flows of a changed outline. A flow that only leads elsewhere keeps what is known of it."""

from __future__ import annotations

from collections.abc import Iterable

from workflow_studio.app.outline_text.outline import Outline
from workflow_studio.app.outline_text.writing import Written
from workflow_studio.app.scratch import Scratch
from workflow_studio.editing.commands import Connect, Delete, Reconnect, SetFields
from workflow_studio.model import Flow

Ends = tuple[str, str]


def merge_flows(scratch: Scratch, before: Written, outline: Outline, ids: tuple[str | None, ...]) -> None:
    """Make, take away, relabel and lead elsewhere what differs between both outlines."""
    was, now = _flows(before.outline, before.ids), _flows(outline, ids)
    there = {(flow.source, flow.target): flow for flow in scratch.document.flows.values()}
    gone = {ends: there[ends] for ends in was if ends not in now and ends in there}
    new = {ends: label for ends, label in now.items() if ends not in was and ends not in there}
    for ends, label in now.items():
        if ends in was and was[ends] != label and ends in there:
            scratch.do(SetFields(there[ends].id, {"label": label}))
    _lead_elsewhere(scratch, gone, new)
    if gone:
        scratch.do(Delete(tuple(flow.id for flow in gone.values())))
    for (source, target), label in new.items():
        scratch.do(Connect(source, target, label))


def _flows(outline: Outline, ids: tuple[str | None, ...]) -> dict[Ends, str]:
    pairs = ((ids[way.source], ids[way.target], way.label) for way in outline.ways)
    return {(source, target): label for source, target, label in pairs if source and target}


def _lead_elsewhere(scratch: Scratch, gone: dict[Ends, Flow], new: dict[Ends, str]) -> None:
    """A flow that goes and one that comes are one where they share an end; those with the same label first."""
    for end, other in ((0, 1), (1, 0)):
        for same_label in (True, False):
            by_end: dict[str, list[Ends]] = {}
            for ends in new:
                by_end.setdefault(ends[end], []).append(ends)
            for ends in list(gone):
                wanted = _first(by_end.get(ends[end], ()), new, gone[ends].label if same_label else None)
                flow = gone[ends]
                target = {"target": wanted[1]} if wanted and other == 1 else {"source": wanted[0]} if wanted else {}
                if wanted is None or scratch.do(Reconnect(flow.id, **target)) is None:
                    continue
                if new[wanted] != flow.label:
                    scratch.do(SetFields(flow.id, {"label": new[wanted]}))
                del gone[ends], new[wanted]


def _first(candidates: Iterable[Ends], new: dict[Ends, str], label: str | None) -> Ends | None:
    return next((one for one in candidates if one in new and (label is None or new[one] == label)), None)
