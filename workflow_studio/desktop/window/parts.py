"""The parts of the window that are there from the first moment."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.desktop.actions.registry import ActionRegistry
from workflow_studio.desktop.settings import Settings
from workflow_studio.desktop.window.busy import Busy
from workflow_studio.desktop.window.notice_bar import NoticeBar
from workflow_studio.desktop.workspace.command_field import CommandField
from workflow_studio.desktop.workspace.status import Status


@dataclass(frozen=True, slots=True)
class Parts:
    """What the work on documents needs of the window: what is remembered, where it is told, how it is asked for."""

    settings: Settings
    actions: ActionRegistry
    commands: CommandField
    status: Status
    busy: Busy
    notice: NoticeBar
