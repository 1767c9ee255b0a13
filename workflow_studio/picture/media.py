"""How a handoff is made, as an icon, and that it often comes back wrong, in words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from workflow_studio.model import Flow, Medium
from workflow_studio.model.handoffs import comes_back_wrong
from workflow_studio.picture.shares import percent

MEDIUM_ICONS: Mapping[Medium, str] = MappingProxyType(
    {
        Medium.MAIL: "mail",
        Medium.SHEET: "file-spreadsheet",
        Medium.FORM: "clipboard-list",
        Medium.CALL: "phone",
        Medium.MEETING: "users-round",
        Medium.SYSTEM: "server",
        Medium.PAPER: "file-text",
    }
)


def low_accuracy_words(flow: Flow) -> str:
    """`72 % C&A` where that is low; empty otherwise: what is usually right needs no room on the map."""
    share = flow.complete_and_accurate
    return f"{percent(share)} C&A" if share is not None and comes_back_wrong(flow) else ""
