"""What was done and can be undone."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.editing.commands import ChangeTogether, Command, SetFields
from workflow_studio.editing.diff import Diff

MergeKey = tuple[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Entry:
    """One undo step: what it is called, what it changed, and the revision that it led to."""

    label: str
    diff: Diff
    revision: int
    merge_key: MergeKey | None = None


def merge_key_of(command: Command) -> MergeKey | None:
    """What successive commands must have in common to become one undo step; none for those that never merge."""
    if isinstance(command, SetFields) and command.merge:
        return command.element, frozenset(command.fields)
    if isinstance(command, ChangeTogether) and command.merge:
        return command.merge, frozenset()
    return None


class History:
    """The steps done, oldest first, and those undone, the next to redo last.

    `revision` names the content: undo brings the revision back that was there before.
    """

    def __init__(self) -> None:
        self._done: list[Entry] = []
        self._undone: list[Entry] = []
        self._open_key: MergeKey | None = None
        self._made = 0

    @property
    def revision(self) -> int:
        """A number for the content as it is now; 0 at the start."""
        return self._done[-1].revision if self._done else 0

    @property
    def next_undo(self) -> Entry | None:
        """The step that undo takes back."""
        return self._done[-1] if self._done else None

    @property
    def next_redo(self) -> Entry | None:
        """The step that redo does again."""
        return self._undone[-1] if self._undone else None

    def add(self, label: str, diff: Diff, merge_key: MergeKey | None) -> None:
        """Note a step; it becomes one with the last one where both have the same merge key and nothing came between."""
        self._made += 1
        self._undone.clear()
        if self._done and merge_key is not None and merge_key == self._open_key:
            label, diff = self._done[-1].label, self._done[-1].diff.merged(diff)
            self._done.pop()
        if not diff.is_empty:
            self._done.append(Entry(label, diff, self._made, merge_key))
        self._open_key = None if diff.is_empty else merge_key

    def break_merge(self) -> None:
        """Let the next step be one of its own."""
        self._open_key = None

    def step_back(self) -> None:
        """Note that the last step was undone."""
        self._undone.append(self._done.pop())
        self.break_merge()

    def step_forward(self) -> None:
        """Note that the step undone last was done again."""
        self._done.append(self._undone.pop())
        self.break_merge()
