"""The button that pins a step, decision or event to its place."""

from __future__ import annotations

from workflow_studio.desktop.controls.buttons import IconButton
from workflow_studio.desktop.inspector.text_fields import About
from workflow_studio.desktop.words import inspector as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import Pin
from workflow_studio.model import Document


class PinButton(IconButton):
    """Pressed in while the node is pinned."""

    def __init__(self, open_map: OpenMap, node: About) -> None:
        super().__init__("pin", words.PIN, size=24, px=16)
        self._open_map, self._node = open_map, node
        self.setCheckable(True)
        self.clicked.connect(self._set)

    def show_pin(self, document: Document) -> None:
        """Show whether the node is pinned now."""
        shapes = self._open_map.session.editor.index.referrers(self._node(), "shapes")
        pinned = any(document.shapes[key].pinned for key in shapes)
        self.setChecked(pinned)
        says = words.UNPIN if pinned else words.PIN
        if says != self.toolTip():
            self.setToolTip(says)
            self.setAccessibleName(says)

    def _set(self, pinned: bool) -> None:
        self._open_map.execute(Pin((self._node(),), pinned))
        self.show_pin(self._open_map.document)
