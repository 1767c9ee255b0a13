"""What cutting, copying and pasting do on the map that is open."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QCursor, QGuiApplication

from workflow_studio.app.clipboard.exchange import MIME, as_bytes, as_text, copied, from_bytes
from workflow_studio.app.clipboard.pasting import looks_like_a_table, steps_in
from workflow_studio.desktop.actions.registry import ActionRegistry
from workflow_studio.desktop.backdrops.work import BackdropWork
from workflow_studio.desktop.running import Running
from workflow_studio.desktop.window.busy import Busy
from workflow_studio.desktop.window.copied_picture import CopiedPicture, drawn_for_clipboard
from workflow_studio.desktop.window.on_workspace import OnWorkspace
from workflow_studio.desktop.words import window as words
from workflow_studio.desktop.workspace.workspace import Workspace
from workflow_studio.editing.commands import Delete, Paste
from workflow_studio.model import Document, Lane, Node
from workflow_studio.model.views import lanes_of, participant_of

PASTE_TABLE = "edit.paste_table"
BESIDE = 40.0
"""px between what is selected and what is pasted beside it."""


class ClipboardWork(OnWorkspace):
    """The handlers of these actions, for whichever workspace is open."""

    def __init__(
        self,
        workspace: Callable[[], Workspace | None],
        actions: ActionRegistry,
        busy: Busy,
        say: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(workspace, busy, say, parent)
        self._actions = actions
        self._backdrops = BackdropWork(workspace, busy, say, parent)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {
            "edit.cut": self.cut,
            "edit.copy": self.copy,
            "edit.paste": self.paste,
            "edit.copy_picture": self.copy_picture,
            **self._backdrops.handlers(),
        }

    def join(self, workspace: Workspace) -> None:
        """Take what is dropped on this workspace's map."""
        self._backdrops.join(workspace)

    def copy(self) -> bool:
        """The selected steps with what belongs to them, as they are and as an outline; whether there were any."""
        workspace = self._open()
        part = copied(workspace.open_map.document, workspace.open_map.selection) if workspace else None
        if part is None:
            return False
        data = QMimeData()
        data.setData(MIME, as_bytes(part))
        data.setText(as_text(part))
        QGuiApplication.clipboard().setMimeData(data)
        return True

    def cut(self) -> None:
        """Copy, and take out; the ways that they were in stay joined."""
        workspace = self._open()
        if workspace is not None and self.copy():
            workspace.open_map.execute(Delete(workspace.open_map.selection))

    def paste(self) -> None:
        """Steps of ours, what looks like a table, an outline as text; else a picture, which goes behind the map."""
        workspace = self._open()
        if workspace is None:
            return
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()
        if data is None:
            self._say(words.NOTHING_TO_PASTE)
            return
        text = data.text() if data.hasText() else ""
        part = from_bytes(bytes(data.data(MIME).data())) if data.hasFormat(MIME) else None
        if part is None and looks_like_a_table(text) and self._actions.has(PASTE_TABLE):
            self._actions.trigger(PASTE_TABLE)
            return
        part = part or steps_in(text, _lane_at_hand(workspace))
        if part is None:
            if not self._backdrops.paste(data):
                self._say(words.NOTHING_TO_PASTE)
            return
        workspace.show_map()
        self._take_in(workspace, part)

    def copy_picture(self) -> None:
        """What is selected on the map, or the whole map, as SVG and PNG; made beside the window."""
        workspace = self._open()
        if workspace is None:
            return
        document, map_id = workspace.open_map.document, workspace.open_map.map_id
        ids = workspace.open_map.selection if workspace.map_shown else ()

        work = partial(drawn_for_clipboard, document, map_id, ids)
        running = Running(work, self, self._put_picture, self._failed)
        self._busy.watch(running, words.DRAWING_THE_PICTURE)

    def _take_in(self, workspace: Workspace, part: Document) -> None:
        open_map = workspace.open_map
        open_map.break_merge()
        diff = open_map.execute(Paste(part, open_map.map_id, _left_edge(workspace)))
        made = tuple(key for key, one in diff.added.items() if isinstance(one, Node)) if diff else ()
        if made:
            open_map.select(made)
            workspace.map.reveal(made[0])

    def _put_picture(self, picture: CopiedPicture) -> None:
        data = QMimeData()
        data.setData("image/svg+xml", picture.svg)
        data.setData("image/png", picture.png)
        data.setImageData(picture.image)
        QGuiApplication.clipboard().setMimeData(data)
        self._say(words.PICTURE_COPIED)


def _left_edge(workspace: Workspace) -> float | None:
    """Where the mouse is on the map, else right of what is selected, else where the map is in sight."""
    view = workspace.map
    mouse = view.viewport().mapFromGlobal(QCursor.pos())
    if view.viewport().underMouse() and view.viewport().rect().contains(mouse):
        return view.mapToScene(mouse).x()
    document = workspace.open_map.document
    nodes = {key for key in workspace.open_map.selection if isinstance(document.find(key), Node)}
    edges = [shape.x + shape.width for shape in document.shapes.values() if shape.of in nodes]
    if edges:
        return max(edges) + BESIDE
    return max(view.mapToScene(view.viewport().rect().center()).x(), BESIDE) if document.shapes else None


def _lane_at_hand(workspace: Workspace) -> str:
    """Whose steps are pasted where the text does not say it: the performer of what is selected, else the first."""
    document = workspace.open_map.document
    chosen = [key for key in workspace.open_map.selection if isinstance(document.find(key), Node | Lane)]
    lanes = lanes_of(document, workspace.open_map.map_id)
    key = chosen[0] if chosen else lanes[0].id if lanes else ""
    return participant_of(document, key).name if key else ""
