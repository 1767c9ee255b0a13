"""The parts of the window that are there from the first moment."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.desktop.actions.registry import ActionRegistry
from workflow_studio.desktop.settings import Settings
from workflow_studio.desktop.window.busy import Busy
from workflow_studio.desktop.workspace.status import Status


@dataclass(frozen=True, slots=True)
class Parts:
    """What the work on documents needs of the window: what is remembered, how it is asked for, where it is told."""

    settings: Settings
    actions: ActionRegistry
    status: Status
    busy: Busy
