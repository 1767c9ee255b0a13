"""Several changes as one."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.editing.commands.command import Command
from workflow_studio.editing.diff import Diff
from workflow_studio.model import Document


@dataclass(frozen=True, slots=True)
class ChangeTogether(Command):
    """Changes that several commands made to a copy of this very document, as one undo step of this name.

    Each went through its rule there. Successive ones with the same `merge` become one undo step (typing).
    `drawn`: places and connectors are among the changes.
    """

    document: Document
    changes: Diff
    name: str
    merge: str = ""
    drawn: bool = False
