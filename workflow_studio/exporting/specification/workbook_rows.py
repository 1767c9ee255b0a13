"""The part of a specification on the workbooks themselves: who keeps them, and the condition of their data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workflow_studio.dates import as_read, short_month_of
from workflow_studio.exporting.specification.blocks import Cell, Table, TableColumn
from workflow_studio.exporting.specification.words import NOTHING, joined, readable_date
from workflow_studio.model import ColumnFinding, ColumnProfile, Document, RetirementCard, Source
from workflow_studio.wording import counted, listed

MOST_COLUMNS = 60
MOST_UNUSED = 12
MOST_MONTHS = 12
LONGEST_EXAMPLE = 48
_OPEN = "Still to be asked"


def card_tables(document: Document) -> tuple[Table, ...]:
    """For each workbook what has to be known before it can go; what only people can say is marked as open."""
    return tuple(_card_table(source, source.card) for source in document.sources.values() if source.card)


def condition_table(document: Document) -> Table:
    """The columns in which something is wrong, the others left out."""
    columns = (
        TableColumn("Column", 28),
        TableColumn("Filled", 14, "right"),
        TableColumn("From, to", 18),
        TableColumn("What was found", 40),
    )
    several = len(document.sources) > 1
    rows = [
        _condition_row(source, profile, several=several)
        for source in document.sources.values()
        for profile in source.profile
        if profile.findings
    ]
    return Table(columns, tuple(rows[:MOST_COLUMNS]))


def columns_left_out(document: Document) -> str:
    """How many columns the table of conditions has no room for, in a sentence; empty for none."""
    found = sum(bool(profile.findings) for source in document.sources.values() for profile in source.profile)
    return f"{counted(found - MOST_COLUMNS, 'more column')} left out here." if found > MOST_COLUMNS else ""


def _card_table(source: Source, card: RetirementCard) -> Table:
    rows = tuple((Cell(label, strong=True), Cell(text)) for label, text in _card_lines(card))
    return Table((TableColumn(source.name, 26), TableColumn("What is known about it", 74)), rows)


def _card_lines(card: RetirementCard) -> Iterator[tuple[str, str]]:
    yield "Kept by", "; ".join(card.kept_by) or NOTHING
    yield "How it grows", card.rhythm or NOTHING
    if card.months:
        months = card.months[-MOST_MONTHS:]
        yield "Rows by month", joined(f"{short_month_of(month)}: {rows:,}" for month, rows in months)
    if card.unused_columns:
        yield "Columns nobody fills", listed(card.unused_columns, MOST_UNUSED)
    yield "Read by", card.reader or _OPEN
    yield "Decision it feeds", card.decision or _OPEN
    yield "To be retired by", readable_date(card.retire_by) or _OPEN


def _condition_row(source: Source, profile: ColumnProfile, *, several: bool) -> tuple[Cell, ...]:
    place = " · ".join(part for part in (source.name if several else "", profile.sheet, profile.letter) if part)
    sampled = f"of {profile.sampled_from:,} rows these were looked at" if profile.sampled_from else ""
    span = f"{as_read(profile.smallest)} to {as_read(profile.largest)}" if profile.smallest else NOTHING
    return (
        Cell(profile.header or profile.letter, strong=True, small=place),
        Cell(f"{profile.filled:,} of {profile.rows:,}", small=sampled),
        Cell(span),
        Cell(_found(profile.findings)),
    )


def _found(findings: Sequence[ColumnFinding]) -> str:
    """Each finding with its rows and an example: `Dates typed as text in 11 rows (O37: 20/02/2025).`"""
    return " ".join(_finding(finding) for finding in findings)


def _finding(finding: ColumnFinding) -> str:
    what = finding.what[:1].upper() + finding.what[1:]
    example = f" ({_short(finding.examples[0])})" if finding.examples else ""
    return f"{what} in {counted(finding.count, 'row')}{example}."


def _short(example: str) -> str:
    """An example as a table has room for it: of a long one the cells alone."""
    return example if len(example) <= LONGEST_EXAMPLE else example.partition(": ")[0]
