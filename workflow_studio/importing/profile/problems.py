"""Findings that show a manual error or a missing control, as claims of a problem."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from workflow_studio.importing.finding import Finding, Seen
from workflow_studio.importing.profile.condition import Condition, What, rows_counted
from workflow_studio.importing.profile.conditions import examine
from workflow_studio.importing.profile.finding_keys import key_of, with_own_keys
from workflow_studio.model import ClaimKind

MOST_PROBLEMS = 12
MOST_OF_ONE_SORT = 4
MOST_QUOTES_TOGETHER = 12
_MOST_NAMED = 6

_GRAVITY = {what: place for place, what in enumerate(What)}
_TOLD_TOGETHER = frozenset({What.NUMBERS_AS_TEXT, What.DATES_AS_TEXT, What.SPELLINGS, What.MISTYPED})
"""Twelve columns of a table that are typed carelessly are one trouble."""


_SAID_OF_A_TABLE = {
    What.STAGES_BACKWARDS: "Cases have stages in the wrong order",
    What.STAGE_SKIPPED: "Cases have a stage, but not the one before it",
    What.FORMULA_OVERWRITTEN: "Formulas are typed over",
    What.MISSING_ELSEWHERE: "Values are missing in the list that they refer to",
    What.GIVEN_TWICE: "What should be there once is there twice",
    What.NUMBERS_AS_TEXT: "Numbers are typed as text",
    What.DATES_AS_TEXT: "Dates are typed as text",
    What.SPELLINGS: "Values are spelled in several ways",
    What.MISTYPED: "Values are probably mistyped",
    What.WORDS_AMONG_NUMBERS: "Words stand among numbers",
    What.WORDS_AMONG_DATES: "Words stand among dates",
    What.STALE: "Nobody has filled in a date lately",
}


def find_problems(seen: Seen) -> Iterator[Finding]:
    """The gravest troubles of a workbook, with counts and examples; blanks alone are none."""
    told = [condition for condition in seen.once(examine).conditions if condition.problem]
    return with_own_keys(map(_finding, _gravest(_together(told))))


def _together(conditions: Iterable[Condition]) -> Iterator[Sequence[Condition]]:
    """Troubles of one sort in several columns of a table as one, the column with most rows first."""
    groups: dict[tuple[object, ...], list[Condition]] = {}
    for condition in conditions:
        table = condition.cells.table
        column = 0 if condition.what in _TOLD_TOGETHER else (condition.cells.column.index, condition.about)
        groups.setdefault((table.sheet, table.range, condition.what, column), []).append(condition)
    for group in groups.values():
        yield sorted(group, key=lambda one: -one.count)


def _gravest(groups: Iterable[Sequence[Condition]]) -> Iterator[Sequence[Condition]]:
    told: dict[What, int] = {}
    chosen = 0
    for group in sorted(groups, key=lambda group: (_GRAVITY[group[0].what], -group[0].count)):
        what = group[0].what
        told[what] = told.get(what, 0) + 1
        if told[what] <= MOST_OF_ONE_SORT and chosen < MOST_PROBLEMS:
            chosen += 1
            yield group


def _finding(group: Sequence[Condition]) -> Finding:
    first, *others = group
    column = first.cells.column
    named = () if first.what in _TOLD_TOGETHER else (column.title or column.letter, *first.about)
    return Finding(
        kind=ClaimKind.PROBLEM,
        key=key_of("problem", first.cells.table.sheet, *named, first.what),
        says=first.problem + _likewise(others),
        confidence=min(one.confidence for one in group),
        quotes=tuple(chain.from_iterable(one.quotes for one in group))[:MOST_QUOTES_TOGETHER],
        reasons=first.reasons,
        about=first.about,
        together=f"{_SAID_OF_A_TABLE[first.what]} in “{first.cells.table.sheet}”.",
    )


def _likewise(others: Sequence[Condition]) -> str:
    if not others:
        return ""
    listed = ", ".join(f"“{one.cells.name}” ({rows_counted(one.count)})" for one in others[:_MOST_NAMED])
    more = f" and {len(others) - _MOST_NAMED} more" if len(others) > _MOST_NAMED else ""
    return f" Likewise {listed}{more}."
