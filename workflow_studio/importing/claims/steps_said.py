"""Steps that columns speak of and no map shows: dates of stages, words for what has been done, who checks whom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from workflow_studio.analysis.eventlog import paused
from workflow_studio.importing.claims.columns_alike import AlikeColumns, Said, alike_columns, key_part, with_own_keys
from workflow_studio.importing.claims.in_words import quoted, times
from workflow_studio.importing.claims.states_columns import State, StatusColumn, status_columns
from workflow_studio.importing.claims.states_words import VERBS, state_key
from workflow_studio.importing.finding import Finding, Quote, Seen
from workflow_studio.importing.mapping.cells import text_of
from workflow_studio.importing.mapping.names import words
from workflow_studio.importing.recognition import Column, Kind, Role, Table, read_date
from workflow_studio.importing.recognition.concepts import Concept
from workflow_studio.importing.recognition.wording import concepts_of
from workflow_studio.model import ClaimKind
from workflow_studio.wording import counted

_CASES = frozenset({Kind.CASE_TRACKER, Kind.REGISTER, Kind.EVENT_LOG, Kind.OTHER})
_LISTS = frozenset({Kind.CHECKLIST, Kind.STEP_LIST})
_ABOUT_DATES = frozenset(
    ("date", "datum", "fecha", "on", "am", "le", "at", "of", "de", "der", "du", "day", "tag", "the")
)
_MOST_NAMES = 3_000
_LEAST_DATES = 0.6
_LETTERS_OF_A_STEM = 5
_CHECKS = re.compile(
    r"check|review|verif|witness|inspect|countersign|second|prüf|kontroll|vérif|contrôl|relu|revis|verific|確認|再鑑|検印|検査|レビュー",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"\b(?:done|performed|operat\w*|execut\w*|complet\w*|carried out|ausführ\w*|durchgeführt|bearbeit\w*|erledigt|"
    r"exécut\w*|effectué|réalisé|fait|realizado|ejecut\w*|hecho|operad\w*)\b|作業者|実施者|担当",
    re.IGNORECASE,
)


def find_steps_said(seen: Seen) -> Iterator[Finding]:
    """Steps that no chosen table states, each with the column that speaks of it."""
    shown = _Shown(seen)
    dated = list(_dated(seen, shown))
    shown.add(*(name for finding in dated for name in finding.about))
    yield from with_own_keys((*dated, *_reached(seen, shown), *_checked(seen)))


class _Shown:
    """The words in which the maps speak of their steps already."""

    def __init__(self, seen: Seen) -> None:
        self._tables = seen.chosen
        names = list(islice((name for table in seen.chosen for name in _step_names(seen, table)), _MOST_NAMES))
        self._words: set[str] = set()
        self.add(*names)

    def add(self, *names: str) -> None:
        """Take note of more steps."""
        self._words |= _telling(names)

    def has(self, table: Table) -> bool:
        """Whether the table is a map itself."""
        return table in self._tables

    def speaks_of(self, *names: str) -> bool:
        """Whether a step is called like one of these, or begins with the same letters: `Approve`, `Approval`."""
        return any(_alike(token, known) for token in _telling(names) for known in self._words)


def _telling(names: Iterable[str]) -> set[str]:
    """The words of names that are not just about their being dates."""
    return {token for name in names for token in words(name).split()} - _ABOUT_DATES


def _alike(one: str, other: str) -> bool:
    return one == other or (
        min(len(one), len(other)) >= _LETTERS_OF_A_STEM and one[:_LETTERS_OF_A_STEM] == other[:_LETTERS_OF_A_STEM]
    )


def _step_names(seen: Seen, table: Table) -> Iterator[str]:
    """What the steps of a mapped table are called: by its headers, or in its cells."""
    yield from (column.title for column in table.columns if column.role in (Role.MILESTONE_DATE, Role.RACI_STEP))
    sheet = seen.sheet(table.sheet)
    for column in (*table.columns_as(Role.STEP_NAME), *table.columns_as(Role.ACTIVITY)):
        yield from map(text_of, paused(sheet.picked(column.index, table.data_rows[:_MOST_NAMES]), seen.pause))


def _dated(seen: Seen, shown: _Shown) -> Iterator[Finding]:
    """Columns of dates that are named after what was done."""
    for columns in alike_columns(seen, lambda table, column: _is_stage(table, column) and not shown.has(table)):
        dates = sum(one.count for one in columns.said if _is_date(one, columns.places[0][1]))
        if not columns.filled or dates < _LEAST_DATES * columns.filled or shown.speaks_of(columns.title):
            continue
        tracker = columns.places[0][0].kind.kind is Kind.CASE_TRACKER
        rows = sum(len(table.data_rows) for table, _ in columns.places)
        yield Finding(
            ClaimKind.STEP,
            f"step/{columns.key}",
            f"{quoted(columns.title)} is the date of a step: {dates:,} of {counted(rows, 'row')} have one.",
            0.85 if tracker else 0.6,
            columns.quotes(most=6),
            (f"The header says what was done, and the cells of {quoted(columns.places[0][0].sheet)} when.",),
            about=(columns.title,),
            together=f"Dates in {quoted(columns.places[0][0].sheet)} are those of steps.",
        )


def _is_stage(table: Table, column: Column) -> bool:
    if not column.name or column.role is Role.DUE_DATE:
        return False
    if column.role is Role.MILESTONE_DATE:
        return True
    return table.kind.kind is Kind.REGISTER and concepts_of(column.name).get(Concept.MILESTONE, 0.0) >= 0.9


def _is_date(one: Said, column: Column) -> bool:
    return read_date(one.text, column.dates) is not None


def _reached(seen: Seen, shown: _Shown) -> Iterator[Finding]:
    """States that something has to be done for: what is `Approved` was approved by somebody."""
    told: set[str] = set()
    for column in seen.once(status_columns):
        if not all(table.kind.kind in _CASES for table, _ in column.columns.places) or column.is_free_text:
            continue
        for state in column.states:
            verb = VERBS.get(state_key(state.name))
            if verb and verb not in told and not shown.speaks_of(verb, state.name):
                told.add(verb)
                yield _suggested(column, state, verb.capitalize())


def _suggested(column: StatusColumn, state: State, verb: str) -> Finding:
    used = f" and is used {times(state.count)}" if state.count else ""
    listed = (column.listed,) if column.listed and not state.quotes else ()
    return Finding(
        ClaimKind.STEP,
        f"step/state/{key_part(verb)}",
        f"{quoted(verb)} is a step: {quoted(state.name)} is one of the states in {quoted(column.columns.name)}.",
        0.5,
        (column.columns.header, *state.quotes[:5], *listed),
        (f"{quoted(state.name)} says that something was done{used}.", "No step of the map is called like it."),
        about=(verb,),
        inferred=True,
        together=f"States in {quoted(column.columns.name)} are what steps lead to.",
    )


def _checked(seen: Seen) -> Iterator[Finding]:
    """Lists of work in which one column names who does it and another who checks it."""
    for table in seen.found:
        if table.kind.kind not in _LISTS:
            continue
        checkers = [column for column in table.columns if _CHECKS.search(column.name) and _says_who(column)]
        doers = [column for column in table.columns if _DOES.search(column.name) and column not in checkers]
        doers = [column for column in doers if _says_who(column)]
        if checkers and doers:
            yield _check(seen, table, doers[0], checkers[0])


def _says_who(column: Column) -> bool:
    return column.role is Role.PERFORMER or concepts_of(column.name).get(Concept.PERFORMER, 0.0) >= 0.9


def _check(seen: Seen, table: Table, doer: Column, checker: Column) -> Finding:
    return Finding(
        ClaimKind.STEP,
        f"step/check/{key_part(table.sheet)}",
        f"What {quoted(doer.name)} does in {quoted(table.sheet)} is checked by {quoted(checker.name)}.",
        0.85,
        (*_quoted_column(seen, table, doer), *_quoted_column(seen, table, checker)),
        ("One column names who does the work, another who checks it.",),
        about=(doer.name, checker.name),
    )


def _quoted_column(seen: Seen, table: Table, column: Column) -> Sequence[Quote]:
    only: list[AlikeColumns] = alike_columns(seen, lambda other, one: other is table and one is column)
    return only[0].quotes(most=4)
