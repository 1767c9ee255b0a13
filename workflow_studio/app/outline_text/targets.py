"""Which step an arrow means: by name, by name and number where several have it, or the only end."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from workflow_studio.app.outline_text.outline import Entry
from workflow_studio.app.outline_text.wording import quoted, unquoted
from workflow_studio.model import EventKind, clean_name

_NUMBERED = re.compile(r"(.*)\s\((\d{1,6})\)")
_NUMBER = re.compile(r"\s*\((\d{1,6})\)\s*")


class Targets:
    """The names of the entries. `former` are names that entries had before, with the new ones."""

    def __init__(self, entries: Sequence[Entry], former: Mapping[str, str]) -> None:
        self._former = former
        self._places: dict[str, list[int]] = {}
        for place, entry in enumerate(entries):
            self._places.setdefault(folded(entry.name), []).append(place)
        ends = [place for place, entry in enumerate(entries) if entry.kind is EventKind.END]
        self._end = ends[0] if len(ends) == 1 else None

    def find(self, words: str) -> tuple[int | None, str]:
        """The place of the entry that is meant, if there is one; and its name where the words are a former one."""
        name, rest = unquoted(words)
        if name is not None:
            number = _NUMBER.fullmatch(rest)
            return self._nth(folded(name), int(number[1]) if number else 1), ""
        wanted = folded(words)
        place = self._named(wanted)
        if place is not None:
            return place, ""
        if wanted in self._former:
            new = self._former[wanted]
            return self._named(folded(new)), self.words_for(new)
        return (self._end, "") if wanted == "end" else (None, "")

    def words_for(self, name: str) -> str:
        """The name as an arrow has to say it."""
        return name if name and not name.startswith('"') else quoted(name)

    def _named(self, wanted: str) -> int | None:
        places = self._places.get(wanted)
        if places:
            return places[0]
        numbered = _NUMBERED.fullmatch(wanted)
        return self._nth(numbered[1], int(numbered[2])) if numbered else None

    def _nth(self, wanted: str, number: int) -> int | None:
        several = self._places.get(wanted, [])
        return several[number - 1] if 0 < number <= len(several) else None


def folded(name: str) -> str:
    """What spellings of one name have in common."""
    return clean_name(name.replace("’", "'").replace("\u00a0", " ")).casefold()
