"""The Edit menu."""

from __future__ import annotations

from workflow_studio.desktop.actions.action import Action, Keys, Needs

ACTIONS: tuple[Action, ...] = (
    Action("edit.undo", "&Undo", "Edit", ("Ctrl+Z",), "undo-2", "Take the last change back", Needs.UNDO),
    Action("edit.redo", "&Redo", "Edit", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2", "Make the change again", Needs.REDO),
    Action("edit.rename", "Re&name", "Edit", ("F2",), "pencil", "Change the name", Needs.ONE, Keys.MAP),
    Action("edit.duplicate", "&Duplicate", "Edit", ("Ctrl+D",), "copy", "Copy what is selected", Needs.NODES, Keys.MAP),
    Action("edit.select_all", "Select &all", "Edit", ("Ctrl+A",), "", "Select every step", Needs.DOCUMENT, Keys.MAP),
    Action(
        "edit.paste_table",
        "Paste a &table…",
        "Edit",
        ("Ctrl+Shift+V",),
        "clipboard-paste",
        "Map rows from Excel or another table",
    ),
    Action("edit.delete", "De&lete", "Edit", ("Del",), "trash", "Delete what is selected", Needs.SELECTION, Keys.MAP),
    Action(
        "edit.find",
        "&Find a step or run a command",
        "Edit",
        ("Ctrl+K", "Ctrl+F"),
        "search",
        "Go to a step or run any command",
    ),
)

MENU: tuple[str, ...] = (
    "edit.undo",
    "edit.redo",
    "-",
    "edit.rename",
    "edit.duplicate",
    "edit.delete",
    "edit.select_all",
    "-",
    "edit.paste_table",
    "-",
    "edit.find",
)
