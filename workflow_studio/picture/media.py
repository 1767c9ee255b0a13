"""How a handoff is made, as an icon."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from workflow_studio.model import Medium

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
