"""What every judge of a kind needs: a sum of weights with reasons, and questions about columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from workflow_studio.importing.recognition.calendars import is_day
from workflow_studio.importing.recognition.cells import Sort
from workflow_studio.importing.recognition.concepts import Concept
from workflow_studio.importing.recognition.evidence import ColumnEvidence

_MARKS = frozenset({"x", "✓", "✔", "☑", "☐", "ok", "ng", "done", "pass", "fail", "済"})
_INITIALS = re.compile(r"[A-ZÄÖÜÉÑ]{2,3}|[x✓✔-]", re.IGNORECASE)
_FEWEST_SIGNED, _MOST_SIGNED = 3, 0.9
_FEWEST_QUESTIONS, _WORDS_OF_A_QUESTION = 2, 4
_SAYS_DONE, _CARDS, _SHORTEST_CARD = 0.9, 0.8, 6
_ANSWERS = frozenset({"yes", "no", "y", "n", "true", "false"})
"""They tick something off only under a header that asks for it; `Required: yes` describes."""


@dataclass(slots=True)
class Case:
    """The case for one kind: a sum of weights, each with its reason."""

    weight: float = 0.0
    reasons: list[str] = field(default_factory=list)

    def add(self, weight: float, reason: str = "") -> None:
        """Let a fact speak for the kind (or against it, when the weight is negative)."""
        self.weight += weight
        if reason and weight >= 0.05:
            self.reasons.append(reason)


def dated(column: ColumnEvidence) -> bool:
    """Whether a column holds dates."""
    return column.profile.share(Sort.DATE) >= 0.5


def strong(strength: float) -> float:
    """Weak affinities say nothing; from 0.4 on they count more and more."""
    return max(0.0, (strength - 0.4) / 0.6) ** 0.5 if strength > 0.4 else 0.0


def is_initialled(column: ColumnEvidence) -> bool:
    """Whether a column under a day or a word for checking holds initials: whoever did it signs it off."""
    values = column.profile.values
    signed = sum(_INITIALS.fullmatch(value) is not None for value in values)
    return len(values) >= _FEWEST_SIGNED and signed >= _MOST_SIGNED * len(values) and is_day(column.name)


def is_survey(columns: Sequence[ColumnEvidence]) -> bool:
    """Whether most headers are questions in whole sentences: each row is what somebody answered."""
    asked = sum(
        column.name.rstrip().endswith(("?", "？")) and column.name.count(" ") >= _WORDS_OF_A_QUESTION - 1
        for column in columns
    )
    return asked >= _FEWEST_QUESTIONS and 2 * asked > len(columns)


def is_board(columns: Sequence[ColumnEvidence]) -> bool:
    """Whether the columns are states that cards stand under: `Done` holds what was done, and no tick and no date."""
    return any(
        min(column.says(Concept.CHECK), column.says(Concept.MILESTONE)) >= _SAYS_DONE
        and column.profile.share(Sort.TEXT) * column.profile.distinctness >= _CARDS
        and column.profile.average_length >= _SHORTEST_CARD
        and not is_ticked(column)
        for column in columns
    )


def is_ticked(column: ColumnEvidence) -> bool:
    """Whether the cells of a column tick the rows off."""
    profile = column.profile
    if not profile.filled or column.says(Concept.STATUS) >= 0.7:
        return False
    asks = column.says(Concept.CHECK) >= 0.5 or "?" in column.name or not column.name
    marks = _MARKS | _ANSWERS if asks else _MARKS
    return sum(value.casefold() in marks for value in profile.values) >= 0.8 * profile.filled
