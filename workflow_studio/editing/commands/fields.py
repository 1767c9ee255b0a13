"""What is done to an element of any kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from workflow_studio.editing.commands.command import Command
from workflow_studio.model import Element


@dataclass(frozen=True, slots=True)
class SetFields(Command):
    """Change plain fields of one element, for example a name, a reason, a process time.

    Successive changes of the same fields of one element merge into one undo step while `merge` is true (typing).
    """

    element: str
    fields: Mapping[str, Any]
    merge: bool = False


@dataclass(frozen=True, slots=True)
class AddElement(Command):
    """A new element beside the map with these fields: an artifact, system, participant, pain, question, jotting …"""

    kind: type[Element]
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Link(Command):
    """Add an artifact, system, participant or evidence to one of an element's lists, by name: it is made if missing.

    For example `Link(step, "systems", "SAP FI")`. The list is a field of references to artifacts, systems or
    participants.
    """

    element: str
    field: str
    name: str


@dataclass(frozen=True, slots=True)
class Delete(Command):
    """Delete elements with what cannot be without them. `bridge`: a deleted node's single way in and out are joined."""

    elements: tuple[str, ...]
    bridge: bool = True
