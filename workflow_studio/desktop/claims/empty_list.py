"""What an empty list says."""

from __future__ import annotations

from workflow_studio.desktop.claims.listing import View, Wanted
from workflow_studio.desktop.words import claims as words
from workflow_studio.model import ClaimState, Document

_EMPTY = {
    View.QUESTIONS: words.NO_QUESTION,
    View.ACCEPTED: words.NONE_ACCEPTED,
    View.REJECTED: words.NONE_REJECTED,
}


def nothing_listed(document: Document, wanted: Wanted) -> str:
    """Why no claim is listed."""
    if wanted.left_out or wanted.kind is not None:
        return words.NONE_FROM_SHEETS
    if wanted.view is not View.TO_DECIDE:
        return _EMPTY[wanted.view]
    states = [claim.state for claim in document.claims.values()]
    return words.all_decided(states.count(ClaimState.ACCEPTED), states.count(ClaimState.REJECTED))
