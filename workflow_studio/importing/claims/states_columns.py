"""Which columns hold the state that something is in: the values allowed for them, and those they hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA

from workflow_studio.importing.claims.columns_alike import AlikeColumns, alike_columns, quotable
from workflow_studio.importing.claims.in_words import quoted
from workflow_studio.importing.claims.people_looks import Looks, looks_of
from workflow_studio.importing.claims.people_or_roles import names_initials
from workflow_studio.importing.claims.states_words import STATES, is_yes_or_no, share_of_states, state_key
from workflow_studio.importing.finding import Quote, Seen
from workflow_studio.importing.mapping.cells import text_of
from workflow_studio.importing.mapping.log_columns import is_lifecycle
from workflow_studio.importing.reading import Range
from workflow_studio.importing.reading.markings import Validation
from workflow_studio.importing.recognition import Column, Kind, Role, Table
from workflow_studio.importing.recognition.cells import Sort, sort_of
from workflow_studio.importing.recognition.concepts import Concept
from workflow_studio.importing.recognition.wording import concepts_of
from workflow_studio.model import EvidenceKind

MOST_STATES = 15
"""Different values of a column without a list of allowed ones, at most, to be a set of states."""

MOST_CHOICES = 200
_MOST_LISTS = 2_000
_LONGEST_STATE = 40
_LEAST_WORDED = 0.55
_LEAST_STATES, _MOSTLY_STATES = 0.5, 0.75
_ROWS_LOOKED_AT = 300
_OF_RECORDS = frozenset({Kind.CASE_TRACKER, Kind.REGISTER, Kind.OTHER})
_SHORTEST_WITH_A_SLIP = 5
_RARE = 0.25
_PER_STATE = 2
"""Cells that a state has on average, at least: words that come again are states, others are remarks."""


@dataclass(slots=True)
class State:
    """One state with its spellings (the first is its name) and how many cells say it."""

    name: str
    allowed: bool
    count: int = 0
    spellings: list[str] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class StatusColumn:
    """A column of states: those allowed in the order of their list, then others by how often they occur.

    `slips` are spellings that look mistyped, with the state that is meant. `listed` quotes the list of allowed values.
    `worded` tells whether the header names a state, or only the values do.
    """

    columns: AlikeColumns
    states: tuple[State, ...]
    slips: tuple[tuple[State, State], ...]
    listed: Quote | None
    worded: bool

    @property
    def outside(self) -> tuple[State, ...]:
        """States that are used and not allowed; none where no list says what is."""
        return tuple(state for state in self.states if not state.allowed) if self.listed else ()

    @property
    def known(self) -> float:
        """The share of the states that are words for states in one of the languages, 0 to 1."""
        return share_of_states(tuple(state.name for state in self.states))

    @property
    def is_free_text(self) -> bool:
        """Whether the cells hold remarks instead of a few words that come again."""
        few = len(self.states) <= MOST_STATES and self.columns.filled >= _PER_STATE * len(self.states)
        return self.listed is None and not few and self.known < _LEAST_STATES


def status_columns(seen: Seen) -> list[StatusColumn]:
    """All columns of states, those of copied tables together."""
    candidates = alike_columns(seen, lambda table, column: _can_be(table, column) and _says_state(seen, table, column))
    return [read for columns in candidates if (read := _read(seen, columns)) is not None]


def lists_for(seen: Seen, table: Table, column: Column) -> Iterator[Validation]:
    """The lists of allowed values for the cells of a column."""
    first = table.header_rows[-1] + 1 if table.header_rows else table.range.first_row
    last = max(table.range.last_row, first)
    for validation in seen.markings(table.sheet).validations[:_MOST_LISTS]:
        usable = validation.kind == "list" and 0 < len(validation.choices) <= MOST_CHOICES
        if usable and any(_covers(area, column.index, first, last) for area in validation.ranges):
            yield validation


def _covers(area: Range, column: int, first: int, last: int) -> bool:
    return area.first_column <= column <= area.last_column and area.first_row <= last and area.last_row >= first


def list_quote(table: Table, column: Column, validation: Validation) -> Quote:
    """A list of allowed values as evidence."""
    area = next(one for one in validation.ranges if one.first_column <= column.index <= one.last_column)
    return Quote(table.sheet, area, quotable(", ".join(validation.choices)), EvidenceKind.VALIDATION)


def names_state(table: Table, column: Column) -> bool:
    """Whether the header, or what the column was recognised as, speaks of a state."""
    concepts = concepts_of(column.name)
    if column.role is Role.STATUS or concepts.get(Concept.STATUS, 0.0) >= _LEAST_WORDED:
        return True
    # A phase is what steps are sorted into; a case, a risk or a ticket is in one.
    return table.kind.kind in (Kind.CASE_TRACKER, Kind.REGISTER) and concepts.get(Concept.PHASE, 0.0) >= 0.9


def _can_be(table: Table, column: Column) -> bool:
    other = column.role in (Role.ACTIVITY, Role.STEP_NAME, Role.CASE, Role.PERFORMER, Role.MILESTONE_DATE, Role.VERDICT)
    if other or is_lifecycle(column) or names_initials(column):
        return False
    return table.kind.kind not in (Kind.RACI, Kind.VALUE_LIST)


def _says_state(seen: Seen, table: Table, column: Column) -> bool:
    choices = next((one.choices for one in lists_for(seen, table, column)), ())
    if choices and is_yes_or_no(choices):
        return False
    return names_state(table, column) or _are_states(choices) or _holds_states(seen, table, column)


def _holds_states(seen: Seen, table: Table, column: Column) -> bool:
    """Whether a column of records holds a few words for states that come again, whatever its header is (`List`)."""
    if table.kind.kind not in _OF_RECORDS or column.role is not Role.ATTRIBUTE:
        return False
    sheet = seen.sheet(table.sheet)
    cells = [text for row in table.data_rows[:_ROWS_LOOKED_AT] if (text := text_of(sheet.cell(row, column.index)))]
    different = tuple(dict.fromkeys(cells))
    few = 2 <= len(different) <= MOST_STATES and len(cells) >= _PER_STATE * len(different)
    return few and not is_yes_or_no(different) and share_of_states(different) >= _MOSTLY_STATES


def _are_states(choices: tuple[str, ...]) -> bool:
    return len(choices) >= 2 and share_of_states(choices) >= _LEAST_STATES


def _read(seen: Seen, columns: AlikeColumns) -> StatusColumn | None:
    table, column = columns.places[0]
    found = [(place, one) for place in columns.places for one in lists_for(seen, *place)]
    allowed = tuple(dict.fromkeys(choice for _, one in found for choice in one.choices if choice.strip()))
    states = _states(columns, allowed)
    texts = tuple(state.name for state in states)
    if not states or is_yes_or_no(texts) or not _are_words(texts) or _are_people(texts):
        return None
    listed = list_quote(*found[0][0], found[0][1]) if found else None
    slips = tuple(_slips(states))
    mistyped = {id(slip) for slip, _ in slips}
    kept = tuple(state for state in states if id(state) not in mistyped)
    return StatusColumn(columns, kept, slips, listed, names_state(table, column))


def _states(columns: AlikeColumns, allowed: Sequence[str]) -> list[State]:
    """The allowed states in their order, then the others, the most frequent first; spellings of one together."""
    states: dict[str, State] = {}
    for choice in allowed:
        states.setdefault(state_key(choice), State(choice.strip(), True))
    for one in sorted(columns.said, key=lambda said: -said.count):
        state = states.setdefault(state_key(one.text), State(one.text, False))
        state.count += one.count
        state.spellings.append(one.text)
        state.quotes.extend(one.quotes)
    in_order = list(states.values())
    return [s for s in in_order if s.allowed] + sorted((s for s in in_order if not s.allowed), key=lambda s: -s.count)


def _are_words(texts: Sequence[str]) -> bool:
    """Percentages, dates and sentences are no states."""
    words = sum(sort_of(text) is Sort.TEXT and len(text) <= _LONGEST_STATE for text in texts)
    return words >= 0.6 * len(texts)


def _are_people(texts: Sequence[str]) -> bool:
    """Names under a header that was taken for one of a state."""
    people = sum(looks_of(text) in (Looks.PERSON, Looks.INITIALS) for text in texts)
    return people >= 0.5 * len(texts) and not share_of_states(tuple(texts))


def _slips(states: Sequence[State]) -> Iterator[tuple[State, State]]:
    """Rare values one letter off a state, with that state."""
    for state in states[: 4 * MOST_STATES]:
        if state.allowed or len(state_key(state.name)) < _SHORTEST_WITH_A_SLIP or state_key(state.name) in STATES:
            continue
        meant = [other for other in states if other is not state and _may_be_slip(state, other)]
        if len(meant) == 1:
            yield state, meant[0]


def _may_be_slip(state: State, other: State) -> bool:
    if not other.allowed and state.count > _RARE * other.count:
        return False
    one, two = state_key(state.name), state_key(other.name)
    if any(map(str.isdigit, one + two)):
        return False  # `Phase 1` and `Phase 2`
    return OSA.distance(one, two, score_cutoff=1) == 1


def spelled(state: State) -> str:
    """How else a state is written; empty where it is always written like this."""
    others = [one for one in state.spellings if one != state.name]
    return f"{', '.join(map(quoted, others[:3]))} counted as {quoted(state.name)}" if others else ""
