"""Pictures behind maps."""

from __future__ import annotations

from workflow_studio.editing.commands import PutBackdrop
from workflow_studio.editing.draft import Draft
from workflow_studio.model import Backdrop


def put_backdrop(draft: Draft, command: PutBackdrop) -> None:
    """The picture in its box, shown; one that takes the place of another is as strong as that was."""
    x, y, width, height = command.box
    fields = {"picture": command.picture, "x": x, "y": y, "width": width, "height": height, "shown": True}
    before = draft.referring(Backdrop, command.map)
    if before:
        draft.replace(before[0], **fields)
    else:
        draft.add(Backdrop, map=command.map, **fields)
