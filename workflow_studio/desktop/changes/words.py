"""What the changes between two readings of a workbook are called: words, icons and the colours beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workflow_studio.analysis.reading_changes import ChangeKind, ReadingChange


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """One word for a mark, a heading for a list, an icon, and colour tokens for it and the ground below."""

    one: str
    heading: str
    icon: str
    ink: str
    ground: str


CHANGE_WORDS: Mapping[ChangeKind, ChangeWords] = {
    ChangeKind.NEW: ChangeWords("New", "New in the workbook", "circle-plus", "ok", "okbg"),
    ChangeKind.RENAMED: ChangeWords("Renamed", "Called something else", "pencil", "accenttext", "selected"),
    ChangeKind.CHANGED: ChangeWords("Changed", "Changed", "refresh-cw", "accenttext", "selected"),
    ChangeKind.GONE: ChangeWords("Gone", "No longer in the workbook", "circle-minus", "warn", "warnbg"),
}
"""In the order in which they are listed."""


def sentence_of(change: ReadingChange) -> str:
    """The change in full: `Changed: “Buyer” does “Check”. Before: …`."""
    words = CHANGE_WORDS[change.kind]
    before = f" Before: {change.before}" if change.before else ""
    return f"{words.heading}: {change.says}{before}"


def counted(changes: tuple[ReadingChange, ...]) -> str:
    """How many there are of each kind: `3 new, 1 changed, 2 gone`."""
    counts = {kind: sum(change.kind is kind for change in changes) for kind in CHANGE_WORDS}
    return ", ".join(f"{count} {CHANGE_WORDS[kind].one.lower()}" for kind, count in counts.items() if count)
