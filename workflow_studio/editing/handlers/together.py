"""Changes that were worked out beforehand."""

from __future__ import annotations

from workflow_studio.editing.commands import ChangeTogether
from workflow_studio.editing.draft import Draft


def change_together(draft: Draft, command: ChangeTogether) -> None:
    """Every element as the changes leave it."""
    draft.follow(command.changes)
