"""The kinds of changes between two readings of a workbook: words, icons and the colours beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from workflow_studio.analysis.reading_changes import ChangeKind, ReadingChange
from workflow_studio.desktop.words import changes as words


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """One word for a mark, a heading for a list, an icon, and colour tokens for it and the ground below."""

    one: str
    heading: str
    icon: str
    ink: str
    ground: str


CHANGE_WORDS: Mapping[ChangeKind, ChangeWords] = {
    ChangeKind.NEW: ChangeWords(words.NEW, words.NEW_HEADING, "circle-plus", "ok", "okbg"),
    ChangeKind.RENAMED: ChangeWords(words.RENAMED, words.RENAMED_HEADING, "pencil", "accenttext", "selected"),
    ChangeKind.CHANGED: ChangeWords(words.CHANGED, words.CHANGED, "refresh-cw", "accenttext", "selected"),
    ChangeKind.GONE: ChangeWords(words.GONE, words.GONE_HEADING, "circle-minus", "warn", "warnbg"),
}
"""In the order in which they are listed."""


def sentence_of(change: ReadingChange) -> str:
    """The change in full: `Changed: “Buyer” does “Check”. Before: …`."""
    return words.sentence(CHANGE_WORDS[change.kind].heading, change.says, change.before)


def counted_by_kind(changes: tuple[ReadingChange, ...]) -> str:
    """How many there are of each kind: `3 new, 1 changed, 2 gone`."""
    counts = Counter(change.kind for change in changes)
    return words.by_kind([(counts[kind], shown.one) for kind, shown in CHANGE_WORDS.items()])
