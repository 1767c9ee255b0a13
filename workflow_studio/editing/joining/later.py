"""Lists of references that several joinings changed, where an earlier one is taken out and later ones stay."""

from __future__ import annotations

from dataclasses import replace

from workflow_studio.editing.draft import Draft
from workflow_studio.editing.joining.carrying import Keys, carried
from workflow_studio.editing.joining.records import Change, changes_in, keep_changes
from workflow_studio.model import Claim


class LaterChanges:
    """What claims changed that joined after the ones that are taken apart, the last one first, and stay joined."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._changes: dict[str, list[Change]] = {}
        self._places: dict[tuple[str, str], list[tuple[str, int]]] = {}
        self._told_anew: set[str] = set()

    def stays(self, claim: str) -> None:
        """This claim stays joined; it joined before those that were named till now."""
        self._changes[claim] = list(changes_in(self._draft.get(Claim, claim)))
        mine: dict[tuple[str, str], list[tuple[str, int]]] = {}
        for at, change in enumerate(self._changes[claim]):
            mine.setdefault((change.holder, change.field), []).append((claim, at))
        for place, changes in mine.items():
            self._places[place] = changes + self._places.get(place, [])

    def without(self, change: Change, current: Keys) -> Keys:
        """The list as it would be without this change: what was done to it since is done without it."""
        if isinstance(change.was, str) or isinstance(change.now, str):
            return current
        value, known = change.was, change.now
        for claim, at in self._places.get((change.holder, change.field), ()):
            other = self._changes[claim][at]
            if isinstance(other.was, tuple) and isinstance(other.now, tuple):
                was = carried(value, known, other.was)
                value, known = carried(was, other.was, other.now), other.now
                self._changes[claim][at] = replace(other, was=was, now=value)
                self._told_anew.add(claim)
        return carried(value, known, current)

    def keep(self) -> None:
        """Let the claims tell what they changed as if what was taken apart had not been."""
        for claim, changes in self._changes.items():
            if claim in self._told_anew:
                keep_changes(self._draft, self._draft.get(Claim, claim), changes)
