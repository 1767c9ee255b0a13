"""The icon of each kind of participant, the same in the window and in pictures."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from workflow_studio.model import ParticipantKind

PARTICIPANT_ICONS: Mapping[ParticipantKind, str] = MappingProxyType(
    {
        ParticipantKind.ROLE: "user-round",
        ParticipantKind.TEAM: "users-round",
        ParticipantKind.PERSON: "circle-user-round",
        ParticipantKind.SYSTEM: "server",
        ParticipantKind.EXTERNAL: "store",
    }
)
