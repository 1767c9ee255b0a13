"""Findings that show a manual error or a missing control, as claims of a problem."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workflow_studio.importing.claims.finding import Finding, Seen
from workflow_studio.importing.profile.condition import Condition, What
from workflow_studio.importing.profile.conditions import examine
from workflow_studio.importing.profile.finding_keys import key_of, with_own_keys
from workflow_studio.model import ClaimKind

MOST_PROBLEMS = 12
MOST_OF_ONE_SORT = 4
"""Twelve columns of mistyped numbers are one trouble; the others have to be seen beside it."""

_GRAVITY = {what: place for place, what in enumerate(What)}


def find_problems(seen: Seen) -> Iterator[Finding]:
    """The gravest troubles of a workbook, with counts and examples; blanks alone are none."""
    told = (condition for condition in examine(seen).conditions if condition.problem)
    return with_own_keys(map(_finding, _gravest(told)))


def _gravest(conditions: Iterable[Condition]) -> Iterator[Condition]:
    told: dict[What, int] = {}
    chosen = 0
    for condition in sorted(conditions, key=lambda one: (_GRAVITY[one.what], -one.count)):
        told[condition.what] = told.get(condition.what, 0) + 1
        if told[condition.what] <= MOST_OF_ONE_SORT and chosen < MOST_PROBLEMS:
            chosen += 1
            yield condition


def _finding(condition: Condition) -> Finding:
    sheet, column = condition.cells.table.sheet, condition.cells.column
    return Finding(
        kind=ClaimKind.PROBLEM,
        key=key_of("problem", sheet, column.title or column.letter, *condition.about, condition.what),
        says=condition.problem,
        confidence=condition.confidence,
        quotes=condition.quotes,
        reasons=condition.reasons,
        about=condition.about,
    )
