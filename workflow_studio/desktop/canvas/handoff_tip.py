"""Everything that is known of a handoff, in the lines of a tool tip."""

from __future__ import annotations

from collections.abc import Iterator

from workflow_studio.model import Document, Flow
from workflow_studio.model.frequency import frequency_words
from workflow_studio.model.handoffs import what_passes
from workflow_studio.model.views import participant_of
from workflow_studio.picture import duration
from workflow_studio.picture.shares import percent


def handoff_lines(document: Document, flow: Flow) -> Iterator[str]:
    """From whom to whom, then a line for each thing that is known, then who answers when it fails."""
    ends = (participant_of(document, end).name for end in (flow.source, flow.target))
    yield " → ".join(ends)
    known = {
        "Passes": ", ".join(document.artifacts[key].name for key in what_passes(document, flow)),
        "How": flow.medium.value.capitalize() if flow.medium else "",
        "Wait": duration(flow.wait) if flow.wait is not None else "",
        "How often": frequency_words(flow.frequency) if flow.frequency else "",
        "Seen": f"{flow.count:,} times" if flow.count else "",
        "%C&A": percent(flow.complete_and_accurate) if flow.complete_and_accurate is not None else "",
    }
    yield from (f"{name}: {words}" for name, words in known.items() if words)
    owner = document.participants.get(flow.failure_owner or "")
    if any(known.values()) or owner:
        yield f"Owns a failure: {owner.name if owner else 'nobody yet'}"
