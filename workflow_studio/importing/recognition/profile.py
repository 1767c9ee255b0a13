"""What a column holds, in figures: the body's side of guessing its role."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workflow_studio.importing.reading.workbook import Value
from workflow_studio.importing.recognition.cells import Sort, header_text, is_placeholder, sort_of
from workflow_studio.importing.recognition.rows import counts_up

HEAD_ROWS = 1_500
SPREAD_ROWS = 500

_SPLIT = re.compile(r"\s*[,;/&\n]\s*|\s+(?:and|und|et|y)\s+")
_NAME = re.compile(r"[^\W\d_]\.?(?:[^\W\d_]|['’.-])*")
_INITIALS = re.compile(r"[A-ZÄÖÜÉÑ]{2,3}")
_IDENTIFIER = re.compile(r"(?=.*\d)[\w./#-]{1,24}|[A-Z]{1,4}")
_EAST_ASIAN_NAME = re.compile(r"[\u3005-\u30ff\u4e00-\u9fff]{1,4}[ \u3000][\u3005-\u30ff\u4e00-\u9fff]{1,4}")
"""`佐藤 一郎`: a family and a given name; without the blank it may be any word."""
_DURATION = re.compile(
    r"\d+(?:[.,]\d+)?\s*(?:-\s*\d+\s*)?(?:m|min|mins|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|minuten?|std|"
    r"stunden?|tage?|wochen?|heures?|jours?|horas?|días?|分|時間|日)\.?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Profile:
    """Figures of one column over a sample of its data rows; shares are of the filled cells."""

    index: int
    rows: int
    filled: int
    distinct: int
    sorts: dict[Sort, float]
    average_length: float
    average_words: float
    people: float
    identifiers: float
    durations: float
    placeholders: float
    counts_up: bool
    values: tuple[str, ...]

    @property
    def fill(self) -> float:
        """Share of the rows that have a value."""
        return self.filled / self.rows if self.rows else 0.0

    @property
    def distinctness(self) -> float:
        """Different values over filled cells; 1 when no value occurs twice."""
        return self.distinct / self.filled if self.filled else 0.0

    def share(self, *sorts: Sort) -> float:
        """Share of the filled cells that are of these sorts."""
        return sum(self.sorts.get(sort, 0.0) for sort in sorts)


def is_repeating_key(profile: Profile) -> bool:
    """Whether a column holds codes with digits that come again: what the rows of a log belong to."""
    coded = profile.identifiers >= 0.8 and profile.share(Sort.NUMBER, Sort.DATE) < 0.5
    digits = sum(any(map(str.isdigit, value)) for value in profile.values) >= 0.8 * profile.filled
    return profile.filled >= 5 and coded and digits and profile.fill >= 0.9 and 0.0 < profile.distinctness <= 0.6


def is_coded_key(profile: Profile) -> bool:
    """Whether every row has a code of its own, of letters and digits: `L0001`."""
    coded = sum(any(map(str.isdigit, value)) and any(map(str.isalpha, value)) for value in profile.values)
    return profile.filled >= 5 and profile.fill >= 0.9 and profile.distinctness == 1.0 and coded == profile.filled


def sampled_rows(rows: Sequence[int]) -> Sequence[int]:
    """The first rows, where repetition shows, and some spread over the rest; always the same ones."""
    if len(rows) <= HEAD_ROWS + SPREAD_ROWS:
        return rows
    rest = rows[HEAD_ROWS:]
    step = max(1, len(rest) // SPREAD_ROWS)
    return [*rows[:HEAD_ROWS], *rest[::step]]


def profile_of(index: int, cells: Iterable[Value]) -> Profile:
    """The figures of a column from its sampled cells."""
    cells = list(cells)
    filled = [value for value in cells if value is not None]
    texts = [header_text(value) for value in filled]
    number = max(len(filled), 1)
    sorts = Counter(map(sort_of, filled))
    different = set(texts)
    return Profile(
        index=index,
        rows=len(cells),
        filled=len(filled),
        distinct=len(different),
        sorts={sort: count / number for sort, count in sorts.items()},
        average_length=sum(map(len, texts)) / number,
        average_words=sum(len(text.split()) for text in texts) / number,
        people=_share(map(_names_people, different), len(different)),
        identifiers=_share((_IDENTIFIER.fullmatch(text) is not None for text in texts), number),
        durations=_share((_DURATION.fullmatch(text) is not None for text in texts), number),
        placeholders=_share(map(is_placeholder, filled), number),
        counts_up=len(filled) >= 3 and counts_up(filled[:300]),
        values=tuple(texts),
    )


def _share(flags: Iterable[bool], number: int) -> float:
    return sum(flags) / max(number, 1)


def _names_people(text: str) -> bool:
    """Whether a text could be one or several names: one to three capitalised words each, or initials."""
    parts = [part for part in _SPLIT.split(text) if part]
    return bool(parts) and len(text) <= 80 and all(map(_could_be_name, parts))


def _could_be_name(text: str) -> bool:
    if _INITIALS.fullmatch(text) or _EAST_ASIAN_NAME.fullmatch(text):
        return True
    tokens = text.split()
    if not 1 <= len(tokens) <= 3 or len(text) > 30:
        return False
    return all(_NAME.fullmatch(token) and token[0].isupper() for token in tokens)
