"""What comes of a command: the document changed, or the edit was refused with a reason."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.editing.diff import Diff


@dataclass(frozen=True, slots=True)
class Changed:
    """The edit was made; an empty diff where the document was like that already."""

    diff: Diff


@dataclass(frozen=True, slots=True)
class Refused:
    """The edit is not possible; the reason is a plain sentence for the user."""

    reason: str


Outcome = Changed | Refused
