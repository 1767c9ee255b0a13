"""What an empty list says."""

from __future__ import annotations

from workflow_studio.desktop.claims.listing import View, Wanted
from workflow_studio.model import ClaimState, Document

_EMPTY = {
    View.QUESTIONS: "No question is open.",
    View.ACCEPTED: "Nothing is accepted yet. Press A to accept a claim.",
    View.REJECTED: "Nothing is rejected. What you reject stays known, and does not come back with the next import.",
}


def nothing_listed(document: Document, wanted: Wanted) -> str:
    """Why no claim is listed."""
    if wanted.left_out or wanted.kind is not None:
        return "Nothing here from the sheets that are ticked."
    if wanted.view is not View.TO_DECIDE:
        return _EMPTY[wanted.view]
    states = [claim.state for claim in document.claims.values()]
    accepted, rejected = states.count(ClaimState.ACCEPTED), states.count(ClaimState.REJECTED)
    return f"Everything is decided: {accepted:,} accepted, {rejected:,} rejected."
