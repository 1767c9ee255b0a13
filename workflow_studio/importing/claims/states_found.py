"""The states that something goes through: “Status” is one of Draft, Approved and Paid; words that need a question."""

from __future__ import annotations

from collections.abc import Iterator

from workflow_studio.importing.claims.columns_alike import key_part, with_own_keys
from workflow_studio.importing.claims.in_words import all_quoted, first_of_all, quoted, times
from workflow_studio.importing.claims.states_columns import State, StatusColumn, spelled, status_columns
from workflow_studio.importing.finding import Finding, Quote, Seen
from workflow_studio.importing.recognition import Kind
from workflow_studio.model import ClaimKind
from workflow_studio.wording import counted

_STATES_NAMED = 12
_LEAST_KNOWN = 0.25
_REMARKS = 5
_MOST_ASKED = 3
_MOST_SLIPS = 20
_MEANINGS = ("A state of its own", "Another word for a state of the list", "A mistake")


def find_states(seen: Seen) -> Iterator[Finding]:
    """For each column of states: which there are, which spellings look mistyped, which values need explaining."""
    yield from with_own_keys(finding for column in seen.once(status_columns) for finding in _of_column(column))


def _of_column(column: StatusColumn) -> Iterator[Finding]:
    if column.is_free_text:
        yield from _free_text(column)
        return
    yield _vocabulary(column)
    for slip, meant in column.slips[:_MOST_SLIPS]:
        yield _slip(column, slip, meant)
    yield from _outside(column)


def _vocabulary(column: StatusColumn) -> Finding:
    names = tuple(state.name for state in column.states)
    quotes = (column.columns.header, *filter(None, (column.listed,)), *_first_cells(column))
    return Finding(
        ClaimKind.STATE,
        f"state/{column.columns.key}",
        f"{quoted(column.columns.name)} is {_one_of(_listed(column))}.",
        _confidence(column),
        quotes[:12],
        tuple(_reasons(column)),
        about=names[:60],
    )


def _one_of(states: list[str]) -> str:
    return f"one of {all_quoted(states, _STATES_NAMED)}" if len(states) > 1 else f"always {quoted(states[0])}"


def _listed(column: StatusColumn) -> list[str]:
    """The allowed states; where nothing says which are, those in use."""
    allowed = [state.name for state in column.states if state.allowed]
    return allowed or [state.name for state in column.states]


def _first_cells(column: StatusColumn) -> Iterator[Quote]:
    return (quote for state in column.states for quote in state.quotes[:1])


def _confidence(column: StatusColumn) -> float:
    """Sure where header and values agree: “State” may also be the place where a customer lives."""
    agreed = column.worded and column.known >= _LEAST_KNOWN
    if column.listed is not None:
        return 0.96 if agreed else 0.85
    if len(column.states) < 2 or not column.worded:
        return 0.6
    return 0.93 if agreed and column.columns.filled >= 3 * len(column.states) else 0.75


def _reasons(column: StatusColumn) -> Iterator[str]:
    if column.worded:
        yield f"The header {quoted(column.columns.name)} speaks of a state."
    if column.listed is not None:
        yield f"A list of {counted(len(_listed(column)), 'allowed value')} is set for the cells."
        yield "The order of the list may be the order of the states; it proves nothing."
        if not column.worded:
            yield "Most values of the list are words for states."
    else:
        yield f"These are the values in {counted(column.columns.filled, 'cell')}, the most frequent first."
    unused = [state.name for state in column.states if state.allowed and not state.count]
    if unused and column.columns.filled:
        yield f"No cell says {all_quoted(unused, 4)}."
    variants = [text for state in column.states if (text := spelled(state))]
    if variants:
        yield f"Spellings: {'; '.join(variants[:4])}."
    if column.slips:
        yield f"Left out as mistyped: {all_quoted((slip.name for slip, _ in column.slips), 4)}."


def _slip(column: StatusColumn, slip: State, meant: State) -> Finding:
    return Finding(
        ClaimKind.STATE,
        f"state-spelling/{column.columns.key}/{key_part(slip.name)}",
        f"{quoted(slip.name)} is a spelling of {quoted(meant.name)}.",
        0.85,
        (*slip.quotes[:6], *meant.quotes[:2]),
        (
            f"One letter is different, and {quoted(slip.name)} is used {times(slip.count)}, "
            f"{quoted(meant.name)} {times(meant.count)}.",
        ),
        about=(meant.name,),
        inferred=True,
    )


def _outside(column: StatusColumn) -> Iterator[Finding]:
    """What is used and not allowed: a question for each word, or one for all where there are many."""
    outside, name = column.outside, quoted(column.columns.name)
    if len(outside) > _MOST_ASKED:
        some = first_of_all((f"{quoted(one.name)} ({times(one.count)})" for one in outside), _MOST_ASKED)
        yield _question(
            f"question/states/{column.columns.key}",
            f"{len(outside)} words in {name} are not in the list of allowed values: what do {some} mean?",
            column,
            outside,
            _MEANINGS,
        )
        return
    for one in outside:
        yield _question(
            f"question/state/{column.columns.key}/{key_part(one.name)}",
            f"{quoted(one.name)} is used {times(one.count)} in {name} and is not in the list of allowed values: "
            "what does it mean?",
            column,
            (one,),
            _MEANINGS,
        )


def _free_text(column: StatusColumn) -> Iterator[Finding]:
    """A status column of remarks does not tell which states there are; steps have no states to ask for."""
    kinds = {table.kind.kind for table, _ in column.columns.places}
    if kinds & {Kind.CASE_TRACKER, Kind.REGISTER, Kind.EVENT_LOG} and column.worded and len(column.states) >= _REMARKS:
        some = all_quoted((state.name for state in column.states[:3]), 3)
        yield _question(
            f"question/states/{column.columns.key}",
            f"{quoted(column.columns.name)} is filled with remarks such as {some}: which states are there?",
            column,
            column.states[:10],
            (),
        )


def _question(
    key: str, says: str, column: StatusColumn, states: tuple[State, ...], options: tuple[str, ...]
) -> Finding:
    cells = (quote for state in states for quote in state.quotes[: max(1, 6 // len(states))])
    quotes = (column.columns.header, *filter(None, (column.listed,)), *cells)[:12]
    reason = f"{counted(len(column.columns.said), 'different text')} in {counted(column.columns.filled, 'cell')}."
    names = tuple(state.name for state in states)[:60]
    return Finding(ClaimKind.QUESTION, key, says, 1.0, quotes, (reason,), options, names)
