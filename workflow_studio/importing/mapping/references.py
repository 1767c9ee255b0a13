"""Which steps a cell means: by id, by name, or written like `3fs+2d`, `after 3`, `yes: 4, no: end`, `1-15`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from workflow_studio.importing.mapping.cells import says_nothing
from workflow_studio.importing.mapping.durations import CALENDAR_DAY, seconds
from workflow_studio.importing.mapping.looks import says_over, says_start
from workflow_studio.importing.mapping.names import folded, nearest
from workflow_studio.importing.mapping.step_rows import StepRow, StepRows, reference_key
from workflow_studio.model import EventKind

SAME_NAME_FROM = 90
LONGEST_READ = 300
"""Longer texts are names or lists, never one labelled reference."""
LONGEST_RANGE = 100
"""Rows that a range such as `1-15` may span; a step that follows hundreds of others is a slip."""

_PREFIX = re.compile(
    r"^(?:(?:(?:after|following|nach|après|después de|goto|go to|go|back to|return to|continue with|continue|then|"
    r"zurück zu|zu|weiter (?:mit|bei|zu)|step|schritt|étape|paso|task|activity|row|nr|id)\b\.?|"
    r"no\.|n[°º]|#|→|->|=>)\s*)+",
    re.IGNORECASE,
)
# Finish to start and its three relatives, in English, German, French and Spanish project plans, with a lag.
_RELATION = re.compile(
    r"^(?P<step>.+?)\s*(?:(?:fs|ss|ff|sf|ea|aa|ee|ae|fd|dd|df|fc|cc|cf)\s*(?:(?P<sign>[+-])\s*(?P<lag>\d+(?:[.,]\d+)?\s*[^\W\d_]*))?"
    r"|\+\s*(?P<wait>\d+(?:[.,]\d+)?\s*[^\W\d_]*))\s*%?$",
    re.IGNORECASE,
)
_RANGE = re.compile(r"^(?P<first>\S+)\s*(?:-|–|—|\bto\b|\bbis\b|\.\.)\s*(?P<last>\S+)$", re.IGNORECASE)
_YES_OR_NO = r"yes|no|ja|nein|oui|non|sí|si|ok|nok|approved|rejected|true|false|j|n|y"
_LABELLED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"^(?:if|when|wenn|falls|si)\s+(?P<label>[^,:;]{1,60}?)\s*(?:,|:|->|→|\b(?:then|dann|goto)\b)\s*(?P<step>.+)$",
        r"^(?P<label>[^:=→]{1,60}?)\s*(?::|=>|=|→|->)\s*(?P<step>.+)$",
        r"^(?P<step>[^()\[\]]+?)\s*[(\[](?P<label>[^()\[\]]{1,60})[)\]]$",
        rf"^(?P<label>{_YES_OR_NO})\s*(?:-|–|\s)\s*(?P<step>.+)$",
        rf"^(?P<step>.+?)\s*(?:-|–|\s|/)\s*(?P<label>{_YES_OR_NO})$",
        r"^(?P<step>.+?)\s+(?P<label>(?:if|when|wenn|falls)\s.{1,60})$",
    )
)
_LISTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (r"\s*[;\n；]\s*", r"\s*[,，、]\s*", r"\s*(?:[/&|]|\b(?:and|or|und|oder|et|ou|y|o)\b)\s*")
)


@dataclass(frozen=True, slots=True)
class Boundary:
    """A start or end of the process that a cell names although no row is called so."""

    kind: EventKind
    name: str


@dataclass(frozen=True, slots=True)
class Reference:
    """What one part of a cell means: a step or boundary (None for nothing known), with label and lag in seconds."""

    words: str
    target: StepRow | Boundary | None
    label: str = ""
    lag: float | None = None


class StepFinder:
    """Finds the rows that references mean: those that come `before` a row, or those that follow it.

    Of the rows that another sums up the last one comes before what follows, and the first one after what went on.
    """

    def __init__(self, rows: StepRows, *, before: bool = False) -> None:
        self._steps = rows.steps
        self._names = [row.name.text for row in rows.steps]
        self._by_name = {folded(row.name.text): row for row in reversed(rows.steps)}
        self._by_key = {
            **rows.positions,
            **{key: group[-1 if before else 0] for key, group in rows.groups.items()},
            **{row.key: row for row in reversed(rows.steps)},
        }
        self._before = before
        self._alike: dict[str, StepRow | None] = {}

    def references(self, text: str) -> list[Reference]:
        """Everything a cell names, in order. The whole text is tried before its parts: a name may hold a comma."""
        return list(self._resolve(text, 0))

    def find(self, words: str) -> StepRow | None:
        """The row with this id, else of this name, else the only one of nearly this name."""
        exact = self._by_key.get(reference_key(words)) or self._by_name.get(folded(words))
        if exact is not None or not re.search(r"[^\W\d_]{3}", words):
            return exact
        if words not in self._alike:
            alike = nearest(words, self._names, SAME_NAME_FROM)
            self._alike[words] = self._steps[alike[0][0]] if len(alike) == 1 else None
        return self._alike[words]

    def _resolve(self, text: str, level: int) -> Iterator[Reference]:
        text = text.strip()
        if not text or says_nothing(text):
            return
        several = self._range(text)
        one = None if several else self._one(text)
        if several or one:
            yield from several or [one] if one else several
            return
        for split_at in range(level, len(_LISTS)):
            parts = [part for part in _LISTS[split_at].split(text) if part]
            if len(parts) > 1:
                found = [reference for part in parts for reference in self._resolve(part, split_at + 1)]
                # A name that holds an "and" is lost as a whole.
                by_words = split_at == len(_LISTS) - 1
                yield from found if not by_words or any(one.target for one in found) else [Reference(text, None)]
                return
        yield Reference(text, None)

    def _one(self, text: str) -> Reference | None:
        target, lag = self._target(text)
        if target is not None:
            return Reference(text, target, lag=lag)
        for pattern in _LABELLED if len(text) <= LONGEST_READ else ():
            parts = pattern.match(text)
            if parts:
                target, lag = self._target(parts["step"])
                if target is not None:
                    return Reference(text, target, parts["label"].strip(), lag)
        return None

    def _target(self, text: str) -> tuple[StepRow | Boundary | None, float | None]:
        text = text.strip()
        bare = _PREFIX.sub("", text)
        found = self.find(text) or self.find(bare)
        if found is not None:
            return found, None
        if says_start(bare) if self._before else says_over(bare):
            return Boundary(EventKind.START if self._before else EventKind.END, bare.strip(" .:").capitalize()), None
        related = _RELATION.match(bare) if len(bare) <= LONGEST_READ else None
        if related is None:
            return None, None
        lag = related["wait"] or (related["lag"] if related["sign"] == "+" else None)
        return self.find(related["step"]), seconds(lag, "days", CALENDAR_DAY)

    def _range(self, text: str) -> list[Reference]:
        """`1-15` means every step from 1 to 15, in the order of the rows."""
        ends = _RANGE.match(text) if len(text) <= LONGEST_READ else None
        if ends is None or self.find(text) is not None:
            return []
        first, last = (self._by_key.get(reference_key(ends[name])) for name in ("first", "last"))
        if first is None or last is None or not first.row < last.row <= first.row + LONGEST_RANGE:
            return []
        return [Reference(text, step) for step in self._steps if first.row <= step.row <= last.row]
