"""What is kept true of every map that is edited, in the order in which it is: lanes and nodes first, then notes."""

from __future__ import annotations

from collections.abc import Callable

from workflow_studio.app.keeping_drawn import keep_drawn
from workflow_studio.app.keeping_notes import keep_notes
from workflow_studio.editing.commands import Command
from workflow_studio.editing.draft import Draft

KEEPING: tuple[Callable[[Draft, Command], None], ...] = (keep_drawn, keep_notes)
