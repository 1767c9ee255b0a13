"""Findings that show a manual error or a missing control, as claims of a problem."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workflow_studio.importing.claims.finding import Finding, Seen
from workflow_studio.importing.mapping.names import words
from workflow_studio.importing.profile.condition import Condition, What
from workflow_studio.importing.profile.conditions import examine
from workflow_studio.model import ClaimKind

MOST_PROBLEMS = 12
MOST_OF_ONE_SORT = 4
"""Twelve columns of mistyped numbers are one trouble; the others have to be seen beside it."""

_GRAVITY = {what: place for place, what in enumerate(What)}


def find_problems(seen: Seen) -> Iterator[Finding]:
    """The gravest troubles of a workbook, with counts and examples; blanks alone are none."""
    for condition in _gravest(condition for condition in examine(seen).conditions if condition.problem):
        yield Finding(
            kind=ClaimKind.PROBLEM,
            key=_key(condition),
            says=condition.problem,
            confidence=condition.confidence,
            quotes=condition.quotes,
            reasons=condition.reasons,
            about=condition.about,
        )


def _gravest(conditions: Iterable[Condition]) -> Iterator[Condition]:
    told: dict[What, int] = {}
    chosen = 0
    for condition in sorted(conditions, key=lambda one: (_GRAVITY[one.what], -one.count)):
        told[condition.what] = told.get(condition.what, 0) + 1
        if told[condition.what] <= MOST_OF_ONE_SORT and chosen < MOST_PROBLEMS:
            chosen += 1
            yield condition


def _key(condition: Condition) -> str:
    column = condition.cells.column
    named = (condition.cells.table.sheet, column.title or column.letter, *condition.about, condition.what)
    return "/".join(("problem", *map(words, named)))
