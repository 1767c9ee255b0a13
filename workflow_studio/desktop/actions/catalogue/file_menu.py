"""The File menu."""

from __future__ import annotations

from workflow_studio.desktop.actions.action import Action, Needs

ACTIONS: tuple[Action, ...] = (
    Action("file.new", "&New map", "File", ("Ctrl+N",), "square-plus", "Start with an empty map", Needs.NOTHING),
    Action("file.open", "&Open…", "File", ("Ctrl+O",), "folder-open", "Open a .workflow document", Needs.NOTHING),
    Action(
        "file.import",
        "&Import a workbook…",
        "File",
        ("Ctrl+I",),
        "file-spreadsheet",
        "Turn a workbook into a map",
        Needs.NOTHING,
    ),
    Action(
        "file.newer",
        "&Read newer workbook…",
        "File",
        ("Ctrl+Shift+I",),
        "file-clock",
        "Let the map follow a newer version of the workbook that it came from",
        Needs.PLAN,
    ),
    Action("file.add", "A&dd a workbook…", "File", (), "file-plus", "Map one more workbook into this document"),
    Action("file.save", "&Save", "File", ("Ctrl+S",), "save", "Save the document"),
    Action("file.save_as", "Save &as…", "File", ("Ctrl+Shift+S",), "", "Save the document under another name"),
    Action("file.export", "&Export…", "File", ("Ctrl+E",), "download", "Write diagrams, a specification or data"),
    Action(
        "file.export_pages",
        "Export &pages as PDF…",
        "File",
        ("Ctrl+Shift+E",),
        "",
        "Write the map as PDF, on the paper chosen in the view Pages",
    ),
    Action("file.print", "Prin&t…", "File", ("Ctrl+P",), "printer", "Print the map as the view Pages shows it"),
    Action(
        "file.cards",
        "Print wor&kshop cards…",
        "File",
        (),
        "scissors",
        "Cards to cut out for the wall: each participant, problem and open question of this map",
    ),
    Action("file.export_cards", "Export workshop cards as PD&F…", "File", (), "", "Write those cards as PDF"),
    Action("file.close", "&Close", "File", ("Ctrl+W",), "", "Close the document and go to the start page"),
    Action("file.quit", "&Quit", "File", ("Ctrl+Q",), "", "Close the program", Needs.NOTHING),
)

MENU: tuple[str, ...] = (
    "file.new",
    "file.open",
    "*recent",
    "file.import",
    "file.newer",
    "file.add",
    "-",
    "file.save",
    "file.save_as",
    "file.export",
    "file.export_pages",
    "file.print",
    "file.cards",
    "file.export_cards",
    "-",
    "file.close",
    "file.quit",
)
