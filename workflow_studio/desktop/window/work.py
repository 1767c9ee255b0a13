"""What the window does with documents: every action, the open workspace, the menus of what is selected.

This module leads to all that reads, lays out, draws and exports. The main window loads it once it is up.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from workflow_studio.app.session import EditSession
from workflow_studio.desktop.actions.catalogue import WORK_ON_THE_MAP
from workflow_studio.desktop.actions.registry import shown_key
from workflow_studio.desktop.dialogs.about import About
from workflow_studio.desktop.dialogs.shortcuts import ShortcutSheet
from workflow_studio.desktop.lanes.work import LaneWork
from workflow_studio.desktop.phases.work import PhaseWork
from workflow_studio.desktop.window.arranging_work import ArrangingWork
from workflow_studio.desktop.window.cards_work import CardsWork
from workflow_studio.desktop.window.clipboard_work import ClipboardWork
from workflow_studio.desktop.window.context_menu import context_menu
from workflow_studio.desktop.window.documents import Documents
from workflow_studio.desktop.window.map_work import MapWork
from workflow_studio.desktop.window.notice_bar import NoticeBar
from workflow_studio.desktop.window.offers import offers
from workflow_studio.desktop.window.on_paper import OnPaper
from workflow_studio.desktop.window.outside_notice import OutsideNotice
from workflow_studio.desktop.window.parts import Parts
from workflow_studio.desktop.window.presenting import Presenting
from workflow_studio.desktop.window.search_work import SearchWork
from workflow_studio.desktop.window.shell import Shell
from workflow_studio.desktop.window.showing import Showing
from workflow_studio.desktop.window.structure_work import structure_handlers
from workflow_studio.desktop.window.table_work import TableWork
from workflow_studio.desktop.window.view_work import ViewWork
from workflow_studio.desktop.window.what_is_there import what_is_there
from workflow_studio.desktop.window.workshop_work import workshop_handlers
from workflow_studio.desktop.words import canvas as canvas_words
from workflow_studio.desktop.words import window as words
from workflow_studio.desktop.workspace.command_field import CommandField
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.desktop.workspace.toolbar import Toolbar
from workflow_studio.desktop.workspace.workspace import Workspace


class Work(QObject):
    """Handlers by subject, for whichever workspace the shell shows. `changed`: what can be done is another now.

    `toolbar` and `notice` are for the window to show above the document.
    """

    def __init__(self, shell: Shell, window: QWidget, parts: Parts, changed: Callable[[], None]) -> None:
        super().__init__(window)
        self._shell, self._window, self._parts, self._changed = shell, window, parts, changed
        busy, say, settings = parts.busy, parts.status.say, parts.settings
        find = parts.actions.declared("edit.find")
        self.commands = CommandField(lambda: offers(parts.actions, self._open_map()), shown_key(find))
        self.commands.elements_found.connect(self._highlight)
        self.toolbar = Toolbar(parts.actions, self.commands)
        self.notice = NoticeBar()
        self.documents = Documents(shell, window, settings, busy)
        self.outside = OutsideNotice(self.notice, self.documents.saving, say, self)
        self.presenting = Presenting(self._open, say, settings, window)
        self._view = ViewWork(self._open, settings, changed)
        self._map = MapWork(self._open, busy, say, self)
        self._table = TableWork(self._open_map, busy, say, window)
        self._on_paper = OnPaper(self._open, busy, say, settings, window)
        self._showing = Showing(self._open, parts.actions)
        self._clipboard = ClipboardWork(self._open, parts.actions, busy, say, window)
        self._lanes = LaneWork(self._open, say, window)
        self._phases = PhaseWork(self._open, window)
        self.documents.newer_wanted.connect(self._map.read_newer)
        self.documents.added.connect(self._map.add_imported)
        self._handlers = self._all_handlers()

    def perform(self, action_id: str) -> None:
        """Do what this action says; what is worked on the map brings that back first."""
        if action_id in WORK_ON_THE_MAP:
            self._view.bring_map_back(self._parts.actions.declared(action_id).needs)
        self._handlers[action_id]()

    def workspace_for(self, session: EditSession) -> Workspace:
        """A workspace that shows this document, with all its wishes answered."""
        open_map = OpenMap(session)
        workspace = Workspace(open_map, self._parts.actions, self._parts.settings)
        open_map.selected.connect(lambda _ids: self.mark())
        open_map.paste_wanted.connect(self._table.paste)
        open_map.action_wanted.connect(self._parts.actions.trigger)
        open_map.working.connect(self._parts.busy.watch)
        workspace.outline.lane_wanted.connect(self._map.add_lane)
        workspace.outline.process_wanted.connect(self._map.add_process)
        workspace.outline.menu_wanted.connect(self._show_menu)
        workspace.map.context_menu_requested.connect(lambda _ids, at: self._show_menu(at))
        workspace.map.zoom_changed.connect(lambda _zoom: self._parts.status.unsay((canvas_words.ALL_IN_SIGHT,)))
        workspace.view_changed.connect(self._changed)
        self._lanes.join(workspace)
        self._phases.join(workspace)
        self._clipboard.join(workspace)
        self._parts.actions.add_map_keys(workspace.map)
        self._parts.actions.add_map_keys(workspace.outline.tree)
        return workspace

    def mark(self) -> None:
        """Enable the actions that make sense now, tick what is shown, and say what would be undone."""
        actions, session = self._parts.actions, self._shell.session
        actions.enable(what_is_there(self._open_map()))
        for action_id, text in (
            ("edit.undo", session.editor.undo_text if session else ""),
            ("edit.redo", session.editor.redo_text if session else ""),
        ):
            word = actions.declared(action_id).text
            actions[action_id].setText(words.undo(word, text))
        self._view.mark_shown(actions)
        self._showing.mark_chosen()
        self.presenting.mark_chosen(actions)

    def _all_handlers(self) -> dict[str, Callable[[], object]]:
        busy, say = self._parts.busy, self._parts.status.say
        works = (
            *(self._view, self._map, self._table, self.presenting, self._showing, self._lanes, self._phases),
            self._on_paper,
            CardsWork(self._open, lambda: self._on_paper.setup, busy, say, self._parts.settings, self._window),
            ArrangingWork(self._open, busy, say, self),
            self._clipboard,
            SearchWork(self._open, self.commands),
        )
        handlers = self._own_handlers() | workshop_handlers(self._open) | structure_handlers(self._open)
        for work in works:
            handlers |= work.handlers()
        return handlers

    def _own_handlers(self) -> dict[str, Callable[[], object]]:
        documents = self.documents
        return {
            "file.new": documents.new,
            "file.open": documents.choose_document,
            "file.import": documents.choose_workbook,
            "file.newer": documents.choose_newer,
            "file.add": documents.choose_another,
            "file.save": documents.saving.save,
            "file.save_as": documents.saving.save_as,
            "file.export": documents.export,
            "file.close": documents.close,
            "edit.undo": lambda: self._shell.session and self._shell.session.undo(),
            "edit.redo": lambda: self._shell.session and self._shell.session.redo(),
            "edit.find": self.commands.begin,
            "help.shortcuts": lambda: ShortcutSheet(self._window).exec(),
            "help.about": lambda: About(self._window).exec(),
        }

    def _show_menu(self, at: QPoint) -> None:
        if (open_map := self._open_map()) is not None:
            context_menu(self._parts.actions, self._window, open_map).exec(at)

    def _highlight(self, ids: tuple[str, ...]) -> None:
        """Let what the command field finds stand out on the map."""
        if (workspace := self._open()) is not None:
            workspace.map.highlight(ids)

    def _open(self) -> Workspace | None:
        return self._shell.workspace

    def _open_map(self) -> OpenMap | None:
        workspace = self._shell.workspace
        return workspace.open_map if workspace else None
