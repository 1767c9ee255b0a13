"""What there is to say of all handoffs of a map in one line."""

from __future__ import annotations

from workflow_studio.analysis.main_path import rolled_accuracy
from workflow_studio.desktop.words import handoffs as words
from workflow_studio.model import Document, Flow
from workflow_studio.model.handoffs import Handoffs
from workflow_studio.model.views import participant_of
from workflow_studio.picture.shares import at_most, percent

MOST_NAMED = 8


def summary(document: Document, map_id: str, handoffs: Handoffs) -> tuple[str, str]:
    """`11 handoffs · 3 without an owner · Rolled %C&A on the main path 47 %`, and what to know of it."""
    flows = handoffs.flows
    ownerless = sum(flow.failure_owner is None for flow in flows)
    parts = [words.handoffs_counted(len(flows))]
    parts += [words.without_owner(ownerless)] if ownerless else []
    rolled = rolled_accuracy(document, map_id)
    if rolled.share is None:
        return " · ".join(parts), ""
    share = at_most(rolled.share) if rolled.unknown else percent(rolled.share)
    parts.append(words.rolled_accuracy(share, len(rolled.unknown)))
    if not rolled.unknown:
        return " · ".join(parts), words.EVERY_ONE_KNOWN
    named = [_ends(document, flow) for flow in rolled.unknown[:MOST_NAMED]]
    return " · ".join(parts), words.unknown_accuracy(named, len(rolled.unknown) - MOST_NAMED)


def _ends(document: Document, flow: Flow) -> str:
    return f"{participant_of(document, flow.source).name} → {participant_of(document, flow.target).name}"
