"""What is decided on claims."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.editing.commands.command import Command
from workflow_studio.model import ClaimState


@dataclass(frozen=True, slots=True)
class DecideClaims(Command):
    """Accept claims, reject them (what they made goes), or open them again (what a rejection took out comes back)."""

    claims: tuple[str, ...]
    state: ClaimState


@dataclass(frozen=True, slots=True)
class EditClaim(Command):
    """Say a claim in other words; what it said before is kept beside it."""

    claim: str
    says: str


@dataclass(frozen=True, slots=True)
class AnswerClaim(Command):
    """Answer a question that reading the workbook left open; an empty answer opens it again."""

    claim: str
    answer: str


@dataclass(frozen=True, slots=True)
class AskInWorkshop(Command):
    """Put a claim on the map as an open question, at the step or flow that it is about."""

    claim: str
