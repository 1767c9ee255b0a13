"""Lists of allowed values that are no states: “Cost centre” is one of 12 values."""

from __future__ import annotations

from collections.abc import Iterator

from workflow_studio.importing.claims.columns_alike import AlikeColumns, alike_columns, with_own_keys
from workflow_studio.importing.claims.in_words import all_quoted, first_of_all, quoted, times
from workflow_studio.importing.claims.people_looks import Looks, looks_of
from workflow_studio.importing.claims.states_columns import list_quote, lists_for, status_columns
from workflow_studio.importing.claims.states_words import is_yes_or_no, state_key
from workflow_studio.importing.finding import Finding, Seen
from workflow_studio.importing.recognition import Column, Role, Table, headed_by_performer
from workflow_studio.importing.recognition.concepts import Concept
from workflow_studio.importing.recognition.wording import concepts_of
from workflow_studio.model import ClaimKind
from workflow_studio.wording import counted

_LEAST_CHOICES = 3
_VALUES_NAMED = 5
_OF_THINGS = (Concept.CATEGORY, Concept.ASSET, Concept.SYSTEM, Concept.DOCUMENT)
_LEAST_WORDED = 0.7
_SURE_OF_CHOICES, _WITH_STRAYS = 0.92, 0.75
_WORDS_OF_MAPS = frozenset({Role.RACI_ROLE, Role.RACI_STEP, Role.RACI_CODE, Role.SHAPE_TYPE, Role.VERDICT})
"""Lists of R, A, C and I or of shapes say how a map is drawn, not what the work is about."""


def find_value_lists(seen: Seen) -> Iterator[Finding]:
    """One finding for each column with a list of allowed values that is neither of states nor of yes and no."""
    states = {(table.sheet, column.index) for one in seen.once(status_columns) for table, column in one.columns.places}
    wanted = alike_columns(
        seen, lambda table, column: (table.sheet, column.index) not in states and _has_list(seen, table, column)
    )
    yield from with_own_keys(finding for columns in wanted for finding in _of_column(seen, columns))


def _has_list(seen: Seen, table: Table, column: Column) -> bool:
    named = bool(column.title) and column.role not in _WORDS_OF_MAPS
    return named and next(lists_for(seen, table, column), None) is not None


def _of_column(seen: Seen, columns: AlikeColumns) -> Iterator[Finding]:
    found = [(place, one) for place in columns.places for one in lists_for(seen, *place)]
    choices = tuple(dict.fromkeys(choice.strip() for _, one in found for choice in one.choices if choice.strip()))
    if len(choices) < _LEAST_CHOICES or is_yes_or_no(choices) or _are_people(choices, columns.title):
        return
    keys = set(map(state_key, choices))
    others = [one for one in columns.said if state_key(one.text) not in keys]
    strays = (f"Not of the list: {first_of_all((f'{quoted(o.text)} ({times(o.count)})' for o in others), 3)}.",)
    yield Finding(
        ClaimKind.DATASET,
        f"dataset/{columns.key}",
        f"{quoted(columns.title)} is one of {counted(len(choices), 'value')}: {all_quoted(choices, _VALUES_NAMED)}.",
        _SURE_OF_CHOICES if not others else _WITH_STRAYS,
        (columns.header, list_quote(*found[0][0], found[0][1])),
        ("A list of allowed values is set for the cells; they are not words for states.", *(strays if others else ())),
        about=(columns.title,),
        together=f"Columns of {quoted(found[0][0][0].sheet)} take only what is on a list.",
    )


def _are_people(choices: tuple[str, ...], title: str) -> bool:
    """Who can be chosen for a task is said by the column of people itself; `DE` and `FR` are initials only there, and
    `Lamp A` is nobody under “Product”."""
    if max((concepts_of(title).get(concept, 0.0) for concept in _OF_THINGS), default=0.0) >= _LEAST_WORDED:
        return False
    people = {Looks.PERSON, Looks.ROLE} | ({Looks.INITIALS} if headed_by_performer(title) else set())
    who = sum(looks_of(choice) in people for choice in choices)
    return who >= 0.8 * len(choices)
