"""The Edit menu."""

from __future__ import annotations

from workflow_studio.desktop.actions.action import Action, Keys, Needs

ACTIONS: tuple[Action, ...] = (
    Action("edit.undo", "&Undo", "Edit", ("Ctrl+Z",), "undo-2", "Take the last change back", Needs.UNDO),
    Action("edit.redo", "&Redo", "Edit", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2", "Make the change again", Needs.REDO),
    Action("edit.cut", "Cu&t", "Edit", ("Ctrl+X",), "scissors", "Take steps out, to paste them", Needs.NODES, Keys.MAP),
    Action("edit.copy", "&Copy", "Edit", ("Ctrl+C",), "clipboard-copy", "Copy the steps", Needs.NODES, Keys.MAP),
    Action(
        "edit.paste",
        "&Paste",
        "Edit",
        ("Ctrl+V",),
        "clipboard-paste",
        "Put in what was copied: steps, an outline as text, or a picture behind the map",
        Needs.DOCUMENT,
        Keys.MAP,
    ),
    Action(
        "edit.copy_picture",
        "Copy as p&icture",
        "Edit",
        ("Ctrl+Shift+C",),
        "image",
        "What is selected, or the whole map, as SVG and PNG",
    ),
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
        ("Ctrl+K",),
        "search",
        "Go to a step or run any command",
    ),
    Action("edit.find_text", "Fi&nd…", "Edit", ("Ctrl+F",), "search", "Find words anywhere in the maps"),
    Action("edit.find_next", "Find ne&xt", "Edit", ("F3",), "", "Go to the next place"),
    Action("edit.find_previous", "Find pre&vious", "Edit", ("Shift+F3",), "", "Go to the place before"),
    Action("edit.replace", "Replac&e…", "Edit", ("Ctrl+H",), "replace", "Put other words in their place"),
    Action("edit.go_to", "&Go to a step…", "Edit", ("Ctrl+G",), "locate", "By its number or its name, in any map"),
)

MENU: tuple[str, ...] = (
    "edit.undo",
    "edit.redo",
    "-",
    "edit.cut",
    "edit.copy",
    "edit.paste",
    "edit.copy_picture",
    "-",
    "edit.rename",
    "edit.duplicate",
    "edit.delete",
    "edit.select_all",
    "-",
    "edit.paste_table",
    "-",
    "edit.find",
    "edit.go_to",
    "edit.find_text",
    "edit.find_next",
    "edit.find_previous",
    "edit.replace",
)
