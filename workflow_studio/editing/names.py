"""Finding what somebody means by a name."""

from __future__ import annotations

from collections.abc import Collection
from typing import TypeVar

from workflow_studio.editing.draft import Draft
from workflow_studio.model import Artifact, Element, Participant, System, clean_name

NOBODY_YET = "Who takes part"
"""What the first lane of a new map is called until somebody says whose it is."""

Named = TypeVar("Named", Artifact, Participant, System)


def find_named(draft: Draft, kind: type[Named], name: str, besides: Collection[str] = ()) -> Named | None:
    """The element of this kind with this name, however it is capitalised, that is not among `besides`."""
    wanted = same_name(name)
    found = (e for e in draft.all(kind) if e.id not in besides and same_name(e.name) == wanted)
    return next(found, None)


def same_name(name: str) -> str:
    """What two spellings of a name have in common."""
    return clean_name(name).casefold()


def has_name(kind: type[Element]) -> bool:
    """Whether elements of this kind are found by their names."""
    return kind in (Artifact, Participant, System)
