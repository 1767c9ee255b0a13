"""The burden of a workbook: who keeps it, how fast it grows, what nobody fills, and what only people can answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath

from workflow_studio.dates import as_read
from workflow_studio.importing.finding import Finding, Quote, Seen
from workflow_studio.importing.profile.columns import MOST_QUOTES, has_records, tables_in_view
from workflow_studio.importing.profile.rhythm import is_month, rhythm_of
from workflow_studio.importing.reading import Range
from workflow_studio.importing.recognition import Column, Table, read_date
from workflow_studio.model import ClaimKind, EvidenceKind, RetirementCard
from workflow_studio.model.claims import READER_KEY

_UNUSED = 0.02
_LEAST_ROWS = 20
_MOST_NAMED = 3
_MOST_COMMENTERS = 3
_COUNTS = "0123456789 -_.()"
_LEAST_NAME = 3
_PROGRAMS = frozenset({"openpyxl", "xlsxwriter", "apache poi", "microsoft office user", "user", "admin"})


def retirement_card(seen: Seen) -> RetirementCard:
    """What the workbook itself says about who keeps it and what it costs; the rest is for people to say."""
    rhythm = rhythm_of(seen, seen.once(tables_in_view))
    return RetirementCard(
        kept_by=tuple(_kept_by(seen)),
        rhythm=rhythm.says,
        months=rhythm.months,
        unused_columns=tuple(f"{table.sheet}: {_called(column)}" for table, column in unused_columns(seen)),
    )


def find_burden(seen: Seen) -> Iterator[Finding]:
    """The questions that have to be answered before a workbook can go: its reader and decision, and unused columns."""
    name = _lasting_name(seen.workbook.name)
    if any(has_records(table) for table in seen.found):
        says = f"Who reads “{name}”, and what do they decide with it?"
        reason = "A workbook can go when its reader gets the answer elsewhere; no cell says who that is."
        yield Finding(ClaimKind.QUESTION, READER_KEY, says, 0.5, tuple(_about_itself(seen)), (reason,))
    unused = list(unused_columns(seen))
    if unused:
        yield _unused_question(unused)


def _lasting_name(file: str) -> str:
    """A file's name without what changes from month to month, so that the same is asked of the next one."""
    stem = PurePath(file).stem
    lasting = stem.rstrip(_COUNTS)
    return lasting if len(lasting) >= _LEAST_NAME else stem


def unused_columns(seen: Seen) -> Iterator[tuple[Table, Column]]:
    """Columns with a header that hardly any row fills, in tables long enough to tell."""
    for table in seen.found:
        rows = len(table.data_rows)
        if has_records(table) and not table.hidden and rows >= _LEAST_ROWS:
            yield from ((table, c) for c in table.columns if c.filled < _UNUSED * rows and _is_a_field(c))


def _is_a_field(column: Column) -> bool:
    """Whether a header asks for something; the days and months of a calendar wait for their time."""
    return bool(column.name) and not is_month(column.name) and read_date(column.name) is None


def _unused_question(unused: list[tuple[Table, Column]]) -> Finding:
    names = [f"“{_called(column)}”" for _, column in unused[:_MOST_NAMED]]
    more = len(unused) - len(names)
    listed = ", ".join(names) + (f" and {more} more" if more else "")
    says = f"Nobody fills {listed}: can {'it' if len(unused) == 1 else 'they'} go?"
    quotes = tuple(_header_quote(table, column) for table, column in unused[:MOST_QUOTES])
    reasons = tuple(
        f"“{_called(column)}” is filled in {column.filled:,} of {len(table.data_rows):,} rows of “{table.sheet}”."
        for table, column in unused[:MOST_QUOTES]
    )
    options = ("Yes, nobody needs them", "No, they are still needed")
    return Finding(ClaimKind.QUESTION, "question/unused columns", says, 0.5, quotes, reasons, options)


def _called(column: Column) -> str:
    return column.name or column.letter


def _header_quote(table: Table, column: Column) -> Quote:
    row = table.header_rows[-1]
    return Quote(table.sheet, Range(row, column.index, row, column.index), column.title[:200])


def _kept_by(seen: Seen) -> Iterator[str]:
    """Who made it, saved it, comments in it and protects it, as far as the file says."""
    about = seen.workbook.markings
    if _is_somebody(about.creator):
        yield f"Made by {about.creator}{_on(about.created)}"
    if _is_somebody(about.last_modified_by):
        yield f"Saved last by {about.last_modified_by}{_on(about.modified)}"
    for author, count in _commenters(seen).most_common(_MOST_COMMENTERS):
        yield f"{count:,} comment{'' if count == 1 else 's'} by {author}"
    protected = [sheet.name for sheet in seen.workbook.sheets if seen.markings(sheet.name).protected]
    if protected:
        yield f"Protected against changes: {', '.join(protected[:_MOST_NAMED])}"


def _is_somebody(name: str) -> bool:
    """Programs sign what they write."""
    return bool(name) and name.casefold() not in _PROGRAMS


def _commenters(seen: Seen) -> Counter[str]:
    sheets = (seen.markings(sheet.name) for sheet in seen.workbook.sheets)
    return Counter(comment.author for markings in sheets for comment in markings.comments if comment.author)


def _on(moment: str) -> str:
    return f" on {as_read(moment[:10])}" if moment else ""


def _about_itself(seen: Seen) -> Iterator[Quote]:
    """What the file says about who keeps it; its name where it says nothing, so that the question is known again."""
    for text in list(_kept_by(seen)) or [seen.workbook.name]:
        yield Quote("", None, text, EvidenceKind.PROPERTIES)
