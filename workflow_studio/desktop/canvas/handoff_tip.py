"""Everything that is known of a handoff, in the lines of a tool tip."""

from __future__ import annotations

from collections.abc import Iterator

from workflow_studio.desktop.words import canvas as words
from workflow_studio.model import Document, Flow
from workflow_studio.model.frequency import frequency_words
from workflow_studio.model.handoffs import what_passes
from workflow_studio.model.views import participant_of
from workflow_studio.picture.durations import duration
from workflow_studio.picture.shares import percent


def handoff_lines(document: Document, flow: Flow) -> Iterator[str]:
    """From whom to whom, then a line for each thing that is known, then who answers when it fails."""
    ends = (participant_of(document, end).name for end in (flow.source, flow.target))
    yield " → ".join(ends)
    known = {
        words.PASSES: ", ".join(document.artifacts[key].name for key in what_passes(document, flow)),
        words.HOW: flow.medium.value.capitalize() if flow.medium else "",
        words.WAIT: duration(flow.wait) if flow.wait is not None else "",
        words.HOW_OFTEN: frequency_words(flow.frequency) if flow.frequency else "",
        words.SEEN: words.times(flow.count) if flow.count else "",
        words.ACCURACY: percent(flow.complete_and_accurate) if flow.complete_and_accurate is not None else "",
    }
    yield from (words.said(name, said) for name, said in known.items() if said)
    owner = document.participants.get(flow.failure_owner or "")
    if any(known.values()) or owner:
        yield words.failure_owner(owner.name if owner else "")
