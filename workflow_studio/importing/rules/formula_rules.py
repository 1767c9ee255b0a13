"""A formula that decides, as a finding with its decision table."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from itertools import islice

from workflow_studio.dates import short_date
from workflow_studio.importing.finding import Finding
from workflow_studio.importing.formulas.book import Book
from workflow_studio.importing.formulas.labels import Labels
from workflow_studio.importing.formulas.quoting import shortened
from workflow_studio.importing.formulas.values import LAST_DAY, Fault, Scalar, as_text, day_of
from workflow_studio.importing.reading import Sheet, column_letter
from workflow_studio.importing.rules.allowance import Allowance
from workflow_studio.importing.rules.columns import FormulaColumn, Holds
from workflow_studio.importing.rules.deciding import LookedAt
from workflow_studio.importing.rules.keys import Keys
from workflow_studio.importing.rules.quotes import rule_quotes
from workflow_studio.importing.rules.replay import Disagreement, Replay, asks_for_today, replayed, replayed_on
from workflow_studio.importing.rules.sentences import look_up_sentence, rule_sentence
from workflow_studio.importing.rules.table_texts import inputs_of, texts_of, titles_of
from workflow_studio.importing.rules.translation import Translation
from workflow_studio.importing.rules.words import EMPTY, Words
from workflow_studio.model import ClaimKind, DecisionTable, HitPolicy

MOST_RULES = 200
"""Formulas that decide in one workbook; more are no longer read by anybody, and counted as not translated."""
_MOST_OTHERS = 12
_VERBS = {Holds.FORMULA: "shows", Holds.VALUE: "typed in is", Holds.ANOTHER: "another formula gives"}
_PROVEN_FROM = 3
"""A table that fits fewer rows may do so by chance."""


def formula_rules(
    looked_at: Iterable[LookedAt], book: Book, as_saved: Book, labels: Labels, keys: Keys, allowance: Allowance
) -> Iterator[Finding]:
    """A finding for each formula that decides; `as_saved` is the book with the day on which it was saved last."""
    deciding = ((one.column, one.translation) for one in looked_at if one.translation is not None)
    for column, translation in islice(deciding, MOST_RULES):
        replay = replayed(column, translation, book, allowance)
        if not replay.tried and as_saved.today is not None and asks_for_today(column.tree):
            replay = replayed_on(as_saved.today, column, translation, as_saved, allowance)
        yield _finding(column, translation, replay, book, labels, keys, allowance)


def _finding(
    column: FormulaColumn, translation: Translation, replay: Replay, book: Book, labels: Labels, keys: Keys,
    allowance: Allowance,
) -> Finding:  # fmt: skip
    """The finding for a column whose formula was translated into rows."""
    sheet = book.sheet(column.sheet)
    assert sheet is not None
    words = Words(labels, book, sheet, column.area)
    output = _output(column)
    inputs = inputs_of(translation.rows)
    table = DecisionTable(
        inputs=titles_of(inputs, words),
        output=output,
        rows=texts_of(translation.rows, words),
        hit_policy=HitPolicy.UNIQUE if translation.unique else HitPolicy.FIRST,
        formula=f"={column.text}",
        sheet=column.sheet,
        cells=column.area.a1,
        replayed=replay.tried,
        reproduced=replay.reproduced,
        disagreements=tuple(_disagreements(replay, _holds_days(column, sheet), allowance)),
        untranslated=tuple(_untranslated(column, translation)),
        notes=tuple(_notes(translation, replay, words)),
    )
    if translation.listed and translation.look_ups[0].sheet:
        says = look_up_sentence(output, translation.look_ups[0], translation.listed, words)
    else:
        says = rule_sentence(output, translation.rows, words)
    trees = [tree for row in translation.rows for tree in (*(test.operand for test in row.tests), row.outcome)]
    return Finding(
        ClaimKind.RULE,
        keys.key(column.sheet, output),
        says,
        _confidence(column, replay),
        rule_quotes(column, [*inputs, *trees], translation.look_ups, words, book),
        reasons=tuple(_reasons(column, replay)),
        rule=table,
    )


def _output(column: FormulaColumn) -> str:
    last = column.area.last_column
    return column.title if last == column.column else f"{column.title} and on to column {column_letter(last)}"


def _confidence(column: FormulaColumn, replay: Replay) -> float:
    """How sure it is that this is the rule: a formula says it itself, but rows that disagree say otherwise."""
    if column.table is None:
        return 0.8  # one cell of a form or summary: a calculation more often than a rule of the work
    if replay.tried == 0:
        return 0.9
    share = replay.reproduced / replay.tried
    if share == 1:
        return 0.97 if replay.showing >= _PROVEN_FROM else 0.9
    return round(0.92 if share >= 0.95 else 0.4 + 0.5 * share, 2)


def _reasons(column: FormulaColumn, replay: Replay) -> Iterator[str]:
    if replay.tried:
        yield f"The table gives what the workbook shows in {replay.reproduced:,} of {replay.tried:,} rows."
    if replay.why:
        yield replay.why
    if replay.typed:
        yield f"{_cells_hold(replay.typed)} a typed value in place of the formula."
    if column.others:
        yield f"{_cells_hold(sum(run.range.height for run in column.others))} another formula."


def _cells_hold(count: int) -> str:
    return "1 cell holds" if count == 1 else f"{count:,} cells hold"


def _disagreements(replay: Replay, days: bool, allowance: Allowance) -> Iterator[str]:
    kept = allowance.kept(len(replay.disagreements))
    for one in replay.disagreements[:kept]:
        yield _disagreement(one, days)
    more = replay.tried - replay.reproduced - kept
    if more:
        yield f"… and {more:,} more"


def _disagreement(one: Disagreement, days: bool) -> str:
    shown = _said(one.shown, days) if one.shown is not None else "nothing or an error"
    return f"{one.cell}: {_VERBS[one.holds]} {shown}, the table gives {_said(one.given, days)}"


def _holds_days(column: FormulaColumn, sheet: Sheet) -> bool:
    """Whether the column shows days, so that its numbers are meant as such."""
    values = (sheet.cell(row, column.column) for row in range(column.area.first_row, column.area.last_row + 1))
    return isinstance(next((value for value in values if value is not None), None), datetime.date)


def _said(value: Scalar, days: bool) -> str:
    if days and isinstance(value, float) and 0 < value <= LAST_DAY:
        return short_date(day_of(value))
    if isinstance(value, Fault):
        return value.value
    if isinstance(value, str):
        return f"“{shortened(value)}”" if value else EMPTY
    return as_text(value)


def _notes(translation: Translation, replay: Replay, words: Words) -> Iterator[str]:
    if translation.instead is not None:
        yield f"Where it cannot be worked out, it gives {words.outcome(translation.instead)}."
    if replay.why:
        yield replay.why


def _untranslated(column: FormulaColumn, translation: Translation) -> Iterator[str]:
    yield from translation.notes
    for run in column.others[:_MOST_OTHERS]:
        yield f"{run.range.a1} holds another formula: ={shortened(run.text)}"
    if len(column.others) > _MOST_OTHERS:
        yield f"… and {len(column.others) - _MOST_OTHERS:,} more formulas."
