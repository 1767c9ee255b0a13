"""What the actions of the picture behind the map do to the open map."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QRectF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from workflow_studio.app.jobs import Progress
from workflow_studio.desktop.backdrops.dropping import RAW, PictureDrop, picture_file
from workflow_studio.desktop.backdrops.reading import picture_in, picture_in_file
from workflow_studio.desktop.running import Running
from workflow_studio.desktop.window.busy import Busy
from workflow_studio.desktop.words import backdrops as words
from workflow_studio.desktop.workspace.workspace import Workspace
from workflow_studio.editing.commands import Delete, PutBackdrop, SetFields
from workflow_studio.model import Backdrop, Failure
from workflow_studio.model.views import backdrop_of
from workflow_studio.picture.lanes import header_width

STEP, LIGHTEST = 0.15, 0.05
AIR = 24.0
"""px on the screen around a new picture."""


class BackdropWork(QObject):
    """The handlers, for whichever workspace is open."""

    def __init__(
        self, workspace: Callable[[], Workspace | None], busy: Busy, say: Callable[[str], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._open, self._busy, self._say = workspace, busy, say

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {
            "insert.picture": self.choose,
            "picture.move": self.move,
            "picture.lighter": partial(self._strengthen, -STEP),
            "picture.stronger": partial(self._strengthen, STEP),
            "picture.shown": self._show_or_hide,
            "picture.remove": self._remove,
        }

    def choose(self) -> None:
        """Ask for a file, and put its picture behind the map."""
        window = self.parent()
        assert isinstance(window, QWidget)
        name, _ = QFileDialog.getOpenFileName(window, words.CHOOSE_A_FILE, "", words.FILES)
        if name:
            self._take_in(partial(picture_in_file, Path(name)))

    def paste(self, data: QMimeData) -> bool:
        """Put the picture on the clipboard behind the map; false where there is none. A wrong one is refused."""
        raw = next((name for name in RAW if data.hasFormat(name)), "")
        image = None if raw else data.imageData()
        if raw:
            self._take_in(partial(picture_in, bytes(data.data(raw).data())))
        elif isinstance(image, QImage) and not image.isNull():
            self._take_in(lambda: image)
        elif any(name.startswith("image/") for name in data.formats()):
            self._say(f"{words.NO_PICTURE} {words.TAKES}")
        else:
            return False
        return True

    def join(self, workspace: Workspace) -> None:
        """Take pictures that are dropped on this workspace's map."""
        PictureDrop(workspace.map, lambda: self._say(words.LET_GO), self._drop)

    def _drop(self, data: QMimeData) -> None:
        file = picture_file(data)
        if file is not None:
            self._take_in(partial(picture_in_file, file))
        else:
            self.paste(data)

    def move(self) -> None:
        """Let the picture be moved and resized, by mouse and keys."""
        workspace, backdrop = self._open(), self._backdrop()
        if workspace is None or backdrop is None:
            return
        if not backdrop.shown:
            workspace.open_map.execute(SetFields(backdrop.id, {"shown": True}))
        workspace.map.start_tool("picture")
        self._say(words.HOW_TO_MOVE)

    def _take_in(self, read: Callable[[], QImage]) -> None:
        """Read and pack it beside the window, then put it where the map is in sight."""
        from workflow_studio.desktop.backdrops.packing import PackedPicture, packed  # only who pastes one needs it

        workspace = self._open()
        if workspace is None:
            return
        map_id = workspace.open_map.map_id

        def work(_: Progress) -> PackedPicture:
            return packed(read())

        def put(picture: PackedPicture) -> None:
            if self._open() is workspace:
                workspace.show_map()
                box = _in_sight(workspace, picture.width, picture.height)
                if workspace.open_map.execute(PutBackdrop(map_id, picture.text, box)) is not None:
                    self._say(words.IT_LIES_THERE)

        self._busy.watch(Running(work, self, put, self._failed), words.READING)

    def _failed(self, failure: Failure) -> None:
        self._say(str(failure))

    def _strengthen(self, by: float) -> None:
        workspace, backdrop = self._open(), self._backdrop()
        if workspace is None or backdrop is None:
            return
        opacity = round(min(max(backdrop.opacity + by, LIGHTEST), 1.0), 2)
        if opacity == backdrop.opacity:
            self._say(words.AS_LIGHT if by < 0 else words.AS_STRONG)
        else:
            workspace.open_map.execute(SetFields(backdrop.id, {"opacity": opacity, "shown": True}))

    def _show_or_hide(self) -> None:
        workspace, backdrop = self._open(), self._backdrop()
        if workspace is not None and backdrop is not None:
            workspace.open_map.execute(SetFields(backdrop.id, {"shown": not backdrop.shown}))

    def _remove(self) -> None:
        workspace, backdrop = self._open(), self._backdrop()
        if workspace is not None and backdrop is not None:
            workspace.open_map.execute(Delete((backdrop.id,)))

    def _backdrop(self) -> Backdrop | None:
        """The picture behind the map that is shown; where there is none, that is said."""
        workspace = self._open()
        found = backdrop_of(workspace.open_map.document, workspace.open_map.map_id) if workspace else None
        if found is None:
            self._say(words.NONE_THERE)
        return found


def _in_sight(workspace: Workspace, width: int, height: int) -> tuple[float, float, float, float]:
    """As large as it fits into the visible part of the map, right of the lane headers, and in its middle."""
    view = workspace.map
    air = AIR / view.zoom
    room = view.visible_rect().adjusted(header_width(view.zoom) + air, air, -air, -air)
    room = QRectF(room.topLeft(), room.size().expandedTo(QRectF(0, 0, air, air).size()))
    scale = min(room.width() / width, room.height() / height)
    wide, high = max(width * scale, 1.0), max(height * scale, 1.0)
    return room.center().x() - wide / 2, room.center().y() - high / 2, wide, high
