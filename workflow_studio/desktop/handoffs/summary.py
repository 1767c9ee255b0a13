"""What there is to say of all handoffs of a map in one line."""

from __future__ import annotations

from workflow_studio.analysis.main_path import rolled_accuracy
from workflow_studio.model import Document, Flow
from workflow_studio.model.handoffs import Handoffs
from workflow_studio.model.views import participant_of
from workflow_studio.picture.shares import percent

MOST_NAMED = 8


def summary(document: Document, map_id: str, handoffs: Handoffs) -> tuple[str, str]:
    """`11 handoffs · 3 without an owner · Rolled %C&A on the main path 47 %`, and what to know of it."""
    flows = handoffs.flows
    ownerless = sum(flow.failure_owner is None for flow in flows)
    parts = [f"{len(flows):,} handoff{'' if len(flows) == 1 else 's'}"]
    parts += [f"{ownerless:,} without an owner"] if ownerless else []
    rolled = rolled_accuracy(document, map_id)
    if rolled.share is None:
        return " · ".join(parts), ""
    parts.append(f"Rolled %C&A on the main path {percent(rolled.share)}")
    if not rolled.unknown:
        return " · ".join(parts), "Every handoff on the main path has a %C&A."
    parts[-1] += f" at most, {len(rolled.unknown):,} not known"
    named = "\n".join(_ends(document, flow) for flow in rolled.unknown[:MOST_NAMED])
    more = len(rolled.unknown) - MOST_NAMED
    return " · ".join(parts), f"No %C&A is known of:\n{named}" + (f"\nand {more} more" if more > 0 else "")


def _ends(document: Document, flow: Flow) -> str:
    return f"{participant_of(document, flow.source).name} → {participant_of(document, flow.target).name}"
