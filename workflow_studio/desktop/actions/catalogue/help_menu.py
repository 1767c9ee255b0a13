"""The Help menu."""

from __future__ import annotations

from workflow_studio.desktop.actions.action import Action, Needs

ACTIONS: tuple[Action, ...] = (
    Action("help.shortcuts", "&Shortcuts", "Help", ("?", "F1"), "", "All keys on one sheet", Needs.NOTHING),
    Action("help.about", "&About Workflow Studio", "Help", (), "", "Version and licences", Needs.NOTHING),
)

MENU: tuple[str, ...] = (
    "help.shortcuts",
    "help.about",
)
