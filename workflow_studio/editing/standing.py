"""Which edits can make a fact of what was proposed, or the other way round."""

from __future__ import annotations

from workflow_studio.editing.diff import Diff
from workflow_studio.model import Claim, Evidence


def changes_standing(diff: Diff) -> bool:
    """Whether anything may stand differently after this: a claim, evidence, or what evidence something has changed.

    Everything else, a name or a verdict say, need not be held against all claims of the document again.
    """
    for _, before, after in diff.meant():  # boxes and lines stand by themselves
        if isinstance(before or after, Claim | Evidence):
            return True
        if getattr(before, "evidence", ()) != getattr(after, "evidence", ()):
            return True
    return False
