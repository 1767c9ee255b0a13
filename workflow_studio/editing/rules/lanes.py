"""When lanes can be resized, merged and taken out."""

from __future__ import annotations

from math import isfinite

from workflow_studio.editing.commands import MergeLanes, RemoveLanes, ResizeLane
from workflow_studio.editing.rules.existence import first_missing, missing
from workflow_studio.model import Document, Lane

TALLEST = 100_000.0
"""px; nobody drags a lane higher."""


def resize_lane(document: Document, command: ResizeLane) -> str | None:
    """The lane is there and its height makes sense."""
    sensible = isfinite(command.height) and command.height <= TALLEST
    return missing(document, command.lane, Lane) or (None if sensible else "A lane cannot be that high.")


def merge_lanes(document: Document, command: MergeLanes) -> str | None:
    """Both lanes are there and of one map."""
    reason = first_missing(document, (command.lane, command.into), Lane)
    if reason is None and command.lane == command.into:
        reason = "A lane is merged into another one."
    return reason or _other_map(document, (command.lane,), command.into)


def remove_lanes(document: Document, command: RemoveLanes) -> str | None:
    """The lanes are there, and the one that their steps go to is another one of the same map."""
    reason = first_missing(document, (*command.lanes, command.steps_to), Lane)
    if reason is None and command.steps_to in command.lanes:
        reason = "The steps must go to a lane that stays."
    return reason or _other_map(document, command.lanes, command.steps_to)


def _other_map(document: Document, lanes: tuple[str, ...], target: str) -> str | None:
    into = document.lanes[target].map
    return next(("That lane is in another map." for key in lanes if document.lanes[key].map != into), None)
